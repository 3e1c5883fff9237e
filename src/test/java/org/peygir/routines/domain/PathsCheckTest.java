package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.routines.FieldType;
import org.peygir.routines.Finding;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.guards.CelConditions;

/** RTN-18: every stage is reached and every case finds an end, by ways that somebody can take. */
class PathsCheckTest {
    private static final CelConditions CEL = new CelConditions();

    @Test
    void nothing_is_reached_through_an_end() {
        assertThat(paths(Sketch.sound()
                        .stage("d", StageKind.TASK, false)
                        .way("cd", "c", "d")
                        .way("dc", "d", "c")
                        .version()))
                .containsExactly("unreachable d");
    }

    @Test
    void time_and_the_answers_of_branches_bring_a_case_on_without_anybody() {
        assertThat(paths(new Sketch()
                        .stage("a", StageKind.TASK, true)
                        .stage("t", StageKind.TIMER, false)
                        .stage("p", StageKind.PARALLEL, false)
                        .stage("c", StageKind.END, false)
                        .way("at", "a", "t")
                        .way("tp", "t", "p", Trigger.TIME_UP)
                        .way("pc", "p", "c", Trigger.BRANCHES_ANSWERED)
                        .version()))
                .isEmpty();
    }

    @Test
    void a_way_that_wants_a_field_nobody_has_leads_nowhere() {
        Version wants = wanting("form.sum");
        assertThat(paths(wants)).containsExactlyInAnyOrder("unreachable c", "never-ends a");
        assertThat(paths(wants.with(form(field("sum", FieldType.AMOUNT))))).isEmpty();
        assertThat(paths(wanting("reasons"))).isEmpty();
    }

    @Test
    void the_kind_of_case_that_is_trapped_is_named_as_a_condition_says_it() {
        assertThat(trapped("!anonymous")).containsExactly("a: anonymous");
        assertThat(trapped("anonymous")).containsExactly("a: !anonymous");
        assertThat(trapped("channel != 'PHONE'")).containsExactly("a: channel == 'PHONE'");
        assertThat(trapped("reopened < 2")).containsExactly("a: reopened == 2");
        assertThat(trapped("fixRecorded")).isEmpty();
    }

    @Test
    void what_cannot_be_tried_out_in_full_is_not_called_a_trap() {
        assertThat(trapped("!channel.startsWith('LET')")).isEmpty();
    }

    private static Version wanting(String field) {
        return leaving(List.of(field), List.of());
    }

    private static List<String> trapped(String... guards) {
        List<Requirement> needed = List.of(guards).stream()
                .map(one -> new Requirement("r" + one.length(), one, Sketch.words(one), null))
                .toList();
        return RoutineCheck.of(leaving(List.of(), needed), CEL, House.ANY).stream()
                .filter(one -> one.code().equals("trap-for-some"))
                .map(one -> one.where() + ": " + one.detail())
                .toList();
    }

    private static Version leaving(List<String> fields, List<Requirement> needed) {
        return new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("c", StageKind.END, false)
                .way("ac", "a", "c", Sketch.words("ac"), null, false, Set.of(), fields, false, needed)
                .version();
    }

    private static List<String> paths(Version version) {
        Set<String> codes = Set.of("unreachable", "never-ends", "trap-for-some");
        return RoutineCheck.of(version, CEL, House.ANY).stream()
                .filter((Finding one) -> codes.contains(one.code()))
                .map(one -> one.code() + " " + one.where())
                .toList();
    }
}
