package org.peygir.cases.domain;

import java.util.Optional;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Confidentiality;

/** What of a complainant may be known, and what it takes to see it. */
public final class PrivacyRules {
    /** As long as a reason can be and still be read in a list. */
    public static final int REASON_LIMIT = 300;

    private static final int SHORTEST = 3;

    private PrivacyRules() {}

    /** The complainant of a guarded case is known to those alone whose role holds the right, whatever part others have in it. */
    public static boolean hidden(CaseFile file, boolean readsConfidential) {
        return file.confidentiality() != Confidentiality.NORMAL && !readsConfidential;
    }

    /** Key of what is wrong with a reason, empty when it will do. */
    public static Optional<String> reason(String reason) {
        if (reason.strip().length() < SHORTEST) return Optional.of("cases.refusal.reason-needed");
        return reason.strip().length() > REASON_LIMIT ? Optional.of("cases.refusal.too-long") : Optional.empty();
    }
}
