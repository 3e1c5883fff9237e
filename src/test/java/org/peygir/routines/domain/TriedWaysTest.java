package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Way;
import org.peygir.routines.guards.CelConditions;

/** RTN-18: who tries a routine out goes the ways of time too; who handles a case waits for it. */
class TriedWaysTest {
    private static final Set<Role> EXPERT = Set.of(Role.EXPERT);
    private static final Version VERSION = new Sketch()
            .stage("w", StageKind.WAIT, true)
            .stage("c", StageKind.END, false)
            .way("mine", "w", "c", null, false, EXPERT)
            .way("theirs", "w", "c", null, false, Set.of(Role.SUPERVISOR))
            .way("late", "w", "c", Trigger.TIME_UP)
            .way("answered", "w", "c", Trigger.CUSTOMER_ANSWER)
            .version();
    private static final Stage START = VERSION.start();

    private final WaysOut ways = new WaysOut(new CelConditions(), Sketch::words, () -> false);

    @Test
    void time_is_tried_out_and_not_handled() {
        assertThat(ways.tried(VERSION, START, CaseVariables.EMPTY, EXPERT))
                .extracting(Way::code)
                .containsExactly("mine", "late", "answered");
        assertThat(ways.from(VERSION, START, CaseVariables.EMPTY, EXPERT))
                .extracting(Way::code)
                .containsExactly("mine", "answered");
    }

    @Test
    void one_way_is_found_under_the_same_rule() {
        assertThat(ways.findTried(VERSION, START, "late", EXPERT))
                .map(Transition::code)
                .contains("late");
        assertThat(ways.findTried(VERSION, START, "mine", EXPERT))
                .map(Transition::code)
                .contains("mine");
        assertThat(ways.findTried(VERSION, START, "theirs", EXPERT)).isEmpty();
        assertThat(ways.findTried(VERSION, START, "nobody", EXPERT)).isEmpty();
        assertThat(ways.find(VERSION, START, "late", EXPERT)).isEmpty();
    }
}
