package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.InvalidRoutine.Fault;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Wording;
import org.peygir.routines.guards.CelConditions;

class SoundRoutineTest {
    private static final CelConditions CEL = new CelConditions();

    @Test
    void a_sound_routine_passes() {
        assertThat(faults(Sketch.sound())).isEmpty();
        assertThatCode(() -> SoundRoutine.demand(Sketch.sound().version(), CEL)).doesNotThrowAnyException();
    }

    @Test
    void every_fault_is_thrown_together() {
        Sketch broken = Sketch.sound().stage("d", StageKind.TASK, false);
        assertThatThrownBy(() -> SoundRoutine.demand(broken.version(), CEL))
                .isInstanceOf(InvalidRoutine.class)
                .hasMessage("d: no-way-out; d: unreachable; d: never-ends");
    }

    @Test
    void there_is_exactly_one_start() {
        assertThat(faults(Sketch.sound().stage("d", StageKind.END, true)))
                .containsExactly(new Fault("not-one-start", "sketch", "2"));
        assertThat(faults(new Sketch().stage("c", StageKind.END, false)))
                .contains(new Fault("not-one-start", "sketch", "0"));
    }

    @Test
    void codes_are_not_used_twice() {
        assertThat(codes(Sketch.sound().way("ab", "a", "c"))).containsExactly("ab code-twice");
        assertThat(codes(Sketch.sound().stage("b", StageKind.END, false).way("x", "a", "b")))
                .contains("b code-twice");
    }

    @Test
    void an_end_has_no_way_out() {
        assertThat(codes(Sketch.sound().way("ca", "c", "a"))).containsExactly("c way-out-of-end");
    }

    @Test
    void no_stage_is_a_trap() {
        Sketch circle = Sketch.sound()
                .stage("d", StageKind.TASK, false)
                .stage("e", StageKind.TASK, false)
                .way("ad", "a", "d")
                .way("de", "d", "e")
                .way("ed", "e", "d");
        assertThat(codes(circle)).containsExactly("d never-ends", "e never-ends");
    }

    @Test
    void RTN_16_a_decision_has_one_default() {
        Sketch undecided = new Sketch()
                .stage("a", StageKind.DECISION, true)
                .stage("b", StageKind.END, false)
                .way("ab", "a", "b");
        assertThat(codes(undecided)).containsExactly("a decision-without-default");
        Sketch torn = Sketch.sound().way("x", "a", "b", null, true, Set.of()).way("y", "a", "c", null, true, Set.of());
        assertThat(codes(torn)).containsExactly("a two-defaults");
    }

    @Test
    void stages_ways_and_requirements_have_words() {
        Sketch silent = Sketch.sound()
                .stage("d", StageKind.END, false, Wording.NONE)
                .way(
                        "ad",
                        "a",
                        "d",
                        Wording.NONE,
                        null,
                        false,
                        Set.of(),
                        List.of(),
                        false,
                        List.of(new Requirement("r", "true", Wording.NONE, null)));
        assertThat(codes(silent)).containsExactly("d no-title", "ad no-title", "ad/r no-title");
    }

    @Test
    void expressions_compile_and_a_fault_says_where() {
        Sketch broken = Sketch.sound()
                .way("x", "a", "c", "about == ", false, Set.of())
                .way("y", "a", "c", "severity > 'high'", false, Set.of());
        assertThat(faults(broken))
                .satisfiesExactly(
                        fault -> assertThat(fault.toString()).startsWith("x: expression (1:10 "),
                        fault -> assertThat(fault.toString()).startsWith("y: expression (1:10 "));
    }

    @Test
    void fields_are_fields_of_a_case() {
        Requirement shoe = new Requirement("r", "true", Sketch.words("r"), "shoe");
        Sketch broken = Sketch.sound()
                .way(
                        "x",
                        "a",
                        "c",
                        Sketch.words("x"),
                        null,
                        false,
                        Set.of(),
                        List.of("hat", "reasons"),
                        false,
                        List.of(shoe));
        assertThat(faults(broken))
                .containsExactly(new Fault("unknown-field", "x", "hat"), new Fault("unknown-field", "x/r", "shoe"));
    }

    private static List<Fault> faults(Sketch sketch) {
        return SoundRoutine.faults(sketch.version(), CEL);
    }

    private static List<String> codes(Sketch sketch) {
        return faults(sketch).stream()
                .map(fault -> fault.where() + " " + fault.code())
                .toList();
    }
}
