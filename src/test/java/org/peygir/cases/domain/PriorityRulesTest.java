package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Priority;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Reckoning;
import org.peygir.cases.Urgency;
import org.peygir.cases.Weighing;

/** HDL-01: priority = f(severity, urgency, vulnerability, safety, public interest, repeat), with the reckoning said. */
class PriorityRulesTest {
    @Test
    void severity_alone_gives_the_level_of_its_rank() {
        for (int severity = 1; severity <= 4; severity++)
            assertThat(PriorityRules.explain(severity, 0, Priority.USUAL)
                            .level()
                            .rank())
                    .isEqualTo(severity);
    }

    @Test
    void danger_jumps_the_queue() {
        assertThat(explain(2, Urgency.NORMAL, 0, null, PriorityFactor.SAFETY).level())
                .isEqualTo(PriorityLevel.URGENT);
    }

    @Test
    void every_factor_says_how_many_points_it_gave() {
        Reckoning all = explain(3, Urgency.NOW, 1, null, PriorityFactor.values());
        assertThat(all.parts())
                .containsExactly(
                        new Reckoning.Part("severity.3", 40),
                        new Reckoning.Part("urgency.NOW", 25),
                        new Reckoning.Part("VULNERABLE", 20),
                        new Reckoning.Part("SAFETY", 50),
                        new Reckoning.Part("PUBLIC_INTEREST", 15),
                        new Reckoning.Part("REPEAT", 10),
                        new Reckoning.Part("reopened", 20),
                        new Reckoning.Part("raised", 15));
        assertThat(all.points()).isEqualTo(195);
    }

    @Test
    void what_never_happened_is_not_reckoned() {
        assertThat(PriorityRules.explain(2, 0, Priority.USUAL).parts())
                .containsExactly(new Reckoning.Part("severity.2", 20));
    }

    @Test
    void a_case_lifted_twice_has_twice_the_points() {
        assertThat(PriorityRules.explain(1, 1, new Priority(Weighing.USUAL, 2, null, ""))
                        .parts())
                .contains(new Reckoning.Part("reopened", 10), new Reckoning.Part("raised", 30));
    }

    @Test
    void the_reason_of_a_level_has_five_hundred_letters_at_most() {
        assertThat(PriorityRules.override(PriorityLevel.LOW, "آ".repeat(500))).isEmpty();
        assertThat(PriorityRules.override(PriorityLevel.LOW, "آ".repeat(501))).contains("cases.refusal.priority-long");
    }

    @Test
    void a_person_overrides_with_a_reason_and_the_points_stay_told() {
        Reckoning set = explain(4, Urgency.NORMAL, 0, PriorityLevel.LOW);
        assertThat(set.level()).isEqualTo(PriorityLevel.LOW);
        assertThat(set.reckoned()).isEqualTo(PriorityLevel.URGENT);
        assertThat(PriorityRules.override(PriorityLevel.LOW, " ")).contains("cases.refusal.priority-reason");
        assertThat(PriorityRules.override(PriorityLevel.LOW, "known joker")).isEmpty();
        assertThat(PriorityRules.override(null, "")).isEmpty();
    }

    @Test
    void rules_lift_a_case_twice_at_most() {
        assertThat(PriorityRules.raisable(new Priority(Weighing.USUAL, 1, null, "")))
                .isTrue();
        assertThat(PriorityRules.raisable(new Priority(Weighing.USUAL, 2, null, "")))
                .isFalse();
    }

    private static Reckoning explain(
            int severity, Urgency urgency, int raised, @Nullable PriorityLevel override, PriorityFactor... factors) {
        Weighing weighing = new Weighing(urgency, Set.of(factors));
        return PriorityRules.explain(severity, raised * 3, new Priority(weighing, raised, override, ""));
    }
}
