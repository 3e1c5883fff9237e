package org.peygir.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.organization.DelegationScope.EVERYTHING;
import static org.peygir.organization.DelegationScope.REFERRALS;
import static org.peygir.organization.DelegationScope.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Delegating.Refused;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;

/** Which deputies may stand beside each other (CUS-11). */
class DelegationRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final long ABSENT = 1;
    private static final long DEPUTY = 2;
    private static final long OTHER = 3;

    @Test
    void nobody_stands_in_for_themselves() {
        assertThat(refusal(given(ABSENT, ABSENT, 1, 5))).contains(new Refused("deputy", "deputies.refusal.self"));
    }

    @Test
    void a_time_runs_forward_and_is_not_over() {
        assertThat(refusal(given(ABSENT, DEPUTY, 5, 5))).contains(new Refused("until", "deputies.refusal.backwards"));
        assertThat(refusal(given(ABSENT, DEPUTY, -5, 0))).contains(new Refused("until", "deputies.refusal.past"));
        assertThat(refusal(given(ABSENT, DEPUTY, -5, 1))).isEmpty();
    }

    @Test
    void two_deputies_for_one_hour_are_refused_one_after_the_other_not() {
        Delegation first = standing(ABSENT, DEPUTY, 1, 5, EVERYTHING, null);
        assertThat(refusal(given(ABSENT, OTHER, 4, 9), first))
                .contains(new Refused("from", "deputies.refusal.overlap"));
        assertThat(refusal(given(ABSENT, OTHER, 5, 9), first)).isEmpty();
        assertThat(refusal(given(ABSENT, OTHER, 4, 9), ended(first))).isEmpty();
    }

    @Test
    void by_unit_the_work_may_be_divided() {
        Delegation first = standing(ABSENT, DEPUTY, 1, 5, UNIT, 10L);
        assertThat(refusal(given(ABSENT, OTHER, 1, 5, UNIT, 11L), first)).isEmpty();
        assertThat(refusal(given(ABSENT, OTHER, 1, 5, UNIT, 10L), first)).isPresent();
        assertThat(refusal(given(ABSENT, OTHER, 1, 5, REFERRALS, null), first)).isPresent();
        assertThat(refusal(given(ABSENT, OTHER, 1, 5, UNIT, null)))
                .contains(new Refused("unit", "deputies.refusal.unit"));
    }

    @Test
    void who_only_said_to_be_away_may_still_get_a_deputy() {
        Delegation away = standing(ABSENT, null, 1, 5, EVERYTHING, null);
        assertThat(refusal(given(ABSENT, DEPUTY, 2, 4), away)).isEmpty();
        assertThat(refusal(given(ABSENT, null, 2, 4), away)).isPresent();
    }

    @Test
    void who_is_away_is_nobodys_deputy_but_a_deputy_may_fall_ill() {
        Delegation deputyAway = standing(DEPUTY, OTHER, 1, 5, EVERYTHING, null);
        assertThat(refusal(given(ABSENT, DEPUTY, 2, 4), deputyAway))
                .contains(new Refused("deputy", "deputies.refusal.deputy-away"));
        Delegation standsIn = standing(OTHER, ABSENT, 1, 5, EVERYTHING, null);
        assertThat(refusal(given(ABSENT, DEPUTY, 2, 4), standsIn)).isEmpty();
    }

    @Test
    void it_is_in_force_from_its_first_instant_up_to_its_last() {
        Delegation d = standing(ABSENT, DEPUTY, 1, 5, EVERYTHING, null);
        assertThat(d.inForce(d.from().minusNanos(1))).isFalse();
        assertThat(d.inForce(d.from())).isTrue();
        assertThat(d.inForce(d.until().minusNanos(1))).isTrue();
        assertThat(d.inForce(d.until())).isFalse();
        assertThat(ended(d).inForce(d.from())).isFalse();
    }

    private static Optional<Refused> refusal(NewDelegation given, Delegation... others) {
        return DelegationRules.refusal(given, List.of(others), NOW);
    }

    private static NewDelegation given(long absent, @Nullable Long deputy, int from, int until) {
        return given(absent, deputy, from, until, EVERYTHING, null);
    }

    private static NewDelegation given(
            long absent, @Nullable Long deputy, int from, int until, DelegationScope scope, @Nullable Long unit) {
        return new NewDelegation(absent, deputy, hour(from), hour(until), scope, unit, false, false);
    }

    private static Delegation standing(
            long absent, @Nullable Long deputy, int from, int until, DelegationScope scope, @Nullable Long unit) {
        return new Delegation(7, absent, deputy, hour(from), hour(until), scope, unit, false, false, NOW, absent, null);
    }

    private static Delegation ended(Delegation d) {
        return new Delegation(
                d.id(),
                d.absentId(),
                d.deputyId(),
                d.from(),
                d.until(),
                d.scope(),
                d.unitId(),
                false,
                false,
                NOW,
                1,
                NOW);
    }

    private static Instant hour(int hours) {
        return NOW.plusSeconds(hours * 3600L);
    }
}
