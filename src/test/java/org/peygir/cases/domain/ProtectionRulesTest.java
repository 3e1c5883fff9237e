package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Confidentiality;

/** Who may be given a case (RTN-09), and who may say how guarded it is (CNF-01). */
class ProtectionRulesTest {
    private static final long COMPLAINED_OF = 7, COLLEAGUE = 8;
    private static final CaseFile ABOUT = GivenCase.about(COMPLAINED_OF);
    private static final CaseFile RESTRICTED = GivenCase.guarded(Confidentiality.RESTRICTED);

    @Test
    void nobody_complained_of_gets_a_part_in_it_RTN_09() {
        assertThat(ProtectionRules.give(ABOUT, COMPLAINED_OF)).contains("cases.refusal.excluded");
        assertThat(ProtectionRules.give(ABOUT, COLLEAGUE)).isEmpty();
        assertThat(ProtectionRules.give(ABOUT, null)).isEmpty();
    }

    @Test
    void a_restricted_case_goes_to_people_by_name_only_CNF_01() {
        assertThat(ProtectionRules.give(RESTRICTED, null)).contains("cases.refusal.by-name-only");
        assertThat(ProtectionRules.give(RESTRICTED, COLLEAGUE)).isEmpty();
        assertThat(ProtectionRules.give(GivenCase.guarded(Confidentiality.CONFIDENTIAL), null))
                .isEmpty();
    }

    @Test
    void the_owner_or_who_leads_the_unit_changes_the_level() {
        assertThat(ProtectionRules.change(ABOUT, GivenCase.OWNER, false, "تهدید شده"))
                .isEmpty();
        assertThat(ProtectionRules.change(ABOUT, COLLEAGUE, true, "تهدید شده")).isEmpty();
        assertThat(ProtectionRules.change(ABOUT, COLLEAGUE, false, "تهدید شده")).contains("cases.refusal.permission");
    }

    @Test
    void the_level_changes_with_a_reason_that_can_be_read() {
        assertThat(ProtectionRules.change(ABOUT, GivenCase.OWNER, true, " ")).contains("cases.refusal.reason-needed");
        assertThat(ProtectionRules.change(ABOUT, GivenCase.OWNER, true, "آ".repeat(2_000)))
                .isEmpty();
        assertThat(ProtectionRules.change(ABOUT, GivenCase.OWNER, true, "آ".repeat(2_001)))
                .contains("cases.refusal.too-long");
    }

    @Test
    void a_level_it_has_already_is_no_change() {
        assertThat(ProtectionRules.level(RESTRICTED, Confidentiality.RESTRICTED))
                .contains("cases.refusal.level-already");
        assertThat(ProtectionRules.level(RESTRICTED, Confidentiality.CONFIDENTIAL))
                .isEmpty();
    }
}
