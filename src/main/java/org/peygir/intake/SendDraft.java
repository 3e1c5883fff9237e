package org.peygir.intake;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peygir.cases.About;
import org.peygir.cases.CaseTracking;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Evidence;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.Identity;
import org.peygir.intake.domain.Question;
import org.peygir.intake.store.DraftStore;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.routines.FormField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of a draft: once, however often it is sent (RTN-12). */
@Service
public class SendDraft {
    private final DraftStore store;
    private final Cases cases;
    private final CaseTracking tracking;
    private final OwnQuestions own;
    private final Clock clock;

    SendDraft(DraftStore store, Cases cases, CaseTracking tracking, OwnQuestions own, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.tracking = tracking;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Registers the complaint in the language it was written in. A second sender waits for the first and gets the same case.
     * Empty when the draft is gone.
     */
    @Transactional
    public Optional<Sending> send(long draftId, Locale locale) {
        return store.lock(draftId).map(row -> send(row, locale));
    }

    private Sending send(DraftStore.Row row, Locale locale) {
        if (row.caseId() != null)
            return new Sending.Sent(tracking.view(row.caseId()).file().trackingCode(), true);
        List<Evidence> evidence = store.files(row.id()).stream()
                .map(file -> new Evidence(file.fileId(), file.name()))
                .toList();
        Optional<Question> missing = FormRules.incomplete(row.answers(), evidence.size(), own);
        if (missing.isPresent()) return new Sending.Incomplete(missing.get());
        Registering result = cases.register(registration(row.answers(), evidence, locale));
        // The form may have changed between the check above and the registration.
        if (result instanceof Registering.Refused(var problems)
                && problems.stream().allMatch(one -> one.field().startsWith(FormField.PREFIX)))
            return new Sending.Incomplete(Question.DETAILS);
        if (!(result instanceof Registering.Registered made))
            throw new IllegalStateException("the form let through what cases refuse: " + result);
        String needs = row.answers().of("needs").strip();
        if (!needs.isEmpty() && !row.answers().anonymous())
            tracking.write(made.number().id(), needs, List.of());
        store.became(row.id(), made.number().id(), sentTo(row.answers()), clock.instant());
        return new Sending.Sent(made.trackingCode(), false);
    }

    private Registration registration(Answers a, List<Evidence> evidence, Locale locale) {
        String about = a.of("about");
        return new Registration(
                        Channel.WEB,
                        "",
                        null,
                        clock.instant(),
                        locale,
                        a.of("subject").strip(),
                        a.of("words"),
                        a.of("outcome").strip(),
                        a.anonymous() ? Complainant.NOBODY : complainant(a),
                        a.anonymous(),
                        a.identity() == Identity.CONFIDENTIAL,
                        about.isEmpty() ? About.OTHER : About.valueOf(about),
                        null,
                        a.of("model").strip(),
                        a.of("serial").strip(),
                        2,
                        null,
                        null,
                        evidence)
                .with(own.sent(a));
    }

    private static Complainant complainant(Answers a) {
        return new Complainant(
                null,
                a.of("givenName").strip(),
                a.of("familyName").strip(),
                "",
                "",
                a.of("mobile").strip(),
                "",
                a.of("email").strip(),
                "");
    }

    /** The masked contact that the acknowledgement goes to, for the receipt page: mobile first, as cases choose. */
    private static Answers sentTo(Answers a) {
        if (a.anonymous()) return Answers.NONE;
        return Mobile.parse(a.of("mobile"))
                .map(mobile -> new Answers(Map.of("sentBy", "sms", "sentTo", mobile.masked())))
                .or(() -> EmailAddress.parse(a.of("email"))
                        .map(mail -> new Answers(Map.of("sentBy", "email", "sentTo", mail.masked()))))
                .orElse(Answers.NONE);
    }
}
