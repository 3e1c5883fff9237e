package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peygir.organization.Role;
import org.peygir.routines.Finding;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Version;
import org.peygir.routines.guards.CelConditions;
import org.peygir.routines.store.RoutineFile;

/** RTN-18, issue 5 bar 2: every planted fault is found where it was planted, and nothing in what is sound. */
class PlantedFaultsTest {
    private static final CelConditions CEL = new CelConditions();
    private static final House HOUSE =
            new House(Set.of("U"), Set.of("zahra"), EnumSet.of(Role.COMPLAINT_OFFICER, Role.SUPERVISOR));

    /** @param expected code and place, a dash for the routine as a whole */
    record Planted(String expected, List<String> texts, List<String> instead) {
        @Override
        public String toString() {
            return expected + " " + instead;
        }
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_fault_is_found_where_it_was_planted(Planted fault) {
        String yaml = file("small.yml");
        for (int i = 0; i < fault.texts.size(); i++) {
            assertThat(yaml).contains(fault.texts.get(i));
            yaml = yaml.replace(fault.texts.get(i), fault.instead.get(i));
        }
        assertThat(lines(RoutineFile.read(yaml), HOUSE)).contains(fault.expected);
    }

    static Stream<Planted> planted() {
        return file("planted-faults.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PlantedFaultsTest::read);
    }

    private static Planted read(String line) {
        String[] parts = line.split(Pattern.quote(" | "), 2);
        Stream<String[]> pairs = Stream.of(parts[1].split(" ;; ")).map(one -> one.split(Pattern.quote(" | "), 2));
        List<String[]> all = pairs.toList();
        return new Planted(
                parts[0].strip(),
                all.stream().map(pair -> pair[0].strip()).toList(),
                all.stream().map(pair -> newLines(pair[1].strip())).toList());
    }

    /** A quoted replacement may hold line ends. */
    private static String newLines(String text) {
        return text.startsWith("\"") && text.endsWith("\"") && text.contains("\\n")
                ? text.substring(1, text.length() - 1).replace("\\n", "\n")
                : text;
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(planted().map(fault -> fault.expected.split(" ")[0]).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(planted()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void nothing_is_found_in_what_is_sound() {
        assertThat(lines(RoutineFile.read(file("small.yml")), HOUSE)).isEmpty();
        assertThat(lines(Sketch.sound().version(), House.ANY)).isEmpty();
    }

    @Test
    void the_same_requirement_means_the_same_everywhere() {
        Requirement one = new Requirement("r", "fixRecorded", Sketch.words("r"), null);
        Requirement other = new Requirement("r", "confidential", Sketch.words("r"), null);
        Version version = Sketch.sound()
                .way("x", "a", "c", Sketch.words("x"), null, false, Set.of(), List.of(), false, List.of(one))
                .way("y", "a", "c", Sketch.words("y"), null, false, Set.of(), List.of(), false, List.of(other))
                .version();
        assertThat(lines(version, House.ANY)).containsExactly("requirement-differs y/r");
    }

    @Test
    void a_routine_of_more_stages_than_anybody_needs_is_not_looked_through() {
        Sketch huge = new Sketch();
        for (int i = 0; i <= RoutineCheck.MOST_STAGES; i++) huge.stage("s" + i, StageKind.TASK, i == 0);
        assertThat(lines(huge.version(), House.ANY)).containsExactly("too-large 121");
    }

    @Test
    void what_cannot_be_tried_out_in_full_is_not_called_impossible() {
        Version version = Sketch.sound()
                .way("x", "a", "c", "contactTries + reopened > 9 && size(reasons) > 20", false, Set.of())
                .version();
        assertThat(lines(version, House.ANY)).isEmpty();
    }

    private static List<String> lines(Version version, House house) {
        return RoutineCheck.of(version, CEL, house).stream()
                .map(PlantedFaultsTest::line)
                .toList();
    }

    private static String line(Finding found) {
        boolean whole = found.where().isEmpty();
        return found.code() + " " + (!whole ? found.where() : found.detail().isEmpty() ? "-" : found.detail());
    }

    private static String file(String name) {
        try (var file = PlantedFaultsTest.class.getResourceAsStream("/routines/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
