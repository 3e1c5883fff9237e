package org.peygir.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.access.web.SignInWebTest.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.access.Accounts;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PeygirTest
class AdministrationWebTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    Organization organization;

    @Autowired
    Accounts accounts;

    @Test
    void only_an_administrator_gets_in_and_others_learn_whom_to_ask() {
        for (String path : List.of(
                "/organization/staff",
                "/organization/staff/new",
                "/organization/units",
                "/organization/units/new",
                "/organization/profile")) {
            assertThat(mvc.get().uri(path).with(world.as(world.admin())))
                    .as(path)
                    .hasStatusOk();
            for (StaffMember other : List.of(world.zahra(), world.manager(), world.ceo(), world.auditor())) {
                MvcTestResult refused = mvc.get()
                        .uri(path)
                        .with(world.as(other))
                        .header("Accept-Language", "en")
                        .exchange();
                assertThat(refused).as(path).hasStatus(403);
                assertThat(html(refused).text()).contains("Administrator");
            }
        }
    }

    @Test
    void a_change_by_somebody_else_is_forbidden_too() {
        assertThat(mvc.post()
                        .uri("/organization/staff/" + world.amir().id() + "/password")
                        .with(world.as(world.manager())))
                .hasStatus(403);
        assertThat(newStaff("intruder").with(world.as(world.supervisor()))).hasStatus(403);
        assertThat(organization.staffByUserName("intruder")).isEmpty();
    }

    @Test
    void a_new_colleague_gets_a_password_that_is_shown_once_and_opens() {
        MvcTestResult added = newStaff("tazeh").with(world.as(world.admin())).exchange();

        assertThat(added).hasStatusOk();
        String password = html(added).selectFirst("[data-test=password]").text();
        StaffMember colleague = organization.staffByUserName("tazeh").orElseThrow();
        assertThat(accounts.opens(colleague.id(), password)).isTrue();
        assertThat(colleague.mobile()).isEqualTo("+989123456789");
        assertThat(html(mvc.get()
                                .uri("/organization/staff/" + colleague.id())
                                .with(world.as(world.admin()))
                                .exchange())
                        .text())
                .doesNotContain(password);
    }

    @Test
    void what_is_wrong_is_named_at_its_field_and_nothing_typed_is_lost() {
        MvcTestResult refused = mvc.post()
                .uri("/organization/staff")
                .with(world.as(world.admin()))
                .param("givenName", "نگار")
                .param("userName", "Zahra")
                .param("unitId", String.valueOf(world.unit("CARERS").id()))
                .param("mobile", "12")
                .param("email", "x")
                .param("roles", "EXPERT")
                .param("locale", "en")
                .exchange();

        assertThat(refused).hasStatus(422);
        Document page = html(refused);
        assertThat(page.select(".errs a").eachAttr("href")).containsExactly("#f-familyName", "#f-mobile", "#f-email");
        assertThat(page.selectFirst("#f-givenName").val()).isEqualTo("نگار");
        assertThat(page.select("input[name=roles][checked]").eachAttr("value")).containsExactly("EXPERT");
        assertThat(page.select("option[selected]").eachAttr("value")).contains("en");
    }

    /** Some programs send what is not ticked too, as nothing. */
    @Test
    void an_empty_box_among_the_ticked_ones_chooses_nothing() {
        MvcTestResult refused = mvc.post()
                .uri("/organization/staff")
                .with(world.as(world.admin()))
                .param("givenName", "نگار")
                .param("roles", "EXPERT", "")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("input[name=roles][checked]").eachAttr("value"))
                .containsExactly("EXPERT");

        assertThat(mvc.post()
                        .uri("/organization/profile")
                        .with(world.as(world.admin()))
                        .param("secondFactorRoles", "ADMIN", "")
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void a_unit_below_one_that_is_none_is_told_at_its_field() {
        MvcTestResult refused = mvc.post()
                .uri("/organization/units")
                .with(world.as(world.admin()))
                .param("code", "LOST")
                .param("nameFa", "گم")
                .param("parentId", "0")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-parentId");
    }

    @Test
    void a_taken_user_name_is_told_at_its_field() {
        MvcTestResult refused = newStaff("ZAHRA").with(world.as(world.admin())).exchange();

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-userName");
    }

    @Test
    void two_administrators_at_once_one_is_told_and_sees_both_versions() {
        StaffMember person = world.another("CARERS", "stale", Role.EXPERT);
        assertThat(change(person, 1, "کاراولی")).hasStatus(302);

        MvcTestResult late = change(person, 1, "کاردومی");

        assertThat(late).hasStatus(409);
        assertThat(html(late).text()).contains("کاراولی", "کاردومی");
        assertThat(organization.staff(person.id()).familyName()).isEqualTo("کاراولی");
    }

    @Test
    void the_last_administrator_cannot_be_taken_away() {
        StaffMember admin = organization.staff(world.admin().id());

        MvcTestResult refused = mvc.post()
                .uri("/organization/staff/" + admin.id())
                .with(world.as(admin))
                .param("givenName", admin.givenName())
                .param("familyName", admin.familyName())
                .param("userName", admin.userName())
                .param("unitId", String.valueOf(admin.unitId()))
                .param("roles", "EXPERT")
                .param("locale", "fa")
                .param("version", String.valueOf(admin.version()))
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(organization.staff(admin.id()).roles()).contains(Role.ADMIN);
    }

    @Test
    void a_reset_password_opens_and_signs_out_everywhere() {
        StaffMember person = world.another("CARERS", "reset", Role.EXPERT);
        var cookie = world.cookie(person);

        MvcTestResult done = mvc.post()
                .uri("/organization/staff/" + person.id() + "/password")
                .with(world.as(world.admin()))
                .exchange();

        assertThat(accounts.opens(
                        person.id(),
                        html(done).selectFirst("[data-test=password]").text()))
                .isTrue();
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    @Test
    void somebody_is_found_by_part_of_a_name_and_who_has_left_is_hidden() {
        StaffMember person = world.another("CARERS", "hidden7", Role.EXPERT);
        assertThat(change(person, 1, "پنهانی", "true")).hasStatus(302);

        assertThat(html(list("?q=الهام")).select("tbody tr").text()).contains("الهام رضایی");
        assertThat(html(list("")).text()).doesNotContain("پنهانی");
        assertThat(html(list("?left=true")).text()).contains("پنهانی");
        assertThat(html(list("?q=zzzz")).select(".empty a").attr("href")).isEqualTo("/organization/staff");
    }

    @Test
    void an_unknown_person_or_unit_is_not_found() {
        assertThat(mvc.get().uri("/organization/staff/99999").with(world.as(world.admin())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/organization/units/99999").with(world.as(world.admin())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/organization/staff/abc").with(world.as(world.admin())))
                .hasStatus(404);
    }

    @Test
    void a_unit_is_added_below_another_and_stands_there_in_the_tree() {
        long carers = world.unit("CARERS").id();

        assertThat(unit("/organization/units", "NIGHT", "مراقبین شب", String.valueOf(carers), 0))
                .hasStatus(302);

        Unit night = organization.unitByCode("NIGHT").orElseThrow();
        assertThat(night.parentId()).isEqualTo(carers);
        assertThat(html(mvc.get()
                                .uri("/organization/units")
                                .with(world.as(world.admin()))
                                .exchange())
                        .selectFirst(".deep.d1")
                        .text())
                .isEqualTo("مراقبین شب");
        assertThat(unit("/organization/units", "NIGHT", "دیگری", "", 0)).hasStatus(422);
        assertThat(unit("/organization/units/" + carers, "CARERS", "مراقبین", String.valueOf(night.id()), 1))
                .hasStatus(422);
    }

    private MvcTestResult list(String query) {
        return mvc.get()
                .uri("/organization/staff" + query)
                .with(world.as(world.admin()))
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder newStaff(String userName) {
        return mvc.post()
                .uri("/organization/staff")
                .param("givenName", "نگار")
                .param("familyName", "تازه")
                .param("userName", userName)
                .param("unitId", String.valueOf(world.unit("CARERS").id()))
                .param("mobile", "۰۹۱۲ ۳۴۵ ۶۷۸۹")
                .param("roles", "EXPERT", "TECHNICIAN")
                .param("locale", "fa");
    }

    private MvcTestResult change(StaffMember person, int version, String familyName) {
        return change(person, version, familyName, "false");
    }

    private MvcTestResult change(StaffMember person, int version, String familyName, String inactive) {
        return mvc.post()
                .uri("/organization/staff/" + person.id())
                .with(world.as(world.admin()))
                .param("givenName", "نفر")
                .param("familyName", familyName)
                .param("userName", person.userName())
                .param("unitId", String.valueOf(person.unitId()))
                .param("roles", "EXPERT")
                .param("locale", "fa")
                .param("inactive", inactive)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult unit(String uri, String code, String name, String parent, int version) {
        return mvc.post()
                .uri(uri)
                .with(world.as(world.admin()))
                .param("code", code)
                .param("nameFa", name)
                .param("parentId", parent)
                .param("version", String.valueOf(version))
                .exchange();
    }

    @Test
    void RTN_15_the_second_persons_check_is_switched_by_the_administrator_and_of_two_savers_one_is_told() {
        int version = organization.profile().version();
        boolean before = organization.profile().secondPersonCheck();

        assertThat(saveProfile(version, "۱۶", !before)).hasStatus3xxRedirection();

        assertThat(organization.profile().secondPersonCheck()).isEqualTo(!before);
        assertThat(organization.profile().transferMinutes()).isEqualTo(16 * 60);
        assertThat(saveProfile(version, "16", before)).hasStatus(409);
        MvcTestResult refused = saveProfile(version + 1, "صد", before);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-transferHours");
        assertThat(html(refused).selectFirst("#f-transferHours").val()).isEqualTo("صد");
        assertThat(saveProfile(version + 1, "8", before)).hasStatus3xxRedirection();
    }

    private MvcTestResult saveProfile(int version, String hours, boolean secondPersonCheck) {
        var profile = organization.profile();
        return mvc.post()
                .uri("/organization/profile")
                .with(world.as(world.admin()))
                .param("nameFa", profile.nameFa())
                .param("nameEn", profile.nameEn())
                .param("nameAr", profile.nameAr())
                .param("locale", profile.defaultLocale().getLanguage())
                .param("transferHours", hours)
                .param("secondPersonCheck", String.valueOf(secondPersonCheck))
                .param("version", String.valueOf(version))
                .exchange();
    }
}
