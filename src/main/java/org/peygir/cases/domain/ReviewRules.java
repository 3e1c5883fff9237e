package org.peygir.cases.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Registration;

/** Who may review a decision, when one may ask for it, and what its outcome needs (REV-01). Each answers with the key of its refusal, or with nothing. */
public final class ReviewRules {
    private ReviewRules() {}

    /**
     * Who had to do with what is reviewed.
     *
     * @param subjects complained of
     * @param involved who owned, handled or moved the case, or gave an opinion on it
     * @param deciders who decided, reviewers of the same decision among them
     * @param reviewers of the same decision
     */
    public record Parties(Set<Long> subjects, Set<Long> involved, Set<Long> deciders, Set<Long> reviewers) {}

    /**
     * @param above who stands above this person
     * @param below above whom this person stands
     */
    public record Candidate(long staffId, Set<Long> above, Set<Long> below) {}

    /** Nobody complained of, nobody who had a part in it, nobody under who decided; the next level is above the one before. */
    public static Optional<String> independent(Candidate candidate, Parties parties) {
        if (parties.subjects().contains(candidate.staffId())) return Optional.of("cases.refusal.excluded");
        if (parties.involved().contains(candidate.staffId())
                || parties.deciders().contains(candidate.staffId()))
            return Optional.of("cases.refusal.review-involved");
        if (!Collections.disjoint(candidate.above(), parties.deciders()))
            return Optional.of("cases.refusal.review-subordinate");
        return candidate.below().containsAll(parties.reviewers())
                ? Optional.empty()
                : Optional.of("cases.refusal.review-above");
    }

    /** Of a closed case, until the window ends; the minute itself is in time. */
    public static Optional<String> ask(CaseFile file, Instant now, Instant windowEnd) {
        if (file.inReview()) return Optional.of("cases.refusal.in-review");
        if (file.open()) return Optional.of("cases.refusal.review-open");
        return now.isAfter(windowEnd) ? Optional.of("cases.refusal.review-window") : Optional.empty();
    }

    /** Whoever is not content need not say why (requirements 4.1). */
    public static Optional<String> words(String words) {
        return words.length() > Registration.WORDS_LIMIT
                ? Optional.of("cases.refusal.review-words-long")
                : Optional.empty();
    }

    /** Whatever the outcome, the house reads why and the complainant gets an answer. */
    public static Optional<String> outcome(String reasons, String answer) {
        if (reasons.isBlank()) return Optional.of("cases.refusal.review-reasons");
        if (answer.isBlank()) return Optional.of("cases.refusal.review-answer");
        if (reasons.length() > Registration.WORDS_LIMIT) return Optional.of("cases.refusal.review-reasons-long");
        return answer.length() > Registration.WORDS_LIMIT
                ? Optional.of("cases.refusal.review-answer-long")
                : Optional.empty();
    }
}
