package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.routines.BindingChoice;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineBinding;

/** RTN-07, RTN-02: routines per organisation, branch and category; one decision always wins, and it is said why. */
class BindingInForceTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final long BRANCH = 1;
    private static final long REGION = 2;

    private final List<RoutineBinding> all = new ArrayList<>();

    /** Each line: the decisions as unit/subject/relation=routine, what is asked, what starts. A branch lies below its region. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "                                                    | CARERS | PERSON  | -",
                "-/-/-=house                                         | CARERS | PERSON  | house",
                "-/-/-=house -/CARERS/-=carers                       | CARERS | PERSON  | carers",
                "-/-/-=house -/CARERS/-=carers                       | OTHER  | PERSON  | house",
                "1/-/-=branch 2/-/-=region                           | OTHER  | PERSON  | branch",
                "2/-/-=region                                        | OTHER  | PERSON  | region",
                "9/-/-=elsewhere                                     | OTHER  | PERSON  | -",
                "1/-/-=branch -/CARERS/-=carers                      | CARERS | PERSON  | carers",
                "1/-/-=branch -/-/COMPANY=companies                  | OTHER  | COMPANY | companies",
                "-/CARERS/-=carers -/-/COMPANY=companies             | CARERS | COMPANY | carers",
                "-/-/COMPANY=companies                               | OTHER  | PERSON  | -",
                "2/-/COMPANY=both -/CARERS/-=carers                  | CARERS | COMPANY | both",
                "2/CARERS/-=regional 1/-/COMPANY=branch              | CARERS | COMPANY | regional",
                "1/CARERS/-=near 2/CARERS/-=far                      | CARERS | PERSON  | near",
                "1/CARERS/COMPANY=exact 1/CARERS/-=less              | CARERS | COMPANY | exact"
            })
    void the_narrowest_decision_wins(@Nullable String decisions, String subject, Relation relation, String routine) {
        for (String one : decisions == null ? new String[0] : decisions.strip().split("\\s+")) add(one, NOW);
        BindingChoice choice = choose(subject, relation, NOW);
        assertThat(choice.winner() == null ? null : choice.winner().routineCode())
                .isEqualTo(routine);
    }

    @Test
    void why_the_others_gave_way_is_said() {
        add("1/CARERS/-=near", NOW);
        add("2/CARERS/-=far", NOW);
        add("2/-/PERSON=person", NOW);
        add("-/-/-=house", NOW);
        assertThat(choose("CARERS", Relation.PERSON, NOW).lost())
                .extracting(one -> one.binding().routineCode() + " " + one.why())
                .containsExactly("far NEARER", "person SUBJECT", "house MORE");
    }

    @Test
    void what_the_customer_is_goes_before_where_it_was_told() {
        add("1/-/-=branch", NOW);
        add("-/-/COMPANY=companies", NOW);
        assertThat(choose("OTHER", Relation.COMPANY, NOW).lost())
                .extracting(one -> one.binding().routineCode() + " " + one.why())
                .containsExactly("branch RELATION");
    }

    @Test
    void a_decision_counts_from_its_day_on_until_the_next_for_the_same() {
        add("-/CARERS/-=first", NOW);
        add("-/CARERS/-=second", NOW.plusSeconds(100));
        add("-/CARERS/-=", NOW.plusSeconds(200));
        assertThat(routine(NOW.minusSeconds(1))).isNull();
        assertThat(routine(NOW)).isEqualTo("first");
        assertThat(routine(NOW.plusSeconds(100))).isEqualTo("second");
        assertThat(routine(NOW.plusSeconds(200))).as("ended").isNull();
        assertThat(BindingInForce.current(all, NOW.plusSeconds(150))).hasSize(1);
    }

    private @Nullable String routine(Instant at) {
        RoutineBinding winner = choose("CARERS", Relation.PERSON, at).winner();
        return winner == null ? null : winner.routineCode();
    }

    private BindingChoice choose(String subject, Relation relation, Instant at) {
        return BindingInForce.choose(all, List.of(BRANCH, REGION), subject, relation, at);
    }

    private void add(String text, Instant from) {
        String[] sides = text.split("=", 2);
        String[] parts = sides[0].split("/");
        all.add(new RoutineBinding(
                all.size() + 1,
                parts[0].equals("-") ? null : (Long) Long.parseLong(parts[0]),
                parts[1].equals("-") ? "" : parts[1],
                parts[2].equals("-") ? null : Relation.valueOf(parts[2]),
                sides[1].isEmpty() ? null : sides[1],
                from,
                from,
                1));
    }
}
