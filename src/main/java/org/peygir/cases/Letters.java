package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.store.DueStore;
import org.peygir.communications.Channel;
import org.peygir.communications.MessageTemplates;
import org.peygir.communications.Outbox;
import org.peygir.communications.OutgoingMessage;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.Formats;
import org.peygir.platform.web.Messages;
import org.springframework.stereotype.Component;

/** What the complainant is told, put in the outbox with the change it tells of. An anonymous complainant is told by the tracking page only. */
@Component
class Letters {
    private final Outbox outbox;
    private final MessageTemplates templates;
    private final Customers customers;
    private final Messages messages;
    private final Clock clock;

    Letters(Outbox outbox, MessageTemplates templates, Customers customers, Messages messages, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.customers = customers;
        this.messages = messages;
        this.clock = clock;
    }

    /** A promise is always a date: weekday, day, month, year in the complainant's language and calendar. */
    String date(Locale locale, Instant promised) {
        return new Formats(locale, OrganizationZone.TEHRAN, clock, messages).longDate(promised);
    }

    /** To the contact just given: no look-up on the way of a registration. */
    void send(String template, long caseId, Locale locale, String mobile, String email, Map<String, String> values) {
        message(template, caseId, locale, mobile, email, values).ifPresent(outbox::enqueue);
    }

    /** By SMS where there is a mobile, else by e-mail; empty when there is neither. */
    private Optional<OutgoingMessage> message(
            String template, long caseId, Locale locale, String mobile, String email, Map<String, String> values) {
        Optional<Mobile> phone = Mobile.parse(mobile);
        if (phone.isPresent())
            return Optional.of(
                    message(template, caseId, locale, Channel.SMS, phone.get().value(), values));
        return EmailAddress.parse(email)
                .map(address -> message(template, caseId, locale, Channel.EMAIL, address.value(), values));
    }

    /** The case went on: what we do now, and the promise that stands. */
    void stage(CaseFile file, String customerText, @Nullable Instant promised) {
        Map<String, String> values = values(file);
        values.put("stage", customerText);
        if (promised != null) values.put("promised", date(file.locale(), promised));
        send("stage", file, values);
    }

    /** The case waits for the customer: what is asked, and until when. @param until null: without a limit */
    void asked(CaseFile file, String question, @Nullable Instant until) {
        Map<String, String> values = values(file);
        values.put("question", question);
        if (until != null) values.put("until", date(file.locale(), until));
        send("asked", file, values);
    }

    void reply(CaseFile file) {
        send("reply", file, values(file));
    }

    /** What was found and why, with the way to a review (RTN-15, CUS-18). The SMS leaves the reasons to the tracking page. */
    void closed(CaseFile file, Resolution resolution) {
        Map<String, String> values = values(file);
        if (resolution.finding() != null)
            values.put("finding", messages.get(file.locale(), "cases.finding." + resolution.finding()));
        values.put("reason", resolution.reasons());
        send("closed", file, values);
    }

    /** Who asked for a review hears at once that it is on its way, and by when there is an outcome. */
    void reviewAsked(CaseFile file, Instant due) {
        Map<String, String> values = values(file);
        values.put("promised", date(file.locale(), due));
        send("review-asked", file, values);
    }

    /** What came of the review, in the reviewer's words. @param promised the new answer by when, where the case is open again; else null */
    void reviewed(CaseFile file, Review.Outcome outcome, String answer, @Nullable Instant promised) {
        Map<String, String> values = values(file);
        values.put("outcome", messages.get(file.locale(), "reviews.outcome." + outcome + ".told"));
        values.put("answer", answer);
        if (promised != null) values.put("promised", date(file.locale(), promised));
        send("review-outcome", file, values);
    }

    /** What was promised moved: the new day and why, to everybody at once. */
    void promisesMoved(List<DueStore.Told> told, Map<Long, Instant> promised, String reason) {
        Set<Long> ids = told.stream().map(DueStore.Told::complainantId).collect(Collectors.toSet());
        Map<Long, Party> parties = customers.parties(ids);
        List<OutgoingMessage> out = new ArrayList<>();
        for (DueStore.Told to : told) {
            Instant day = promised.get(to.number().id());
            Party party = parties.get(to.complainantId());
            if (day == null || party == null) continue;
            Map<String, String> values = new HashMap<>();
            values.put("number", to.number().toString());
            values.put("code", to.code());
            values.put("promised", date(to.locale(), day));
            values.put("reason", reason);
            message("deadline", to.number().id(), to.locale(), party.mobile(), party.email(), values)
                    .ifPresent(out::add);
        }
        outbox.enqueueAll(out);
    }

    private static Map<String, String> values(CaseFile file) {
        Map<String, String> values = new HashMap<>();
        values.put("number", file.number().toString());
        values.put("code", file.trackingCode().grouped());
        return values;
    }

    /** To the best known contact of a customer; nothing happens when there is none. */
    void send(String template, CaseFile file, Map<String, String> values) {
        Long id = file.complainantId();
        if (id == null) return;
        send(template, file.id(), file.locale(), contact(id, true), contact(id, false), values);
    }

    private String contact(long partyId, boolean mobile) {
        return customers
                .party(partyId)
                .map(p -> mobile ? p.mobile() : p.email())
                .orElse("");
    }

    private OutgoingMessage message(
            String template,
            long caseId,
            Locale locale,
            Channel channel,
            String recipient,
            Map<String, String> values) {
        var message = templates.render(template, channel, locale, values);
        // A code that was sent is nobody's to read any more, not even in the database.
        boolean secret = template.equals("one-time-code");
        return new OutgoingMessage(caseId, channel, recipient, message.title(), message.body(), secret);
    }

    /** Whether there is any way to reach this complainant with a one-time code. */
    boolean reachable(@Nullable Long partyId) {
        return partyId != null && !(contact(partyId, true) + contact(partyId, false)).isEmpty();
    }
}
