package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.access.Permission.*;
import static org.peygir.organization.Role.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.access.domain.Rights.Reach;
import org.peygir.organization.Role;

/** Requirements §8 roles × permissions, written out a second time so that no slip of one hand gives a right away. */
class RightsTest {
    // Columns: R read, N register, T take, M move, A assign, F refer, O opinion, J note, Y reply, H attach, S resolve,
    // P reopen, V archive, C confidential, Z restricted, c customer read, E customer edit, r routine read, e routine
    // edit, K calendars,
    // B reports, U audit, X administer, L escalation rules, D who answers and who may grant.
    private static final String COLUMNS = "RNTMAFOJYHSPVCZcEreKBUXLD";
    private static final Map<Role, String> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(CEO, "RN..AFOJ.H...C.c.r..BU..."),
            Map.entry(SENIOR_MANAGER, "RN..AFOJ.H...C.c.r..B...."),
            Map.entry(COMPLAINTS_MANAGER, "RNTMAFOJYHSPVCZcEreKBU.LD"),
            Map.entry(SUPERVISOR, "RNTMAFOJYHSPVC.cEr.KB..L."),
            Map.entry(COMPLAINT_OFFICER, "RNTM.FOJYHSPVC.cEr......."),
            Map.entry(COUNTER_OFFICER, "RN.....J.H.....cE........"),
            Map.entry(CALL_AGENT, "RN.....JYH.....cE........"),
            Map.entry(EXPERT, "RNTM.FOJYHS.V..c.r......."),
            Map.entry(TECHNICIAN, "R.TM.FOJ.HS....c.r......."),
            Map.entry(AGENT, "R.T...OJ.H..............."),
            Map.entry(QC_INSPECTOR, "R....FOJ.H..............."),
            Map.entry(FINANCE, "R....FOJ.H..............."),
            Map.entry(PR, "R....FOJYH.....c........."),
            Map.entry(AUDITOR, "R..............c.r..BU..."),
            Map.entry(KNOWLEDGE_OWNER, "R................r......."),
            Map.entry(ADMIN, ".................reK..XLD")));

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_exactly_what_the_table_says(Role role) {
        Set<Permission> expected = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (EXPECTED.get(role).charAt(permission.ordinal()) != '.') expected.add(permission);
        }
        assertThat(COLUMNS).hasSize(Permission.values().length);
        assertThat(EXPECTED.get(role)).hasSize(Permission.values().length);
        assertThat(Rights.of(role)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nobody_but_administrators_changes_who_is_who() {
        assertThat(Rights.holders(ORGANIZATION_ADMINISTER)).containsExactly(ADMIN);
    }

    @Test
    void an_auditor_changes_nothing_and_sees_no_confidential_name() {
        assertThat(Rights.of(AUDITOR))
                .containsExactlyInAnyOrder(CASE_READ, CUSTOMER_READ, ROUTINE_READ, REPORT_READ, AUDIT_READ);
    }

    @Test
    void every_permission_has_somebody_who_can_be_asked() {
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(Rights.holders(permission)).isNotEmpty());
    }

    @Test
    void all_units_are_reached_by_the_heads_and_the_auditor_only() {
        assertThat(Arrays.stream(Role.values()).filter(role -> Rights.reach(role) == Reach.ALL_UNITS))
                .containsExactlyInAnyOrder(CEO, SENIOR_MANAGER, COMPLAINTS_MANAGER, AUDITOR);
    }

    @Test
    void rights_of_two_roles_add_up_but_each_counts_only_where_its_role_reaches() {
        Viewer both = new Viewer(
                1,
                10,
                Set.of(AUDITOR, EXPERT),
                Rights.of(Set.of(AUDITOR, EXPERT)),
                Set.of(10L),
                true,
                "",
                Locale.ENGLISH);

        assertThat(both.can(CASE_MOVE)).isTrue();
        assertThat(both.can(CASE_MOVE, 10)).isTrue();
        assertThat(both.can(CASE_MOVE, 11)).isFalse();
        assertThat(both.can(CASE_READ, 11)).isTrue();
        assertThat(both.sees(11)).isTrue();
    }

    @Test
    void a_supervisor_acts_in_the_units_below_too() {
        Viewer viewer = new Viewer(
                1, 10, Set.of(SUPERVISOR), Rights.of(SUPERVISOR), Set.of(10L, 12L), false, "", Locale.ENGLISH);

        assertThat(List.of(10L, 12L, 13L))
                .filteredOn(unit -> viewer.can(CASE_ASSIGN, unit))
                .containsExactly(10L, 12L);
    }
}
