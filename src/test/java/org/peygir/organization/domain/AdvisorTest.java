package org.peygir.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureAdvice;
import org.peygir.organization.StructureAdvice.Reason;
import org.peygir.organization.StructureAnswers;
import org.peygir.organization.StructureAnswers.Skills;
import org.peygir.organization.StructureAnswers.Spread;

/** What the set-up advisor recommends, and why (ORG-02). */
class AdvisorTest {
    @Test
    void twelve_branches_and_seventy_percent_verbal_is_hybrid_with_reasons() {
        StructureAdvice advice = Advisor.advise(new StructureAnswers(12, 120, 70, 10, Skills.SOME, Spread.COUNTRY));
        assertThat(advice.structure()).isEqualTo(HandlingStructure.HYBRID);
        assertThat(advice.reasons())
                .contains(
                        new Reason("structure.reason.branches.several", 12, true, 2),
                        new Reason("structure.reason.verbal.most", 70, true, 2),
                        new Reason("structure.reason.skills.some", 0, false, 1));
        assertThat(advice.reasons()).isSortedAccordingTo((a, b) -> b.weight() - a.weight());
    }

    @ParameterizedTest
    @CsvSource({
        "1,  40,  80, 0,  MOST, ONE_PLACE, CENTRALISED",
        "2,  20,  10, 30, NONE, ONE_PLACE, CENTRALISED",
        "12, 20,  10, 40, NONE, ONE_CITY,  CENTRALISED",
        "12, 600, 80, 3,  MOST, COUNTRY,   DECENTRALISED",
        "8,  60,  60, 5,  MOST, ONE_CITY,  DECENTRALISED",
        "12, 600, 80, 30, MOST, COUNTRY,   HYBRID",
        "12, 120, 70, 10, NONE, COUNTRY,   HYBRID",
        "4,  60,  50, 10, SOME, ONE_CITY,  HYBRID",
    })
    void every_answer_pulls_one_way(
            int branches,
            int monthly,
            int verbal,
            int serious,
            Skills skills,
            Spread spread,
            HandlingStructure wanted) {
        StructureAdvice advice =
                Advisor.advise(new StructureAnswers(branches, monthly, verbal, serious, skills, spread));
        assertThat(advice.structure()).as(advice.reasons().toString()).isEqualTo(wanted);
    }
}
