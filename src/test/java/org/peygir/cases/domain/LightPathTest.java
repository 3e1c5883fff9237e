package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.cases.domain.LightPath.Path;
import org.peygir.routines.Assignment;
import org.peygir.routines.Missing;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.peygir.routines.Way;
import org.peygir.routines.Wording;

/** How a case that is settled on one screen goes through its routine (ORG-05). */
class LightPathTest {
    private static final Stage SECOND = stage(2, StageKind.TASK);
    private static final Stage THIRD = stage(3, StageKind.DECISION);
    private static final Stage WAIT = stage(4, StageKind.WAIT);
    private static final Stage END = stage(9, StageKind.END);

    @Test
    void the_shortest_walk_to_an_end_is_taken_ORG_05() {
        assertThat(plan(Map.of(
                        1L, List.of(way("1-2", SECOND, true), way("1-3", THIRD, false)),
                        2L, List.of(way("2-3", THIRD, true)),
                        3L, List.of(way("3-end", END, false)))))
                .containsExactly("1-3", "3-end");
    }

    @Test
    void of_walks_of_one_length_the_suggested_one_is_taken() {
        assertThat(plan(Map.of(1L, List.of(way("upheld", END, false), way("not-upheld", END, true)))))
                .containsExactly("not-upheld");
        assertThat(plan(Map.of(1L, List.of(way("upheld", END, true), way("not-upheld", END, false)))))
                .containsExactly("upheld");
    }

    @Test
    void no_walk_leads_through_a_stage_where_the_case_would_wait() {
        assertThat(plan(Map.of(
                        1L, List.of(way("1-wait", WAIT, true), way("1-2", SECOND, false)),
                        2L, List.of(way("2-3", THIRD, true)),
                        3L, List.of(way("3-end", END, true)),
                        4L, List.of(way("wait-end", END, true)))))
                .containsExactly("1-2", "2-3", "3-end");
    }

    @Test
    void a_way_before_which_something_stands_is_gone_round() {
        assertThat(plan(Map.of(
                        1L, List.of(way("1-end", END, true, "finding"), way("1-2", SECOND, false)),
                        2L, List.of(way("2-end", END, true)))))
                .containsExactly("1-2", "2-end");
    }

    @Test
    void where_no_walk_is_open_each_thing_that_stands_before_it_is_said_once() {
        assertThat(plan(Map.of(
                        1L, List.of(way("1-end", END, true, "finding"), way("1-2", SECOND, false)),
                        2L, List.of(way("2-end", END, true, "finding", "reasons")))))
                .containsExactly("missing finding", "missing reasons");
    }

    @Test
    void a_routine_that_goes_in_circles_is_walked_once() {
        assertThat(plan(Map.of(
                        1L, List.of(way("1-2", SECOND, true)),
                        2L, List.of(way("2-1", stage(1, StageKind.TASK), true), way("2-2", SECOND, true)))))
                .isEmpty();
    }

    private static List<String> plan(Map<Long, List<Way>> routine) {
        return switch (LightPath.plan(1, stage -> routine.getOrDefault(stage, List.of()))) {
            case Path.Found(List<Way> ways) -> ways.stream().map(Way::code).toList();
            case Path.Stuck(List<Missing> missing) ->
                missing.stream().map(lack -> "missing " + lack.code()).toList();
        };
    }

    private static Way way(String code, Stage to, boolean suggested, String... missing) {
        List<Missing> lacks = Arrays.stream(missing)
                .map(lack -> new Missing(lack, Wording.NONE, null))
                .toList();
        return new Way(code, to, Wording.NONE, suggested, lacks, List.of(), Trigger.PERSON);
    }

    private static Stage stage(long id, StageKind kind) {
        return new Stage(
                id,
                "s" + id,
                kind,
                false,
                "IN_PROGRESS",
                Wording.NONE,
                null,
                new Assignment.Queue(),
                null,
                Wording.NONE,
                Wording.NONE,
                List.of());
    }
}
