package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Structured;
import org.peygir.cases.domain.ReviewRules.Candidate;
import org.peygir.cases.domain.ReviewRules.Parties;

/** REV-01: a review is by a different, independent person. */
class ReviewRulesTest {
    private static final long SUBJECT = 1;
    private static final long HANDLER = 2;
    private static final long DECIDER = 3;
    private static final long STRANGER = 9;

    private static final Parties PARTIES = new Parties(Set.of(SUBJECT), Set.of(HANDLER), Set.of(DECIDER), Set.of());

    @Test
    void nobody_complained_of_reviews() {
        assertThat(refusal(candidate(SUBJECT))).isEqualTo("cases.refusal.excluded");
    }

    @Test
    void nobody_who_had_a_part_in_it_reviews() {
        assertThat(refusal(candidate(HANDLER))).isEqualTo("cases.refusal.review-involved");
        assertThat(refusal(candidate(DECIDER))).isEqualTo("cases.refusal.review-involved");
    }

    @Test
    void nobody_who_works_under_who_decided_reviews() {
        assertThat(refusal(new Candidate(STRANGER, Set.of(DECIDER, 20L), Set.of())))
                .isEqualTo("cases.refusal.review-subordinate");
    }

    @Test
    void whoever_stands_above_who_decided_may_and_a_stranger_too() {
        assertThat(refusal(candidate(STRANGER))).isEqualTo("may");
        assertThat(refusal(new Candidate(STRANGER, Set.of(20L), Set.of(DECIDER))))
                .isEqualTo("may");
    }

    @Test
    void the_next_level_is_above_the_one_before() {
        Parties second = new Parties(Set.of(), Set.of(HANDLER, 5L), Set.of(DECIDER, 5L), Set.of(5L));
        assertThat(ReviewRules.independent(candidate(STRANGER), second)).contains("cases.refusal.review-above");
        assertThat(ReviewRules.independent(new Candidate(STRANGER, Set.of(), Set.of(5L)), second))
                .isEmpty();
        assertThat(ReviewRules.independent(candidate(5), second)).contains("cases.refusal.review-involved");
    }

    @Test
    void a_review_is_asked_for_once_the_case_is_closed_and_to_the_last_minute() {
        Instant closed = GivenCase.NOW;
        CaseFile decided = new GivenCase(Confidentiality.NORMAL, Set.of(), Structured.NONE, null, closed, null).file();

        assertThat(ReviewRules.ask(decided, closed, closed)).isEmpty();
        assertThat(ReviewRules.ask(decided, closed.plusSeconds(1), closed)).contains("cases.refusal.review-window");
        assertThat(ReviewRules.ask(GivenCase.PLAIN, closed, closed)).contains("cases.refusal.review-open");
        assertThat(ReviewRules.ask(GivenCase.inReview(STRANGER), closed, closed))
                .contains("cases.refusal.in-review");
    }

    @Test
    void words_reasons_and_answer_have_a_longest_that_is_still_taken() {
        String longest = "ا".repeat(20_000);
        assertThat(ReviewRules.words(longest)).isEmpty();
        assertThat(ReviewRules.outcome(longest, longest)).isEmpty();
        assertThat(ReviewRules.outcome(longest + "ا", "پاسخ")).contains("cases.refusal.review-reasons-long");
        assertThat(ReviewRules.outcome("دلیل", longest + "ا")).contains("cases.refusal.review-answer-long");
    }

    @Test
    void who_asks_need_not_say_why_and_who_decides_gives_reasons_and_an_answer() {
        assertThat(ReviewRules.words(" \n")).isEmpty();
        assertThat(ReviewRules.words("پاسخ درست نیست")).isEmpty();
        assertThat(ReviewRules.words("ا".repeat(20_001))).contains("cases.refusal.review-words-long");
        assertThat(ReviewRules.outcome("", "پاسخ")).contains("cases.refusal.review-reasons");
        assertThat(ReviewRules.outcome("دلیل", " ")).contains("cases.refusal.review-answer");
        assertThat(ReviewRules.outcome("دلیل", "پاسخ")).isEmpty();
    }

    private static Candidate candidate(long id) {
        return new Candidate(id, Set.of(), Set.of());
    }

    private static String refusal(Candidate candidate) {
        return ReviewRules.independent(candidate, PARTIES).orElse("may");
    }
}
