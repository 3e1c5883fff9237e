package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Status;
import org.peygir.cases.Structured;
import org.peygir.organization.HandlingStructure;

/** What belongs to the complaints unit (ORG-03), and what can be sent to it (ORG-10). */
class CentreRulesTest {
    private static final CaseFile CENTRAL = told(HandlingStructure.CENTRALISED, false);
    private static final CaseFile LOCAL = told(HandlingStructure.HYBRID, true);

    @Test
    void under_centralised_the_complaints_unit_alone_decides_ORG_03() {
        assertThat(CentreRules.decide(CENTRAL, false)).contains("cases.refusal.centre-decides");
        assertThat(CentreRules.decide(CENTRAL, true)).isEmpty();
        assertThat(CentreRules.decide(LOCAL, false)).isEmpty();
        assertThat(CentreRules.decide(told(HandlingStructure.DECENTRALISED, true), false))
                .isEmpty();
        assertThat(CentreRules.decide(GivenCase.PLAIN, false)).isEmpty();
    }

    @Test
    void a_finding_or_a_response_is_a_decision_other_answers_are_not() {
        assertThat(CentreRules.decides(Set.of("cause", "finding"))).isTrue();
        assertThat(CentreRules.decides(Set.of("response"))).isTrue();
        assertThat(CentreRules.decides(Set.of("cause", "understanding"))).isFalse();
        assertThat(CentreRules.decides(Set.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS,DECIDED,true",
        "ASSESSING,IMPLEMENTING,true",
        "WAITING_CUSTOMER,AWAITING_CONFIRMATION,true",
        "AWAITING_CONFIRMATION,CLOSED,true",
        "REGISTERED,CLOSED,true",
        "DECIDED,IMPLEMENTING,false",
        "IMPLEMENTING,AWAITING_CONFIRMATION,false",
        "REGISTERED,ASSESSING,false",
        "DECIDED,IN_PROGRESS,false"
    })
    void who_passes_the_decision_or_closes_decides(Status from, Status to, boolean decides) {
        assertThat(CentreRules.decides(from, to)).isEqualTo(decides);
    }

    @Test
    void a_desk_outside_the_centre_gets_only_what_the_routine_put_into_its_unit() {
        assertThat(CentreRules.take(CENTRAL, false, GivenCase.UNIT)).isEmpty();
        assertThat(CentreRules.take(CENTRAL, false, GivenCase.UNIT + 1)).contains("cases.refusal.centre-decides");
        assertThat(CentreRules.take(CENTRAL, true, GivenCase.UNIT + 1)).isEmpty();
    }

    @Test
    void what_lies_where_it_was_told_is_sent_with_a_reason_ORG_10() {
        assertThat(send(LOCAL, CentralReason.NO_MEANS, "")).isEmpty();
        assertThat(send(LOCAL, null, "نمی‌توانیم")).isEqualTo("cases.refusal.reason-needed");
        assertThat(send(CENTRAL, CentralReason.NO_MEANS, "")).isEqualTo("cases.refusal.centre-already");
    }

    @Test
    void a_closed_case_is_sent_nowhere() {
        CaseFile closed =
                new GivenCase(Confidentiality.NORMAL, Set.of(), LOCAL.structured(), null, GivenCase.NOW, null).file();

        assertThat(send(closed, CentralReason.NO_MEANS, "")).isEqualTo("cases.refusal.closed");
    }

    @Test
    void two_thousand_letters_may_be_noted_to_it() {
        assertThat(send(LOCAL, CentralReason.NO_MEANS, "آ".repeat(2_000))).isEmpty();
        assertThat(send(LOCAL, CentralReason.NO_MEANS, "آ".repeat(2_001))).isEqualTo("cases.refusal.too-long");
    }

    private static String send(CaseFile file, @Nullable CentralReason reason, String note) {
        return CentreRules.send(file, reason, note).orElse("");
    }

    private static CaseFile told(HandlingStructure structure, boolean local) {
        return GivenCase.under(new Structured(structure, local, null, null, null));
    }
}
