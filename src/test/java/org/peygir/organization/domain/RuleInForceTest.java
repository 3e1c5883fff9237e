package org.peygir.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.organization.HandlingStructure.CENTRALISED;
import static org.peygir.organization.HandlingStructure.DECENTRALISED;
import static org.peygir.organization.HandlingStructure.HYBRID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;

/** Which decision about who answers counts (ORG-01: per organisation, unit and category, by date). */
class RuleInForceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T08:30:00Z");
    private static final long BRANCH = 7;
    private static final long REGION = 3;
    private static final List<Long> LINE = List.of(BRANCH, REGION);

    @Test
    void nothing_decided_is_nothing_in_force() {
        assertThat(RuleInForce.pick(List.of(), LINE, "CARERS", NOON)).isEmpty();
    }

    @Test
    void the_nearest_unit_wins_over_those_above_and_the_house() {
        var rules = List.of(
                rule(1, null, "", HYBRID, 0),
                rule(2, REGION, "", CENTRALISED, 0),
                rule(3, BRANCH, "", DECENTRALISED, 0));
        assertThat(picked(rules, "", 0)).isEqualTo(DECENTRALISED);
        assertThat(picked(rules.subList(0, 2), "", 0)).isEqualTo(CENTRALISED);
        assertThat(picked(rules.subList(0, 1), "", 0)).isEqualTo(HYBRID);
    }

    @Test
    void a_category_wins_over_every_unit() {
        var rules = List.of(rule(1, BRANCH, "", DECENTRALISED, 0), rule(2, null, "CARERS", CENTRALISED, 0));
        assertThat(picked(rules, "CARERS", 0)).isEqualTo(CENTRALISED);
        assertThat(picked(rules, "OTHER", 0)).isEqualTo(DECENTRALISED);
        var more = List.of(rules.get(0), rules.get(1), rule(3, BRANCH, "CARERS", HYBRID, 0));
        assertThat(picked(more, "CARERS", 0))
                .as("a category of this unit is nearer still")
                .isEqualTo(HYBRID);
    }

    @Test
    void a_decision_counts_from_its_date_on() {
        var rules = List.of(rule(1, null, "", CENTRALISED, 0), rule(2, null, "", HYBRID, 60));
        assertThat(picked(rules, "", 59)).isEqualTo(CENTRALISED);
        assertThat(picked(rules, "", 60)).isEqualTo(HYBRID);
    }

    @Test
    void of_two_that_begin_at_once_the_one_made_later_counts() {
        var rules = List.of(rule(1, null, "", CENTRALISED, 0), rule(2, null, "", HYBRID, 0));
        assertThat(picked(rules, "", 0)).isEqualTo(HYBRID);
        assertThat(RuleInForce.current(rules, NOON)).containsExactly(rules.get(1));
    }

    @Test
    void an_exception_that_ended_gives_way_to_the_wider_rule() {
        var rules = List.of(
                rule(1, null, "", HYBRID, 0), rule(2, BRANCH, "", CENTRALISED, 0), rule(3, BRANCH, "", null, 10));
        assertThat(picked(rules, "", 9)).isEqualTo(CENTRALISED);
        assertThat(picked(rules, "", 10)).isEqualTo(HYBRID);
    }

    private static @Nullable HandlingStructure picked(List<StructureRule> rules, String category, int minutes) {
        return RuleInForce.pick(rules, LINE, category, at(minutes))
                .orElseThrow()
                .structure();
    }

    private static StructureRule rule(
            long id, @Nullable Long unit, String category, @Nullable HandlingStructure structure, int minutes) {
        return new StructureRule(id, unit, category, structure, 2, null, 480, at(minutes), NOON, null);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
