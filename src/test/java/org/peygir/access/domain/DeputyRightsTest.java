package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.access.Permission.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.access.Permission;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;

/** CUS-11: a deputy does what the absent person may, as far as it is handling cases. */
class DeputyRightsTest {
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    @Test
    void only_what_the_absent_person_may_is_lent() {
        assertThat(DeputyRights.of(lent(DelegationScope.EVERYTHING, true), Set.of(CASE_READ, CASE_MOVE)))
                .containsExactlyInAnyOrder(CASE_READ, CASE_MOVE);
    }

    @Test
    void who_answers_referrals_only_moves_no_case() {
        Set<Permission> answering = DeputyRights.of(lent(DelegationScope.REFERRALS, false), ALL);
        assertThat(answering).contains(CASE_READ, CASE_GIVE_OPINION).doesNotContain(CASE_MOVE, CASE_RESOLVE);
        assertThat(DeputyRights.of(lent(DelegationScope.UNIT, false), ALL)).contains(CASE_MOVE, CASE_RESOLVE);
    }

    @Test
    void restricted_cases_are_lent_by_word_only() {
        assertThat(DeputyRights.of(lent(DelegationScope.EVERYTHING, false), ALL))
                .doesNotContain(RESTRICTED_READ);
        assertThat(DeputyRights.of(lent(DelegationScope.EVERYTHING, true), ALL)).contains(RESTRICTED_READ);
        assertThat(DeputyRights.of(lent(DelegationScope.EVERYTHING, true), Set.of(CASE_READ)))
                .doesNotContain(RESTRICTED_READ);
    }

    @Test
    void administration_audit_reports_and_rules_are_never_lent() {
        assertThat(DeputyRights.of(lent(DelegationScope.EVERYTHING, true), ALL))
                .doesNotContain(
                        ORGANIZATION_ADMINISTER,
                        STRUCTURE_EDIT,
                        AUDIT_READ,
                        REPORT_READ,
                        CUSTOMER_EDIT,
                        ROUTINE_EDIT,
                        CALENDAR_EDIT);
    }

    private static Delegation lent(DelegationScope scope, boolean restricted) {
        Instant now = Instant.EPOCH;
        return new Delegation(1, 1, 2L, now, now.plusSeconds(1), scope, 10L, false, restricted, now, 1, null);
    }
}
