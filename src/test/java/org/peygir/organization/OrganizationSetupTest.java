package org.peygir.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PeygirTest
class OrganizationSetupTest {
    @Autowired
    Organization organization;

    @Autowired
    OrganizationSetup setup;

    @Autowired
    TestWorld world;

    @Autowired
    PlatformTransactionManager transactions;

    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void the_preset_of_home_care_brings_its_four_units_with_complaints_as_intake() {
        assertThat(organization.units())
                .extracting(Unit::code)
                .contains("COMPLAINTS", "CARERS", "EXPERTS", "RECEPTION");
        assertThat(organization.intakeUnit().code()).isEqualTo("COMPLAINTS");
        assertThat(organization.unitByCode("CARERS").orElseThrow().name(Locale.ENGLISH))
                .isEqualTo("Carers");
    }

    @Test
    void a_second_organisation_is_refused() {
        NewOrganization again = new NewOrganization("دیگری", "", "", Preset.HOME_CARE, Locale.ENGLISH, false);

        assertThatThrownBy(() -> setup.create(again)).satisfies(refused(SetupRefused.Reason.ORGANIZATION_EXISTS));
        assertThat(organization.profile().nameFa()).isEqualTo("مراقبت در منزل آزمون");
    }

    @Test
    void a_user_name_is_taken_in_any_case_and_any_digits() {
        setup.addStaff(staff("karim7"));

        assertThatThrownBy(() -> setup.addStaff(staff("KARIM۷")))
                .satisfies(refused(SetupRefused.Reason.USER_NAME_TAKEN));
        assertThat(organization.staffByUserName(" Karim٧ ")).isPresent();
    }

    @Test
    void staff_are_listed_in_persian_alphabetical_order() {
        // C order would put پ, چ, ژ and گ at the end.
        assertThat(organization.activeStaff().stream()
                        .filter(member -> Set.of("zahra", "parisa", "nasrin", "reza", "omid")
                                .contains(member.userName()))
                        .map(StaffMember::familyName))
                .containsExactly("احمدی", "چمنی", "ژیان", "گلستانی", "یزدانی");
    }

    @Test
    void staff_are_found_by_any_spelling_of_their_name() {
        assertThat(organization.findStaff("كاظمي", 5))
                .extracting(StaffMember::userName)
                .contains("amir");
        assertThat(organization.findStaff("الهام مراقب", 5))
                .extracting(StaffMember::userName)
                .containsExactly("elham");
        assertThat(organization.findStaff("  ", 5)).isEmpty();
    }

    @Test
    void a_transaction_sees_its_own_writes_and_nobody_sees_those_it_undoes() {
        transaction.executeWithoutResult(status -> {
            setup.addStaff(staff("undone"));
            assertThat(organization.staffByUserName("undone")).isPresent();
            status.setRollbackOnly();
        });

        assertThat(organization.staffByUserName("undone")).isEmpty();
    }

    @Test
    void a_version_that_somebody_else_changed_is_refused() {
        long id = setup.addStaff(staff("twice"));
        setup.changeStaff(id, 1, staff("twice"), true);

        assertThatThrownBy(() -> setup.changeStaff(id, 1, staff("twice"), true))
                .satisfies(refused(SetupRefused.Reason.STALE));
    }

    @Test
    void who_has_left_is_still_named_but_no_longer_offered() {
        long id = setup.addStaff(staff("leaver"));
        setup.changeStaff(id, 1, staff("leaver"), false);

        assertThat(organization.staff(id).active()).isFalse();
        assertThat(organization.findStaff("leaver", 5)).isEmpty();
    }

    @Test
    void a_unit_cannot_stand_below_itself_and_descendants_reach_all_levels() {
        long top = setup.addUnit(unit("TOP", null));
        long middle = setup.addUnit(unit("MIDDLE", top));
        long low = setup.addUnit(unit("LOW", middle));

        assertThat(organization.descendants(top)).containsExactlyInAnyOrder(top, middle, low);
        assertThatThrownBy(() -> setup.changeUnit(top, 1, unit("TOP", low), true))
                .satisfies(refused(SetupRefused.Reason.UNIT_CYCLE));
    }

    @Test
    void a_unit_stands_below_one_that_there_is() {
        long top = setup.addUnit(unit("ALONE", null));
        assertThatThrownBy(() -> setup.addUnit(unit("LOST", Long.MAX_VALUE)))
                .satisfies(refused(SetupRefused.Reason.UNIT_PARENT_UNKNOWN));
        assertThatThrownBy(() -> setup.changeUnit(top, 1, unit("ALONE", 0L), true))
                .satisfies(refused(SetupRefused.Reason.UNIT_PARENT_UNKNOWN));
    }

    @Test
    void the_intake_unit_cannot_be_closed_nor_a_unit_with_people() {
        Unit intake = world.unit("COMPLAINTS");
        Unit carers = world.unit("CARERS");

        assertThatThrownBy(() -> setup.changeUnit(
                        intake.id(), intake.version(), new NewUnit("COMPLAINTS", "الف", "", "", null, true), false))
                .satisfies(refused(SetupRefused.Reason.INTAKE_UNIT_NEEDED));
        assertThatThrownBy(() -> setup.changeUnit(carers.id(), carers.version(), unit("CARERS", null), false))
                .satisfies(refused(SetupRefused.Reason.UNIT_IN_USE));
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> refused(SetupRefused.Reason reason) {
        return thrown -> assertThat(((SetupRefused) thrown).reason()).isEqualTo(reason);
    }

    private NewStaff staff(String userName) {
        return new NewStaff(
                world.unit("CARERS").id(),
                userName,
                "نام",
                userName,
                "",
                "",
                "",
                Set.of(Role.EXPERT),
                null,
                null,
                Locale.ENGLISH);
    }

    private static NewUnit unit(String code, Long parent) {
        return new NewUnit(code, code, "", "", parent, false);
    }
}
