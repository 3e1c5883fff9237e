package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.customers.NewParty;

/** Who complains, for whom, of whom, on the staff form: RTN-09, AFS-02, CUS-01. */
class PeopleOnTheStaffFormTest extends StaffFormScene {
    @Test
    void a_chosen_customer_needs_no_name_or_number_again() {
        long id = customers.put(NewParty.person("پروین", "دولت‌آبادی", "09120000011", FA));
        Map<String, String> form = complaint();
        List.of("givenName", "familyName", "mobile").forEach(form::remove);
        form.put("customerId", Long.toString(id));

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.complainantId()).isEqualTo(id);
        assertThat(file.complainantName()).isEqualTo("پروین دولت‌آبادی");
    }

    @Test
    void the_acknowledgement_of_a_chosen_customer_goes_to_the_known_mobile() {
        long id = customers.put(NewParty.person("سیمین", "راد", "09120000012", FA));
        Map<String, String> form = complaint();
        List.of("givenName", "familyName", "mobile").forEach(form::remove);
        form.put("customerId", Long.toString(id));

        CaseFile file = registered(world.clerk(), form);

        assertThat(db.fetch("select recipient from communications.outbox where subject_id = ?", file.id())
                        .getValues(0))
                .isEqualTo(List.of("+989120000012"));
    }

    /** AFS-02: ي for ی, +98 for 0, Persian digits. */
    @ParameterizedTest
    @ValueSource(strings = {"+98 912 000 0021", "۰۹۱۲۰۰۰۰۰۲۱", "989120000021", "كريمي", "مهدى کریمی", "۰۰۸۴۵۷۵۹۴۸"})
    void a_customer_is_found_while_typing_in_any_spelling(String typed) {
        customers.put(new NewParty(
                org.peygir.customers.PartyKind.PERSON,
                "مهدی",
                "کریمی",
                "",
                "0084575948",
                "",
                "09120000021",
                "",
                "",
                "",
                FA));

        Document found = page(mvc.get()
                .uri("/cases/new/customers?q={q}", typed)
                .with(world.as(world.clerk()))
                .exchange());

        assertThat(found.select("[role=option]").eachText())
                .anyMatch(line -> line.contains("مهدی کریمی") && line.contains("•••5948"));
    }

    @Test
    void a_customer_we_may_have_is_named_with_the_reason_and_stops_nothing() {
        customers.put(NewParty.person("یحیی", "یزدی‌نیا", "09120000031", FA));
        Map<String, String> form = complaint();
        form.putAll(Map.of("givenName", "يحيي", "familyName", "يزدي نيا", "mobile", "+989120000031"));

        Document warning = page(send("/cases/new/duplicates", world.clerk(), form));
        assertThat(warning.select(".pick li").text()).contains("یحیی یزدی‌نیا", "شمارهٔ تماس یکسان", "نام یکسان");

        assertThat(registered(world.clerk(), form)).isNotNull();
    }

    @Test
    void without_script_a_customer_is_found_and_chosen_by_buttons_and_nothing_typed_is_lost() {
        long id = customers.put(NewParty.person("گلنار", "مهرپرور", "09120000041", FA));
        Map<String, String> form = complaint();
        form.putAll(Map.of("find", "مهرپرور", "action", "find"));

        Document found = page(post(world.clerk(), form));
        assertThat(found.select(".pick button").eachAttr("value")).contains(Long.toString(id));

        form.remove("action");
        form.put("choose", Long.toString(id));
        Document chosen = page(post(world.clerk(), form));
        assertThat(chosen.select(".chosen").text()).contains("گلنار مهرپرور");
        assertThat(chosen.select("input[name=customerId]").val()).isEqualTo(Long.toString(id));
        assertThat(chosen.select("#f-words").text()).isEqualTo(form.get("words"));
    }

    /** CUS-01: a company bought, its employee complains, a lawyer speaks for them. */
    @Test
    void company_employee_and_lawyer_each_have_their_part() {
        Map<String, String> form = complaint();
        form.putAll(Map.of(
                "organizationName",
                "شرکت نیک‌ساز",
                "representativeGivenName",
                "هما",
                "representativeFamilyName",
                "وکیلی",
                "representativeMobile",
                "09120000052"));

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.complainantName()).isEqualTo("مریم کاظمی");
        assertThat(parties(file)).containsExactlyInAnyOrder("BUYER شرکت نیک‌ساز", "REPRESENTATIVE هما وکیلی");
    }

    @Test
    void a_company_may_complain_by_itself() {
        Map<String, String> form = complaint();
        List.of("givenName", "familyName").forEach(form::remove);
        form.put("organizationName", "شرکت تنها");

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.complainantName()).isEqualTo("شرکت تنها");
        assertThat(parties(file)).isEmpty();
    }

    @Test
    void a_representative_without_a_way_to_be_reached_is_refused() {
        Map<String, String> form = complaint();
        form.put("representativeGivenName", "هما");

        Document page = page(post(world.clerk(), form));

        assertThat(page.select(".errs a").eachAttr("href"))
                .containsExactly("#f-representativeFamilyName", "#f-representativeMobile");
        assertThat(page.select("details:has(#f-representativeMobile)").hasAttr("open"))
                .isTrue();
    }

    @Test
    void an_anonymous_complaint_keeps_no_name_even_if_one_was_typed() {
        Map<String, String> form = complaint();
        form.put("identity", "ANONYMOUS");

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.anonymous()).isTrue();
        assertThat(file.complainantId()).isNull();
        assertThat(file.complainantName()).isEmpty();
    }

    /** RTN-09. */
    @Test
    void the_person_complained_of_is_locked_out_even_when_they_wrote_it_down() {
        Map<String, String> form = complaint();
        form.put("aboutStaff", Long.toString(world.zahra().id()));

        var result = post(world.zahra(), form);
        CaseNumber number = file(page(get(location(result), world.zahra()))).number();

        assertThat(cases.file(number, world.viewer(world.zahra()))).isEmpty();
        assertThat(cases.file(number, world.viewer(world.manager()))).hasValueSatisfying(file -> {
            assertThat(file.ownerId()).isNotEqualTo(world.zahra().id());
            assertThat(file.subjects()).containsExactly(world.zahra().id());
        });
        clock.advance(Duration.ofMinutes(16));
        assertThat(get(location(result), world.zahra())).hasStatus(404);
    }
}
