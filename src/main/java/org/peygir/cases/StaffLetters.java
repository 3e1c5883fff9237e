package org.peygir.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.communications.Channel;
import org.peygir.communications.MessageTemplates;
import org.peygir.communications.Outbox;
import org.peygir.communications.OutgoingMessage;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.spi.EscalationSubjects.Notice;
import org.peygir.organization.Delegation;
import org.peygir.organization.StaffMember;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.Messages;
import org.springframework.stereotype.Component;

/** What staff are told by mail, or by SMS when they have no address. Numbers of cases only: no customer, no words of theirs. */
@Component
class StaffLetters {
    private final Outbox outbox;
    private final MessageTemplates templates;
    private final Messages messages;

    StaffLetters(Outbox outbox, MessageTemplates templates, Messages messages) {
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * One message for all; nothing is sent to somebody without any address, the cases' own histories still tell.
     *
     * @param absent for whom the person stands in, or null when they are told in their own right
     */
    void escalations(
            StaffMember to, @Nullable StaffMember absent, List<Notice> notices, Map<Long, CaseNumber> numbers) {
        Locale locale = to.locale();
        String items =
                notices.stream().map(notice -> item(locale, notice, numbers)).collect(Collectors.joining("\n"));
        Map<String, String> values = new HashMap<>();
        values.put("count", Digits.in(locale, Integer.toString(notices.size())));
        values.put("items", items);
        if (absent != null) values.put("absent", absent.displayName());
        send(to, "escalations", values);
    }

    /** Who stands in for whom, or no longer does. */
    void deputy(StaffMember to, String template, StaffMember deputy, StaffMember absent, Delegation by) {
        Map<String, Object> values = new HashMap<>();
        values.put("deputy", deputy.displayName());
        values.put("absent", absent.displayName());
        values.put("from", by.from());
        // the last moment of it, so that its day is the last day
        values.put("until", by.until().minusNanos(1));
        send(to, template, values);
    }

    /** The review of a decision is theirs from now on, to be decided by {@code due} (REV-01). */
    void review(StaffMember to, CaseNumber number, Instant due) {
        String said = Digits.in(to.locale(), number.toString());
        send(to, "review-given", Map.of("number", said, "until", due));
    }

    private void send(StaffMember to, String template, Map<String, ?> values) {
        String email = to.email();
        String mobile = to.mobile();
        if (!to.active()) return;
        if (email != null) send(Channel.EMAIL, email, template, to.locale(), values);
        else if (mobile != null) send(Channel.SMS, mobile, template, to.locale(), values);
    }

    private void send(Channel channel, String recipient, String template, Locale locale, Map<String, ?> values) {
        var message = templates.render(template, channel, locale, values);
        outbox.enqueue(new OutgoingMessage(null, channel, recipient, message.title(), message.body()));
    }

    private String item(Locale locale, Notice notice, Map<Long, CaseNumber> numbers) {
        CaseNumber number = numbers.get(notice.subject());
        String said = number == null ? "" : Digits.in(locale, number.toString());
        return said + ": " + why(messages, locale, notice.trigger(), notice.clockCode(), notice.threshold());
    }

    /** Why a rule spoke up, as {@code 75 % of the deadline of the answer}. */
    static String why(Messages messages, Locale locale, EscalationRule.Trigger trigger, String clock, int threshold) {
        String key = "escalations.why." + trigger.key();
        return trigger == Trigger.CLOCK
                ? messages.get(locale, key, threshold, messages.get(locale, "escalations.clock." + clock))
                : messages.get(locale, key, threshold);
    }
}
