package org.peygir.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.organization.RemedyType.APOLOGY;
import static org.peygir.organization.RemedyType.REFUND;
import static org.peygir.organization.Role.COMPLAINTS_MANAGER;
import static org.peygir.organization.Role.COMPLAINT_OFFICER;
import static org.peygir.organization.Role.EXPERT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.Standing;
import org.peygir.organization.Training;

/** Role × category × remedy × ceiling × valid training (ORG-08). */
class AuthorityMatrixTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<AuthorityLimit> MATRIX = List.of(
            limit(COMPLAINT_OFFICER, "", 5_000_000, ""),
            limit(COMPLAINT_OFFICER, "CARERS", 1_000_000, ""),
            limit(EXPERT, "", 2_000_000, "refunds"),
            limit(COMPLAINTS_MANAGER, "", 100_000_000, ""));

    @Test
    void a_remedy_that_nobody_limits_is_anybodys() {
        assertThat(standing(Set.of(EXPERT), "", APOLOGY, 9_000_000_000L)).isEqualTo(new Standing.Within());
        assertThat(AuthorityMatrix.standing(List.of(), Set.of(), List.of(), "", REFUND, 1, TODAY))
                .isEqualTo(new Standing.Within());
    }

    @Test
    void the_ceiling_itself_is_within_and_one_rial_more_is_not() {
        assertThat(standing(Set.of(COMPLAINT_OFFICER), "OTHER", REFUND, 5_000_000))
                .isEqualTo(new Standing.Within());
        assertThat(standing(Set.of(COMPLAINT_OFFICER), "OTHER", REFUND, 5_000_001))
                .isEqualTo(new Standing.Above(5_000_000));
    }

    @Test
    void the_line_of_a_category_replaces_the_line_of_all() {
        assertThat(standing(Set.of(COMPLAINT_OFFICER), "CARERS", REFUND, 1_000_001))
                .isEqualTo(new Standing.Above(1_000_000));
    }

    @Test
    void whose_role_has_no_line_grants_nothing_of_it() {
        assertThat(standing(Set.of(Role.SUPERVISOR), "", REFUND, 0)).isEqualTo(new Standing.NoAuthority());
    }

    @Test
    void of_two_roles_the_one_that_lets_more_decides() {
        assertThat(standing(Set.of(COMPLAINT_OFFICER, COMPLAINTS_MANAGER), "CARERS", REFUND, 50_000_000))
                .isEqualTo(new Standing.Within());
    }

    @Test
    void a_training_counts_until_its_last_day() {
        Set<Role> expert = Set.of(EXPERT);
        assertThat(standing(expert, "", REFUND, 1)).isEqualTo(new Standing.Untrained("refunds"));
        assertThat(trained("refunds", TODAY)).isEqualTo(new Standing.Within());
        assertThat(trained("refunds", TODAY.minusDays(1))).isEqualTo(new Standing.Untrained("refunds"));
        assertThat(trained("manners", TODAY)).isEqualTo(new Standing.Untrained("refunds"));
    }

    @Test
    void a_line_without_its_training_raises_no_ceiling() {
        assertThat(standing(Set.of(COMPLAINT_OFFICER, EXPERT), "CARERS", REFUND, 3_000_000))
                .isEqualTo(new Standing.Above(1_000_000));
        assertThat(standing(Set.of(EXPERT), "", REFUND, 3_000_000)).isEqualTo(new Standing.Above(0));
    }

    @Test
    void who_may_by_one_role_needs_no_training_for_the_other() {
        assertThat(standing(Set.of(EXPERT, COMPLAINTS_MANAGER), "", REFUND, 2_000_000))
                .isEqualTo(new Standing.Within());
    }

    @Test
    void a_line_of_one_category_grants_nothing_in_another() {
        List<AuthorityLimit> carersOnly = List.of(limit(COMPLAINT_OFFICER, "CARERS", 1_000_000, ""));
        assertThat(AuthorityMatrix.standing(
                        carersOnly, Set.of(COMPLAINT_OFFICER), List.of(), "OTHER", REFUND, 1, TODAY))
                .isEqualTo(new Standing.NoAuthority());
    }

    private static Standing trained(String name, LocalDate until) {
        List<Training> trainings = List.of(new Training(1, 7, name, until));
        return AuthorityMatrix.standing(MATRIX, Set.of(EXPERT), trainings, "", REFUND, 2_000_000, TODAY);
    }

    private static Standing standing(Set<Role> roles, String category, RemedyType remedy, long rial) {
        return AuthorityMatrix.standing(MATRIX, roles, List.of(), category, remedy, rial, TODAY);
    }

    private static AuthorityLimit limit(Role role, String category, long ceiling, String training) {
        return new AuthorityLimit(0, role, category, REFUND, ceiling, training);
    }
}
