package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;

/** RTN-01: what a designer's hand does to a draft, and what it leaves alone. */
class RedraftTest {
    @Test
    void a_new_stage_stands_last_and_moves_no_way() {
        Version draft = Redraft.with(Sketch.sound().version(), stage("d", StageKind.TASK, false));
        assertThat(stages(draft)).containsExactly("1 a*", "2 b", "3 c", "4 d");
        assertThat(ways(draft)).containsExactly("ab: a-b", "bc: b-c");
    }

    @Test
    void the_first_stage_of_an_empty_draft_has_the_first_id() {
        Version blank = Redraft.blank("r", Sketch.words("r"));
        assertThat(stages(Redraft.with(blank, stage("a", StageKind.TASK, true))))
                .containsExactly("1 a*");
    }

    @Test
    void a_stage_with_a_known_code_takes_that_ones_place() {
        Version draft = Redraft.with(Sketch.sound().version(), stage("b", StageKind.DECISION, false));
        assertThat(stages(draft)).containsExactly("1 a*", "2 b", "3 c");
        assertThat(draft.stage("b").kind()).isEqualTo(StageKind.DECISION);
        assertThat(ways(draft)).containsExactly("ab: a-b", "bc: b-c");
    }

    @Test
    void when_a_stage_starts_no_other_does() {
        assertThat(stages(Redraft.with(Sketch.sound().version(), stage("b", StageKind.TASK, true))))
                .containsExactly("1 a", "2 b*", "3 c");
        assertThat(stages(Redraft.with(Sketch.sound().version(), stage("d", StageKind.TASK, true))))
                .containsExactly("1 a", "2 b", "3 c", "4 d*");
    }

    @Test
    void out_of_what_became_a_timer_only_time_leads() {
        Version draft = Redraft.with(Sketch.sound().version(), stage("b", StageKind.TIMER, false));
        assertThat(draft.transitions())
                .extracting(Transition::trigger)
                .containsExactly(Trigger.PERSON, Trigger.TIME_UP);
    }

    @Test
    void a_stage_goes_with_the_ways_into_it_and_out_of_it() {
        Version draft = Redraft.withoutStage(Sketch.sound().way("ac", "a", "c").version(), "b");
        assertThat(stages(draft)).containsExactly("1 a*", "2 c");
        assertThat(ways(draft)).containsExactly("ac: a-c");
        assertThat(draft.transitions().getFirst().id()).isOne();
    }

    @Test
    void a_new_way_stands_last_and_one_with_a_known_code_takes_its_place() {
        Version draft = Redraft.with(Sketch.sound().version(), way("x", 1, 3, false));
        assertThat(ways(draft)).containsExactly("ab: a-b", "bc: b-c", "x: a-c");
        assertThat(ways(Redraft.with(draft, way("ab", 1, 3, false)))).containsExactly("ab: a-c", "bc: b-c", "x: a-c");
        assertThat(draft.transitions()).extracting(Transition::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void RTN_16_one_way_of_a_stage_is_the_default_and_other_stages_keep_theirs() {
        Version draft = Sketch.sound()
                .way("old", "a", "c", null, true, Set.of())
                .way("far", "b", "c", null, true, Set.of())
                .version();
        assertThat(defaults(Redraft.with(draft, way("new", 1, 3, true)))).containsExactly("far", "new");
        assertThat(defaults(Redraft.with(draft, way("new", 1, 3, false)))).containsExactly("old", "far");
    }

    @Test
    void a_requirement_changed_on_one_way_is_changed_on_all_that_have_it() {
        Requirement fixed = requirement("fixed", "fixRecorded");
        Requirement kept = requirement("kept", "anonymous");
        Version draft = sharing("x", List.of(fixed, kept)).version();
        Requirement stricter = requirement("fixed", "fixRecorded && severity > 2");
        Version after = Redraft.with(
                draft, sharing("y", List.of(stricter)).version().transitions().getFirst());
        assertThat(Redraft.way(after, "x").orElseThrow().requirements()).containsExactly(stricter, kept);
    }

    @Test
    void a_way_that_goes_takes_nothing_with_it() {
        Version draft = Redraft.withoutWay(Sketch.sound().version(), "ab");
        assertThat(stages(draft)).hasSize(3);
        assertThat(ways(draft)).containsExactly("bc: b-c");
    }

    @Test
    void a_way_is_tried_earlier_among_those_of_its_stage_only() {
        Version draft = Sketch.sound().way("x", "a", "c").way("y", "a", "c").version();
        assertThat(ways(Redraft.earlier(draft, "x"))).containsExactly("x: a-c", "ab: a-b", "bc: b-c", "y: a-c");
        assertThat(ways(Redraft.earlier(draft, "y"))).containsExactly("ab: a-b", "bc: b-c", "y: a-c", "x: a-c");
        assertThat(Redraft.earlier(draft, "ab")).isSameAs(draft);
        assertThat(Redraft.earlier(draft, "bc")).isSameAs(draft);
        assertThat(Redraft.earlier(draft, "nobody")).isSameAs(draft);
    }

    @Test
    void a_free_code_is_neither_a_stages_nor_a_ways() {
        Version draft = Sketch.sound().way("a-2", "a", "c").version();
        assertThat(Redraft.free(draft, "new")).isEqualTo("new");
        assertThat(Redraft.free(draft, "b")).isEqualTo("b-2");
        assertThat(Redraft.free(draft, "bc")).isEqualTo("bc-2");
        assertThat(Redraft.free(draft, "a")).isEqualTo("a-3");
    }

    private static Sketch sharing(String code, List<Requirement> requirements) {
        return new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("c", StageKind.END, false)
                .way(code, "a", "c", Sketch.words(code), null, false, Set.of(), List.of(), false, requirements);
    }

    private static Requirement requirement(String code, String guard) {
        return new Requirement(code, guard, Sketch.words(code), null);
    }

    private static Stage stage(String code, StageKind kind, boolean starts) {
        return new Sketch().stage(code, kind, starts).version().stages().getFirst();
    }

    private static Transition way(String code, long from, long to, boolean isDefault) {
        Sketch one = Sketch.sound().way(code, "a", "c", null, isDefault, Set.of());
        return one.version().transitions().getLast().at(0, from, to);
    }

    /** Each with its id; the one that starts has a star. */
    private static List<String> stages(Version version) {
        return version.stages().stream()
                .map(one -> one.id() + " " + one.code() + (one.starts() ? "*" : ""))
                .toList();
    }

    private static List<String> ways(Version version) {
        return version.transitions().stream()
                .map(one -> one.code() + ": " + version.stage(one.fromId()).code() + "-"
                        + version.stage(one.toId()).code())
                .toList();
    }

    private static List<String> defaults(Version version) {
        return version.transitions().stream()
                .filter(Transition::isDefault)
                .map(Transition::code)
                .toList();
    }
}
