package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Classification;
import org.peygir.cases.Track;

/** What a person must say to judge a case anew (HDL-02). */
class ClassificationRulesTest {
    private static final Classification USUAL = of(2, "");
    private static final String WHY = "خسارت بیشتر از آن بود که گفتند";

    @Test
    void a_new_judgement_has_a_reason_HDL_02() {
        assertThat(refusal(of(3, ""), WHY)).isEmpty();
        assertThat(refusal(of(3, ""), " ")).isEqualTo("cases.refusal.classify-reason");
        assertThat(refusal(new Classification(2, Track.INVESTIGATION, ""), ""))
                .isEqualTo("cases.refusal.classify-reason");
    }

    @Test
    void what_stays_as_it_was_needs_none() {
        assertThat(refusal(USUAL, "")).isEmpty();
    }

    @Test
    void severity_is_one_to_four() {
        assertThat(refusal(of(0, ""), WHY)).isEqualTo("cases.refusal.classify-severity");
        assertThat(refusal(of(1, ""), WHY)).isEmpty();
        assertThat(refusal(of(4, ""), WHY)).isEmpty();
        assertThat(refusal(of(5, ""), WHY)).isEqualTo("cases.refusal.classify-severity");
    }

    @Test
    void a_group_is_one_of_those_that_commitments_name() {
        assertThat(refusal(of(2, "سازمانی"), WHY)).isEmpty();
        assertThat(refusal(of(2, "سازمامی"), WHY)).isEqualTo("cases.refusal.classify-group-unknown");
    }

    @Test
    void too_long_is_said_at_its_field() {
        assertThat(refusal(of(2, "گ".repeat(40)), WHY)).isEmpty();
        assertThat(refusal(of(2, "گ".repeat(41)), WHY)).isEqualTo("cases.refusal.classify-group");
        assertThat(refusal(of(3, ""), "آ".repeat(200))).isEmpty();
        assertThat(refusal(of(3, ""), "آ".repeat(201))).isEqualTo("cases.refusal.classify-reason-long");
    }

    private static String refusal(Classification after, String reason) {
        return ClassificationRules.refusal(USUAL, after, List.of("سازمانی", "گ".repeat(40), "گ".repeat(41)), reason)
                .orElse("");
    }

    private static Classification of(int severity, String group) {
        return new Classification(severity, Track.STANDARD, group);
    }
}
