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

    /** Three branches, a hundred complaints a month, 30 % told, 10 % serious, in one city, some skilled: only the last one pulls. */
    @ParameterizedTest
    @CsvSource({
        "3, 100, 50, 10, verbal.most",
        "3, 100, 49, 10, ''",
        "3, 100, 21, 10, ''",
        "3, 100, 20, 10, verbal.little",
        "3, 100, 30, 25, serious.often",
        "3, 100, 30, 24, ''",
        "3, 100, 30, 6,  ''",
        "3, 100, 30, 5,  serious.little",
        "5, 100, 30, 10, branches.several",
        "4, 100, 30, 10, ''",
        "2, 100, 30, 10, branches.small",
        "3, 300, 30, 10, volume.queue",
        "3, 299, 30, 10, ''",
        "3, 15,  30, 10, ''",
        "3, 14,  30, 10, volume.thin",
        "2, 9,   30, 10, branches.small volume.thin",
        "1, 4,   30, 10, branches.small"
    })
    void an_answer_speaks_from_its_threshold_on(int branches, int monthly, int verbal, int serious, String said) {
        StructureAdvice advice =
                Advisor.advise(new StructureAnswers(branches, monthly, verbal, serious, Skills.SOME, Spread.ONE_CITY));
        assertThat(advice.reasons())
                .extracting(one -> one.key().replace("structure.reason.", ""))
                .containsExactlyInAnyOrder((said + " skills.some").strip().split(" "));
    }

    @Test
    void the_weightiest_reason_is_told_first() {
        StructureAdvice advice = Advisor.advise(new StructureAnswers(3, 300, 50, 5, Skills.MOST, Spread.COUNTRY));
        assertThat(advice.reasons()).extracting(Reason::weight).containsExactly(2, 2, 1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 300, 80, 3,  MOST, COUNTRY,   CENTRALISED",
        "2, 300, 80, 3,  MOST, COUNTRY,   HYBRID",
        "3, 100, 50, 10, NONE, ONE_CITY,  HYBRID",
        "3, 100, 50, 10, NONE, ONE_PLACE, CENTRALISED",
        "3, 14,  50, 10, SOME, ONE_PLACE, HYBRID",
        "3, 100, 50, 10, MOST, ONE_CITY,  DECENTRALISED",
        "3, 100, 30, 10, MOST, COUNTRY,   HYBRID",
        "3, 100, 50, 10, MOST, ONE_PLACE, DECENTRALISED",
        "2, 100, 50, 10, MOST, ONE_CITY,  HYBRID",
        "3, 300, 30, 10, SOME, ONE_PLACE, CENTRALISED",
        "3, 300, 30, 10, SOME, ONE_CITY,  HYBRID"
    })
    void the_stronger_pull_decides_and_a_near_tie_is_hybrid(
            int branches,
            int monthly,
            int verbal,
            int serious,
            Skills skills,
            Spread spread,
            HandlingStructure wanted) {
        assertThat(Advisor.advise(new StructureAnswers(branches, monthly, verbal, serious, skills, spread))
                        .structure())
                .isEqualTo(wanted);
    }
}
