package org.peygir.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.domain.Sketch;
import org.peygir.routines.domain.WaysOut;
import org.peygir.routines.guards.CelConditions;

/** What people are offered in stages that wait, and what a replay makes of them (RTN-18). */
class WaitsReplayTest {
    private static final Version WAITS = new Sketch()
            .stage("a", StageKind.TASK, true)
            .stage("w", StageKind.WAIT, false)
            .stage("t", StageKind.TIMER, false)
            .stage("p", StageKind.PARALLEL, false)
            .stage("e", StageKind.END, false)
            .way("aw", "a", "w", null, true, Set.of())
            .way("wt", "w", "t", Trigger.TIME_UP)
            .way("we", "w", "e", Trigger.CUSTOMER_ANSWER)
            .way("wa", "w", "a")
            .way("tp", "t", "p", Trigger.TIME_UP)
            .way("pe", "p", "e", Trigger.BRANCHES_ANSWERED)
            .version();

    private final WaysOut rule = new WaysOut(new CelConditions(), code -> Wording.NONE, () -> false);

    @Test
    void nobody_takes_what_only_time_brings_about_but_who_tries_a_routine_out() {
        Stage wait = WAITS.stage("w");
        assertThat(rule.from(WAITS, wait, CaseVariables.EMPTY, Set.of(Role.EXPERT)))
                .extracting(Way::code)
                .containsExactly("we", "wa");
        assertThat(rule.find(WAITS, wait, "wt", Set.of(Role.EXPERT))).isEmpty();
        assertThat(rule.tried(WAITS, wait, CaseVariables.EMPTY, Set.of(Role.EXPERT)))
                .extracting(Way::code)
                .containsExactly("wt", "we", "wa");
        assertThat(rule.from(WAITS, WAITS.stage("t"), CaseVariables.EMPTY, Set.of(Role.EXPERT)))
                .isEmpty();
    }

    @Test
    void a_past_case_goes_through_what_waits_and_is_not_stuck_there() {
        DraftReplay.Walk walk = new DraftReplay(new CelConditions()).walk(WAITS, CaseVariables.EMPTY, List.of());
        assertThat(walk.stuck()).isNull();
        assertThat(walk.path()).containsExactly("a", "w", "t", "p", "e");
    }
}
