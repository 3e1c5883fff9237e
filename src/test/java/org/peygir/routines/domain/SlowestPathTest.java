package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.routines.StageKind;
import org.peygir.routines.StayFigures;
import org.peygir.routines.StayFigures.Figure;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;

class SlowestPathTest {
    private final Version version = RoutineFile.read(Publication.preset("home-care"));

    @Test
    void the_path_whose_medians_add_up_to_the_most_is_the_slowest() {
        assertThat(path(Map.of(
                        "accept", 60, "to-carers", 30, "to-experts", 30, "carers-done", 500, "experts-done", 400)))
                .containsExactly("accept", "to-carers", "carers-done");
        assertThat(path(Map.of(
                        "accept", 60, "to-carers", 30, "to-experts", 200, "carers-done", 500, "experts-done", 400)))
                .containsExactly("accept", "to-experts", "experts-done");
    }

    @Test
    void a_way_that_nobody_took_is_on_no_path() {
        assertThat(path(Map.of("accept", 60, "to-carers", 30, "reject", 5))).containsExactly("reject");
        assertThat(path(Map.of())).isEmpty();
    }

    @Test
    void a_stage_that_two_paths_meet_in_counts_for_both_and_of_equal_paths_the_first_drawn_is_told() {
        Version diamond = new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("b", StageKind.TASK, false)
                .stage("c", StageKind.TASK, false)
                .stage("d", StageKind.TASK, false)
                .stage("e", StageKind.END, false)
                .way("ab", "a", "b")
                .way("ac", "a", "c")
                .way("bd", "b", "d")
                .way("cd", "c", "d")
                .way("de", "d", "e")
                .version();
        assertThat(path(diamond, Map.of("ab", 10, "ac", 11, "bd", 5, "cd", 5, "de", 100)))
                .containsExactly("ac", "cd", "de");
        assertThat(path(diamond, Map.of("ab", 10, "ac", 10, "bd", 5, "cd", 5, "de", 100)))
                .containsExactly("ab", "bd", "de");
    }

    private java.util.List<String> path(Map<String, Integer> medians) {
        return path(version, medians);
    }

    private static java.util.List<String> path(Version version, Map<String, Integer> medians) {
        Map<Long, Figure> ways = new HashMap<>();
        for (Transition way : version.transitions()) {
            Integer median = medians.get(way.code());
            if (median != null) ways.put(way.id(), new Figure(1, 0, median));
        }
        return SlowestPath.of(version, new StayFigures(Map.of(), ways)).stream()
                .map(Transition::code)
                .toList();
    }
}
