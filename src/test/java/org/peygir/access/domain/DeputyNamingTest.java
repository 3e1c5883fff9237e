package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.organization.Role;

/** CUS-11: who may name a deputy for whom, and what may be lent. */
class DeputyNamingTest {
    private static final long UNIT = 10;
    private static final long ELSEWHERE = 11;

    private static final Viewer ABSENT = viewer(1, UNIT, Role.EXPERT, false);
    private static final Viewer COLLEAGUE = viewer(2, UNIT, Role.EXPERT, false);
    private static final Viewer SUPERVISOR = viewer(3, UNIT, Role.SUPERVISOR, false);
    private static final Viewer OTHER_SUPERVISOR = viewer(4, ELSEWHERE, Role.SUPERVISOR, false);
    private static final Viewer ADMIN = viewer(5, ELSEWHERE, Role.ADMIN, false);
    private static final Viewer HEAD = viewer(6, UNIT, Role.COMPLAINTS_MANAGER, true);
    private static final Viewer SENIOR = viewer(7, ELSEWHERE, Role.SENIOR_MANAGER, true);

    @Test
    void one_names_a_deputy_for_oneself_and_a_colleague_does_not() {
        assertThat(DeputyNaming.mayNameFor(ABSENT, ABSENT)).isTrue();
        assertThat(DeputyNaming.mayNameFor(ABSENT, COLLEAGUE)).isFalse();
    }

    @Test
    void who_assigns_in_the_unit_names_and_who_assigns_elsewhere_does_not() {
        assertThat(DeputyNaming.mayNameFor(ABSENT, SUPERVISOR)).isTrue();
        assertThat(DeputyNaming.mayNameFor(ABSENT, OTHER_SUPERVISOR)).isFalse();
        assertThat(DeputyNaming.mayNameFor(ABSENT, SENIOR)).isTrue();
    }

    @Test
    void nobody_names_for_whoever_reaches_further_than_they_do() {
        assertThat(DeputyNaming.mayNameFor(HEAD, SUPERVISOR)).isFalse();
        assertThat(DeputyNaming.mayNameFor(HEAD, SENIOR)).isTrue();
    }

    @Test
    void an_administrator_names_a_deputy_but_takes_no_work() {
        assertThat(DeputyNaming.mayNameFor(ABSENT, ADMIN)).isTrue();
        assertThat(DeputyNaming.mayTakeItself(ABSENT, ADMIN)).isFalse();
        assertThat(DeputyNaming.mayTakeItself(ABSENT, SUPERVISOR)).isTrue();
    }

    @Test
    void authority_is_lent_by_its_owner_or_by_who_sets_authorities_and_leads() {
        assertThat(DeputyNaming.mayLendAuthority(ABSENT, ABSENT)).isTrue();
        assertThat(DeputyNaming.mayLendAuthority(ABSENT, HEAD)).isTrue();
        assertThat(DeputyNaming.mayLendAuthority(ABSENT, SUPERVISOR)).isFalse();
        assertThat(DeputyNaming.mayLendAuthority(ABSENT, ADMIN)).isFalse();
        assertThat(DeputyNaming.mayLendAuthority(ABSENT, COLLEAGUE)).isFalse();
    }

    @Test
    void restricted_cases_are_lent_by_their_reader_or_by_oneself() {
        assertThat(DeputyNaming.mayLendRestricted(ABSENT, ABSENT)).isTrue();
        assertThat(DeputyNaming.mayLendRestricted(ABSENT, HEAD)).isTrue();
        assertThat(DeputyNaming.mayLendRestricted(ABSENT, SUPERVISOR)).isFalse();
    }

    private static Viewer viewer(long staffId, long unitId, Role role, boolean allUnits) {
        return new Viewer(staffId, unitId, Set.of(role), Rights.of(role), Set.of(unitId), allUnits, "", Locale.ENGLISH);
    }
}
