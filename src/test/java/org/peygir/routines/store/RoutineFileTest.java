package org.peygir.routines.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.organization.Role;
import org.peygir.routines.Assignment;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

class RoutineFileTest {
    private static final String SMALL = """
            code: small
            title: {fa: کوچک}
            requirements:
              - {code: r, guard: fixRecorded, message: {fa: رفع نشده}}
            stages:
              - {code: a, kind: TASK, start: true, status: ASSESSING, title: {fa: الف, en: A}, assignment: "STAFF:zahra", deadline: 2 CALENDAR_DAYS}
              - {code: z, kind: END, status: CLOSED, title: {fa: ی}}
            ways:
              - {code: az, from: a, to: z, label: {fa: برو}, roles: [SUPERVISOR], fields: [reasons], second-person: true, requires: [r]}
            """;

    @Test
    void a_file_is_read_as_it_stands() {
        Version version = RoutineFile.read(SMALL);
        Stage first = version.start();
        assertThat(first.assignment()).isEqualTo(new Assignment.Staff("zahra"));
        assertThat(first.deadline()).isEqualTo(new StageDeadline(2, StageDeadline.Unit.CALENDAR_DAYS));
        assertThat(first.title(Locale.ENGLISH)).isEqualTo("A");
        assertThat(first.title(Locale.of("ar")))
                .as("an absent language falls back to Persian")
                .isEqualTo("الف");
        assertThat(version.stage("z").assignment()).isEqualTo(new Assignment.Queue());
        Transition way = version.transitions().getFirst();
        assertThat(way.roles()).isEqualTo(Set.of(Role.SUPERVISOR));
        assertThat(way.requirements())
                .singleElement()
                .satisfies(one -> assertThat(one.field()).isNull());
        assertThat(way.toId()).isEqualTo(version.stage("z").id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: small | kode: small | kode: unknown key",
                "start: true | start: maybe | stages[1].start: not true or false",
                "kind: END | kind: FINISH | FINISH",
                "from: a | from: b | ways[1].from: no such stage: b",
                "requires: [r] | requires: [s] | ways[1].requires: no such requirement: s",
                "requires: [r] | requires: r | ways[1].requires: not a list",
                "deadline: 2 CALENDAR_DAYS | deadline: soon | deadline: soon",
                "STAFF:zahra | NOBODY | assignment: NOBODY",
                "roles: [SUPERVISOR] | roles: [KING] | KING",
                "guard: fixRecorded | gaurd: fixRecorded | requirements[1].gaurd: unknown key",
                "label: {fa: برو} | label: برو | ways[1].label: not a map",
                "title: {fa: کوچک} | title: {en: small} | title.fa: missing",
                "status: CLOSED | status: [CLOSED] | stages[2].status: not a text",
                "code: small | code: !!java.net.URL [x] | tag"
            })
    void a_mistake_is_named_with_its_place(String right, String wrong, String named) {
        assertThat(SMALL).contains(right);
        assertThatThrownBy(() -> RoutineFile.read(SMALL.replace(right, wrong)))
                .isInstanceOf(InvalidRoutine.class)
                .hasMessageContaining(named);
    }

    @Test
    void what_is_not_a_map_or_not_yaml_is_refused() {
        assertThatThrownBy(() -> RoutineFile.read("- a\n- b")).isInstanceOf(InvalidRoutine.class);
        assertThatThrownBy(() -> RoutineFile.read("a: [")).isInstanceOf(InvalidRoutine.class);
        assertThatThrownBy(() -> RoutineFile.read("code: a\ncode: b")).isInstanceOf(InvalidRoutine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-care", "small"})
    void a_routine_written_and_read_again_is_equal_and_written_again_the_same_text(String name) throws IOException {
        try (var file = getClass().getResourceAsStream("/routines/" + name + ".yml")) {
            Version first = RoutineFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            String written = RoutineText.write(first);
            assertThat(RoutineFile.read(written)).isEqualTo(first);
            assertThat(RoutineText.write(RoutineFile.read(written))).isEqualTo(written);
        }
    }
}
