package org.peygir.cases.domain;

import java.util.List;
import java.util.Optional;
import org.peygir.cases.Classification;

/** What a person must say to judge a case anew (HDL-02). */
public final class ClassificationRules {
    /** As many as a person may say why in: the customer reads it when their date moves. */
    public static final int REASON_LIMIT = 200;

    public static final int GROUP_LIMIT = 40;

    private ClassificationRules() {}

    /**
     * Why it may not be judged so; the message key names the field: {@code …-severity}, {@code …-group}, {@code …-reason}.
     *
     * @param groups one may choose from: a group that nobody named is a slip of the pen, and would choose no commitment
     */
    public static Optional<String> refusal(
            Classification before, Classification after, List<String> groups, String reason) {
        if (after.severity() < 1 || after.severity() > 4) return Optional.of("cases.refusal.classify-severity");
        if (after.customerGroup().length() > GROUP_LIMIT) return Optional.of("cases.refusal.classify-group");
        if (!after.customerGroup().isEmpty() && !groups.contains(after.customerGroup()))
            return Optional.of("cases.refusal.classify-group-unknown");
        if (reason.length() > REASON_LIMIT) return Optional.of("cases.refusal.classify-reason-long");
        // The customer is told why, when their date moves with it.
        return !before.equals(after) && reason.isBlank()
                ? Optional.of("cases.refusal.classify-reason")
                : Optional.empty();
    }
}
