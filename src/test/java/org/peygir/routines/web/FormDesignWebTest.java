package org.peygir.routines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.organization.StaffMember;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** RTN-13: the form of a routine is made in the designer, by plain forms. */
@PeygirTest
class FormDesignWebTest {
    private static final String DRAFT = "/routines/home-care/draft";
    private static final String FORM = DRAFT + "/form";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    RoutineDrafts drafts;

    @Autowired
    Routines routines;

    private StaffMember admin;

    @BeforeEach
    void a_draft_is_begun() {
        admin = world.admin();
        routines.install("home-care");
        discard();
        assertThat(post(DRAFT, Map.of("from", "VERSION"))).hasStatus(302);
    }

    @AfterEach
    void discard() {
        drafts.draft("home-care").ifPresent(d -> drafts.discard("home-care", d.version(), world.viewer(admin)));
    }

    @Test
    void fields_are_added_moved_changed_removed_and_taken_back() {
        add(
                "labelFa",
                "شماره قرارداد",
                "labelEn",
                "Contract number",
                "type",
                "TEXT",
                "shape",
                "CODE",
                "required",
                "true",
                "place",
                "BOTH");
        add(
                "labelFa",
                "نوبت",
                "labelEn",
                "Shift",
                "type",
                "CHOICE",
                "options",
                "روز | Day | نهار\nشب | Night | ليل",
                "place",
                "CUSTOMER");
        add(
                "labelFa",
                "چند شب",
                "labelEn",
                "Nights",
                "type",
                "NUMBER",
                "least",
                "۱",
                "most",
                "۳۱",
                "place",
                "CUSTOMER",
                "says0",
                "form.shift.IS.night",
                "joint",
                "all");
        add(
                "labelFa",
                "روز مراجعه",
                "labelEn",
                "Visit",
                "type",
                "DATE",
                "most",
                "امروز",
                "least",
                "امروز - ۳۰",
                "place",
                "stage:review");

        assertThat(codes()).containsExactly("contract_number", "shift", "nights", "visit");
        FormField nights = form().find("nights").orElseThrow();
        assertThat(nights.condition()).isEqualTo("form.shift == 'night'");
        assertThat(List.of(nights.least(), nights.most())).containsExactly("1", "31");
        FormField visit = form().find("visit").orElseThrow();
        assertThat(List.of(visit.least(), visit.most(), visit.stage())).containsExactly("today-30", "today", "review");
        assertThat(drafts.check(drafts.draft("home-care").orElseThrow().routine()))
                .filteredOn(one -> one.grave() && one.where().startsWith("form."))
                .isEmpty();

        Document page = page(FORM);
        assertThat(page.select(".qlist li").eachText().get(2)).contains("چند شب", "عدد", "نوبت «شب» باشد");
        String seen = page.select("#q-nights input[name=seen]").val();
        assertThat(post(FORM + "/fields/nights/earlier", Map.of("seen", seen))).hasStatus(302);
        assertThat(codes()).containsExactly("contract_number", "nights", "shift", "visit");
        assertThat(page(FORM).select(".lint").text()).contains("از چیزی می‌گوید که هنوز دانسته نیست");
        undo();
        assertThat(codes()).containsExactly("contract_number", "shift", "nights", "visit");

        Document open = page(FORM + "?field=shift");
        assertThat(change(open, "labelFa", "نوبت مراقبت", "options", "شب هنگام | Night | ليل\nروز | Day | نهار"))
                .hasStatus(302);
        assertThat(form().find("shift").orElseThrow().options().stream().map(FieldOption::code))
                .as("an option keeps its code by its words")
                .contains("day")
                .doesNotHaveDuplicates();
        assertThat(post(
                        FORM + "/fields/visit/removal",
                        Map.of(
                                "seen",
                                page(FORM).select("#q-visit input[name=seen]").val())))
                .hasStatus(302);
        assertThat(codes()).containsExactly("contract_number", "shift", "nights");
    }

    @Test
    void what_cannot_be_kept_is_said_at_its_input_and_nothing_typed_is_lost() {
        MvcTestResult answer = post(
                FORM + "/fields",
                Map.of(
                        "type",
                        "NUMBER",
                        "labelEn",
                        "Age",
                        "least",
                        "many",
                        "expression",
                        "form.x ==",
                        "print",
                        "first"));
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select(".errs a").eachAttr("href"))
                .containsExactly("#f-labelFa", "#f-least", "#f-print", "#f-expression");
        assertThat(page.select("#f-least").val()).isEqualTo("many");
        assertThat(form()).isEqualTo(Form.NONE);
    }

    @Test
    void the_second_of_two_editors_is_told_and_sees_both() {
        add("labelFa", "شهر", "labelEn", "City", "type", "TEXT");
        Document first = page(FORM + "?field=city");
        Document second = page(FORM + "?field=city");
        assertThat(change(first, "labelFa", "نام شهر")).hasStatus(302);
        MvcTestResult late = change(second, "labelFa", "شهر شما");
        assertThat(late).hasStatus(409);
        assertThat(Jsoup.parse(body(late)).text()).contains("نام شهر", "شهر شما");
        assertThat(form().find("city").orElseThrow().labelWords().fa()).isEqualTo("نام شهر");
    }

    @Test
    void the_preview_asks_as_the_customer_will_be_asked() {
        add("labelFa", "نوبت", "labelEn", "Shift", "type", "YES_NO", "place", "CUSTOMER");
        add(
                "labelFa",
                "چند شب",
                "labelEn",
                "Nights",
                "type",
                "NUMBER",
                "place",
                "CUSTOMER",
                "says0",
                "form.shift.YES",
                "joint",
                "all");
        add("labelFa", "یادداشت", "labelEn", "Note", "type", "LONG_TEXT", "place", "STAFF");
        assertThat(page(FORM).select(".paper [name=asked]").eachAttr("value")).containsExactly("shift");
        Document yes = Jsoup.parse(body(post(FORM + "/preview", Map.of("form.shift", "true"))));
        assertThat(yes.select(".paper [name=asked]").eachAttr("value")).containsExactly("shift", "nights");
        assertThat(page(FORM + "?as=STAFF").select(".paper [name=asked]").eachAttr("value"))
                .containsExactly("note");
    }

    /** Without it nobody learns whether a condition on the subject shows its question to the right people. */
    @Test
    void the_preview_asks_of_a_case_what_the_conditions_ask_of_it() {
        add("labelFa", "یادداشت", "labelEn", "Note", "type", "LONG_TEXT", "place", "BOTH");
        assertThat(page(FORM).select(".paper select"))
                .as("no condition asks for it")
                .isEmpty();
        add(
                "labelFa",
                "نام مراقب",
                "labelEn",
                "Carer",
                "type",
                "TEXT",
                "place",
                "BOTH",
                "says0",
                "about.IS.CARERS",
                "joint",
                "all");

        Document other = page(FORM);
        assertThat(other.select(".paper select").eachAttr("name")).containsExactly("about");
        assertThat(other.select(".paper [name=asked]").eachAttr("value")).containsExactly("note");
        Document carers = Jsoup.parse(body(post(FORM + "/preview", Map.of("about", "CARERS"))));
        assertThat(carers.select(".paper [name=asked]").eachAttr("value")).containsExactly("note", "carer");
        assertThat(carers.select(".paper select[name=about] option[selected]").val())
                .isEqualTo("CARERS");
        String staff = carers.select(".qpreview nav a").get(1).attr("href");
        assertThat(page(staff).select(".paper [name=asked]").eachAttr("value"))
                .as("the next view is of the same case")
                .containsExactly("note", "carer");
    }

    @Test
    void the_difference_to_the_version_in_force_and_the_trial_speak_of_the_form() {
        add(
                "labelFa",
                "شهر",
                "labelEn",
                "City",
                "type",
                "CHOICE",
                "options",
                "تهران\nقم",
                "place",
                "stage:review",
                "required",
                "true");
        assertThat(page(DRAFT + "/publication").select(".diffs").text()).contains("تازه", "پرسش «شهر»");
        Document trial = page(DRAFT + "/trial?category=%E2%80%A6&understanding=%E2%80%A6&understandingState=CONFIRMED");
        assertThat(trial.text()).contains("«شهر» پاسخ داده نشده است");
        assertThat(trial.select("select[name=form.city]")).hasSize(1);
        assertThat(form().find("city").orElseThrow().type()).isEqualTo(FieldType.CHOICE);
    }

    private void add(String... namesAndValues) {
        Document fresh = page(FORM + "?new=1");
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("seen", fresh.select(".dside input[name=seen]").val()));
        for (int i = 0; i < namesAndValues.length; i += 2) fields.put(namesAndValues[i], namesAndValues[i + 1]);
        MvcTestResult done = post(FORM + "/fields", fields);
        assertThat(done).as(body(done)).hasStatus(302);
    }

    private MvcTestResult change(Document open, String... namesAndValues) {
        Map<String, String> fields = new java.util.HashMap<>();
        ((org.jsoup.nodes.FormElement) open.selectFirst("form[action$=/fields]"))
                .formData()
                .forEach(one -> fields.put(one.key(), one.value()));
        for (int i = 0; i < namesAndValues.length; i += 2) fields.put(namesAndValues[i], namesAndValues[i + 1]);
        return post(FORM + "/fields", fields);
    }

    private void undo() {
        MvcTestResult undone = post(
                DRAFT + "/undo",
                Map.of(
                        "draft",
                        Integer.toString(drafts.draft("home-care").orElseThrow().version()),
                        "view",
                        "form"));
        assertThat(undone).hasHeader("Location", FORM);
    }

    private Form form() {
        return drafts.draft("home-care").orElseThrow().routine().form();
    }

    private List<String> codes() {
        return form().fields().stream().map(FormField::code).toList();
    }

    private Document page(String path) {
        MvcTestResult answer =
                mvc.get().uri(java.net.URI.create(path)).with(world.as(admin)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(world.as(admin));
        for (var field : fields.entrySet())
            if (!field.getKey().equals("_csrf")) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
