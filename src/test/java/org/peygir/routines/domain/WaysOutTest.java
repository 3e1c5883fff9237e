package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Missing;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Version;
import org.peygir.routines.Way;

class WaysOutTest {
    /** "severe" holds from severity 3, "true" always, anything else never. */
    private static final Conditions CONDITIONS = new Conditions() {
        @Override
        public boolean holds(String expression, Map<String, Object> values) {
            return expression.equals("true") || expression.equals("severe") && (long) values.get("severity") >= 3;
        }

        @Override
        public Optional<String> fault(String expression) {
            return Optional.empty();
        }

        @Override
        public Optional<Reading> read(String expression) {
            return Optional.empty();
        }
    };

    private static final CaseVariables MILD =
            CaseVariables.builder().severity(1).build();
    private static final CaseVariables SEVERE =
            CaseVariables.builder().severity(4).build();
    private static final Set<Role> EXPERT = Set.of(Role.EXPERT);

    private boolean secondPersonCheck = true;
    private final WaysOut ways = new WaysOut(CONDITIONS, Sketch::words, () -> secondPersonCheck);

    private static Sketch choice() {
        return new Sketch()
                .stage("a", StageKind.DECISION, true)
                .stage("b", StageKind.END, false)
                .stage("c", StageKind.END, false);
    }

    @Test
    void the_first_way_whose_condition_holds_is_suggested() {
        Version version = choice().way("slow", "a", "b", null, true, Set.of())
                .way("quick", "a", "c", "severe", false, Set.of())
                .way("also", "a", "c", "true", false, Set.of())
                .version();
        assertThat(suggested(version, SEVERE)).containsExactly("quick");
        assertThat(suggested(version, MILD)).containsExactly("also");
    }

    @Test
    void RTN_16_the_default_is_suggested_when_no_condition_holds() {
        Version version = choice().way("quick", "a", "c", "severe", false, Set.of())
                .way("slow", "a", "b", null, true, Set.of())
                .version();
        assertThat(suggested(version, MILD)).containsExactly("slow");
    }

    @Test
    void without_condition_and_default_nothing_is_suggested() {
        Version version = choice().way("x", "a", "b").way("y", "a", "c").version();
        assertThat(suggested(version, MILD)).isEmpty();
        assertThat(from(version, MILD)).extracting(Way::code).containsExactly("x", "y");
    }

    @Test
    void a_way_of_other_roles_is_neither_offered_nor_replaced_as_suggestion() {
        Version version = choice().way("quick", "a", "c", "true", false, Set.of(Role.COMPLAINTS_MANAGER))
                .way("slow", "a", "b", null, true, Set.of(Role.EXPERT, Role.SUPERVISOR))
                .version();
        assertThat(from(version, MILD)).extracting(Way::code).containsExactly("slow");
        assertThat(suggested(version, MILD)).isEmpty();
        assertThat(ways.find(version, version.start(), "quick", EXPERT)).isEmpty();
        assertThat(ways.find(version, version.start(), "slow", EXPERT)).isPresent();
        assertThat(ways.find(version, version.stage("b"), "slow", EXPERT)).isEmpty();
    }

    @Test
    void everything_missing_is_named_fields_first_then_the_second_person_then_the_guards() {
        Version version = guarded(true);
        Way way = from(version, MILD).getFirst();
        assertThat(way.missing()).extracting(Missing::code).containsExactly("field.reasons", "second-person", "grave");
        assertThat(way.missing()).extracting(Missing::field).containsExactly("reasons", null, "finding");
        assertThat(way.missing().getLast().message(Locale.ENGLISH)).isEqualTo("must be grave");
        assertThat(way.requiredFields()).containsExactly("reasons");
        assertThat(way.open()).isFalse();
        assertThat(way.label(Locale.ENGLISH)).isEqualTo("go");
    }

    @Test
    void a_way_is_open_when_nothing_is_missing() {
        CaseVariables ready =
                SEVERE.with().reasons("late").secondPersonAgreed(true).build();
        assertThat(from(guarded(true), ready).getFirst().open()).isTrue();
    }

    @Test
    void RTN_15_the_second_person_is_not_asked_for_where_the_organisation_does_not_check() {
        secondPersonCheck = false;
        CaseVariables ready = SEVERE.with().reasons("late").build();
        assertThat(from(guarded(true), ready).getFirst().missing()).isEmpty();
        secondPersonCheck = true;
        assertThat(from(guarded(false), ready).getFirst().missing()).isEmpty();
    }

    @Test
    void white_space_does_not_fill_in_a_field() {
        CaseVariables blank =
                SEVERE.with().reasons(" \n").secondPersonAgreed(true).build();
        assertThat(from(guarded(true), blank).getFirst().missing())
                .extracting(Missing::code)
                .containsExactly("field.reasons");
    }

    private static Version guarded(boolean secondPerson) {
        Requirement grave = new Requirement("grave", "severe", Sketch.words("must be grave"), "finding");
        return choice().way(
                        "go",
                        "a",
                        "b",
                        Sketch.words("go"),
                        null,
                        true,
                        Set.of(),
                        List.of("reasons"),
                        secondPerson,
                        List.of(grave))
                .version();
    }

    private List<Way> from(Version version, CaseVariables variables) {
        return ways.from(version, version.start(), variables, EXPERT);
    }

    private List<String> suggested(Version version, CaseVariables variables) {
        return from(version, variables).stream()
                .filter(Way::suggested)
                .map(Way::code)
                .toList();
    }
}
