package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.FormOfHomeCare;
import org.peygir.routines.Routines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** RTN-13: the own questions of an organisation in the public form, in the staff form and at the door of programs, without script. */
class OwnQuestionsTest extends StaffFormScene {
    @Autowired
    Routines routines;

    private PublicFormBrowser visitor;

    @BeforeEach
    void the_organisation_asks() {
        FormOfHomeCare.publish(routines);
        visitor = new PublicFormBrowser(mvc);
    }

    @AfterEach
    void it_asks_no_more() {
        FormOfHomeCare.withdraw(routines);
    }

    @Test
    void the_public_form_has_a_page_more_and_what_it_takes_is_on_the_case_and_the_receipt() {
        visitor.named("با قرارداد");
        assertThat(visitor.send()).as("not before it is answered").isEqualTo("/complaints/new/details?check=1");
        Document asked = page(visitor.get("/complaints/new/details"));
        assertThat(asked.select("h1").text()).isEqualTo("چند پرسش دیگر");
        assertThat(asked.select(".qfield [name^=form.]").eachAttr("name").stream()
                        .distinct())
                .containsExactly("form.contract", "form.shift");

        assertThat(location(
                        visitor.post("/complaints/new/details", Map.of("asked", "contract", "form.contract", "ق-۱"))))
                .isEqualTo("no redirect, status 422");
        assertThat(location(visitor.post(
                        "/complaints/new/details",
                        Map.of("asked", "contract", "form.contract", "HC-۱۲/7", "form.shift", "night"))))
                .as("an answer leads to one more question")
                .isEqualTo("/complaints/new/details?note=more");
        Document more = page(visitor.get("/complaints/new/details?note=more"));
        assertThat(more.select("#f-form\\.nights")).hasSize(1);
        assertThat(more.select("#f-form\\.contract").val()).isEqualTo("HC-۱۲/7");
        assertThat(location(visitor.post("/complaints/new/details", answers("nights", "form.nights", "۴۰"))))
                .isEqualTo("no redirect, status 422");
        assertThat(location(visitor.post("/complaints/new/details", answers("nights", "form.nights", "۴"))))
                .isEqualTo("/complaints/new/check");

        assertThat(page(visitor.get("/complaints/new/check")).select("main").text())
                .contains("شماره قرارداد", "HC-۱۲/۷", "نوبت مراقبت", "شب", "چند شب", "۴");
        String receipt = visitor.send();
        CaseFile file = PublicFormBrowser.file(cases, receipt);
        assertThat(file.answers().values()).isEqualTo(Map.of("contract", "HC-12/7", "shift", "night", "nights", 4L));
        assertThat(page(visitor.get(receipt)).select(".rc").text()).contains("شماره قرارداد", "HC-۱۲/۷");
        assertThat(page(visitor.stranger().get(receipt)).text()).doesNotContain("شماره قرارداد");
    }

    @Test
    void script_asks_which_fields_are_asked_now() {
        visitor.named("با اسکریپت");
        Document part = page(
                visitor.post("/complaints/new/details/fields", Map.of("form.shift", "night", "form.contract", "x")));
        assertThat(part.select("[name=asked]").eachAttr("value")).containsExactly("contract", "shift", "nights");
        assertThat(part.select("#f-form\\.contract").val()).isEqualTo("x");
        assertThat(visitor.stranger().post("/complaints/new/details/fields", Map.of()))
                .hasStatus(404);
    }

    @Test
    void a_form_that_changes_while_somebody_fills_it_in_asks_again() {
        visitor.named("میان کار");
        visitor.post("/complaints/new/details", Map.of("asked", "contract", "form.contract", "HC-1"));
        routines.publish(routines.presetFile("home-care")
                + "form:\n  - {code: city, type: TEXT, required: true, label: {fa: شهر}}\n");
        assertThat(visitor.send()).isEqualTo("/complaints/new/details?check=1");
        visitor.post("/complaints/new/details", Map.of("asked", "city", "form.city", "تهران"));
        assertThat(PublicFormBrowser.file(cases, visitor.send()).answers().values())
                .isEqualTo(Map.of("city", "تهران"));
    }

    @Test
    void the_staff_form_asks_staff_and_says_what_is_wrong_at_the_field() {
        Map<String, String> form = complaint();
        form.putAll(Map.of("form.visit", "1405/13/01", "form.contract", ""));
        MvcTestResult refused = post(world.clerk(), form);
        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select(".errs a").eachAttr("href")).containsExactly("#f-form.contract", "#f-form.visit");
        assertThat(page.select("#f-form\\.visit").val()).isEqualTo("1405/13/01");
        assertThat(page.select("#f-form\\.shift")).as("asked of customers only").isEmpty();

        form.putAll(Map.of("form.visit", "۱۴۰۵/۰۷/۰۲", "form.contract", "hc-9", "form.payer", "0084575948"));
        CaseFile file = registered(world.clerk(), form);
        assertThat(file.answers().values())
                .isEqualTo(Map.of("contract", "hc-9", "visit", "2026-09-24", "payer", "0084575948"));
        assertThat(file.answersVersionId())
                .isEqualTo(routines.inForce("home-care").id());
    }

    @Test
    void a_program_sends_answers_by_code_and_misspells_none() {
        MvcTestResult made = program(
                "{\"subject\":\"a\",\"text\":\"b\",\"fields\":{\"contract\":\"HC-1\",\"shift\":\"night\",\"nights\":3}}");
        assertThat(made).hasStatus(201);
        MvcTestResult refused = program(
                "{\"subject\":\"a\",\"text\":\"b\",\"fields\":{\"contrakt\":\"HC-1\",\"shift\":\"evening\",\"visit\":\"x\"}}");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("\"fields.contract\"", "\"fields.shift\"", "\"fields.contrakt\"", "\"fields.visit\"");
        assertThat(program("{\"subject\":\"a\",\"text\":\"b\",\"fields\":{\"contract\":{}}}"))
                .hasStatus(422);
        assertThat(program("{\"subject\":\"a\",\"text\":\"b\",\"fields\":[]}")).hasStatus(422);
    }

    private MvcTestResult program(String body) {
        return mvc.post()
                .uri("/api/v1/public/cases")
                .contentType("application/json")
                .header("Accept-Language", "fa")
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, String> answers(String asked, String name, String value) {
        return Map.of("asked", asked, "form.contract", "HC-۱۲/7", "form.shift", "night", name, value);
    }
}
