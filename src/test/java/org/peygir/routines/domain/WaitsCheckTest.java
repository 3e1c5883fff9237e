package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.guards.CelConditions;

/** RTN-18: what is sound where a case waits, and what goes round by itself. */
class WaitsCheckTest {
    /** From a wait into a timer, from it to several who are asked, and by hand back to the wait. */
    private static Sketch waits() {
        return new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("w", StageKind.WAIT, false)
                .stage("t", StageKind.TIMER, false)
                .stage("p", StageKind.PARALLEL, false)
                .stage("c", StageKind.END, false)
                .way("aw", "a", "w")
                .way("wt", "w", "t", Trigger.CUSTOMER_ANSWER)
                .way("tp", "t", "p", Trigger.TIME_UP)
                .way("pw", "p", "w");
    }

    @Test
    void nothing_is_found_where_each_wait_ends_and_somebody_closes_the_circle() {
        assertThat(found(waits().way("pc", "p", "c", Trigger.BRANCHES_ANSWERED).version()))
                .isEmpty();
    }

    @Test
    void a_timer_has_one_way_out() {
        assertThat(found(waits().way("pc", "p", "c", Trigger.BRANCHES_ANSWERED)
                        .way("tc", "t", "c", Trigger.TIME_UP)
                        .version()))
                .contains("timer-ways t");
    }

    @Test
    void only_the_stages_of_a_circle_are_said_to_go_round() {
        Version round = waits().way("pt", "p", "t", Trigger.BRANCHES_ANSWERED)
                .way("pc", "p", "c")
                .version();
        assertThat(found(round)).containsExactly("by-itself-circle t", "by-itself-circle p");
    }

    private static List<String> found(Version version) {
        return RoutineCheck.of(version, new CelConditions(), House.ANY).stream()
                .map(one -> one.code() + " " + one.where())
                .toList();
    }
}
