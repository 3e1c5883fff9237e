package org.peygir.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering.Problem;
import org.peygir.cases.Registration;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.LegalEntityId;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.identifiers.NationalId;

/** What a complaint must have to be registered, whatever door it came by (requirements 3.1, DRAFT → REGISTERED). */
public final class RegistrationRules {
    private static final int NAME_LIMIT = 100;

    private RegistrationRules() {}

    /** All that is wrong, in the order of the form; empty when it may be registered. */
    public static List<Problem> problems(Registration r, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (r.subject().isBlank()) problems.add(new Problem("subject", "cases.problem.subject-missing", 0));
        limit(problems, "subject", r.subject(), Registration.SUBJECT_LIMIT);
        if (r.words().isBlank() && r.evidence().isEmpty())
            problems.add(new Problem("words", "cases.problem.words-missing", 0));
        limit(problems, "words", r.words(), Registration.WORDS_LIMIT);
        limit(problems, "outcomeSought", r.outcomeSought(), Registration.SHORT_LIMIT);
        limit(problems, "channelReference", r.channelReference(), NAME_LIMIT);
        if (r.externalId() != null) limit(problems, "externalId", r.externalId(), NAME_LIMIT);
        limit(problems, "productModel", r.productModel(), NAME_LIMIT);
        limit(problems, "productSerial", r.productSerial(), NAME_LIMIT);
        if (r.receivedAt().isAfter(now)) problems.add(new Problem("receivedAt", "cases.problem.received-later", 0));
        if (r.severity() < 1 || r.severity() > 4) problems.add(new Problem("severity", "cases.problem.severity", 0));
        if (r.anonymous() && r.representative() != null)
            problems.add(new Problem("anonymous", "cases.problem.anonymous-represented", 0));
        if (Boolean.FALSE.equals(r.triage().solvableHere()) && r.triage().reason() == null)
            problems.add(new Problem("centralReason", "cases.problem.central-reason", 0));
        Long claim = r.triage().claimRial();
        if (claim != null && claim < 0) problems.add(new Problem("claim", "cases.problem.claim", 0));
        if (!r.anonymous()) person(problems, r.complainant());
        return problems;
    }

    private static void person(List<Problem> problems, Complainant c) {
        if (c.customerId() == null) {
            if (c.displayName().isEmpty()) problems.add(new Problem("familyName", "cases.problem.name-missing", 0));
            if (c.mobile().isBlank()
                    && c.phone().isBlank()
                    && c.email().isBlank()
                    && c.address().isBlank()) problems.add(new Problem("mobile", "cases.problem.contact-missing", 0));
        }
        limit(problems, "givenName", c.givenName(), NAME_LIMIT);
        limit(problems, "familyName", c.familyName(), NAME_LIMIT);
        limit(problems, "organizationName", c.organizationName(), Registration.SUBJECT_LIMIT);
        limit(problems, "phone", c.phone(), NAME_LIMIT);
        limit(problems, "address", c.address(), Registration.SHORT_LIMIT);
        if (!c.mobile().isBlank() && Mobile.parse(c.mobile()).isEmpty())
            problems.add(new Problem("mobile", "cases.problem.mobile", 0));
        if (!c.email().isBlank() && EmailAddress.parse(c.email()).isEmpty())
            problems.add(new Problem("email", "cases.problem.email", 0));
        if (!c.nationalId().isBlank()
                && NationalId.parse(c.nationalId()).isEmpty()
                && LegalEntityId.parse(c.nationalId()).isEmpty())
            problems.add(new Problem("nationalId", "cases.problem.national-id", 0));
    }

    private static void limit(List<Problem> problems, String field, String value, int limit) {
        if (value.length() > limit) problems.add(new Problem(field, "cases.problem.too-long", limit));
        if (value.indexOf('\0') >= 0) problems.add(new Problem(field, "cases.problem.characters", 0));
    }
}
