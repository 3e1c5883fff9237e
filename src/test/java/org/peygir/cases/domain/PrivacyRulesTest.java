package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.cases.Confidentiality;

/** Who knows the complainant of a guarded case, and what it takes (CNF-01). */
class PrivacyRulesTest {
    @Test
    void the_complainant_of_a_guarded_case_is_known_to_those_with_the_right_alone_CNF_01() {
        assertThat(PrivacyRules.hidden(GivenCase.PLAIN, false)).isFalse();
        assertThat(PrivacyRules.hidden(GivenCase.guarded(Confidentiality.CONFIDENTIAL), false))
                .isTrue();
        assertThat(PrivacyRules.hidden(GivenCase.guarded(Confidentiality.RESTRICTED), false))
                .isTrue();
        assertThat(PrivacyRules.hidden(GivenCase.guarded(Confidentiality.RESTRICTED), true))
                .isFalse();
    }

    @Test
    void a_reason_is_a_word_at_least_whatever_blanks_stand_around_it() {
        assertThat(PrivacyRules.reason("تلف")).isEmpty();
        assertThat(PrivacyRules.reason(" بی  ")).contains("cases.refusal.reason-needed");
        assertThat(PrivacyRules.reason("")).contains("cases.refusal.reason-needed");
    }

    @Test
    void a_reason_can_still_be_read_in_a_list() {
        assertThat(PrivacyRules.reason(" " + "آ".repeat(300) + " ")).isEmpty();
        assertThat(PrivacyRules.reason("آ".repeat(301))).contains("cases.refusal.too-long");
    }
}
