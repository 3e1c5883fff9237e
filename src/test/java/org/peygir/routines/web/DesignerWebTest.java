package org.peygir.routines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.organization.StaffMember;
import org.peygir.routines.Draft;
import org.peygir.routines.Finding;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The designer by plain forms, as a browser without script sends them. */
@PeygirTest
class DesignerWebTest {
    private static final String DRAFT = "/routines/home-care/draft";

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
    void nothing_is_being_designed() {
        admin = world.admin();
        routines.install("home-care");
        drafts.draft("home-care").ifPresent(d -> drafts.discard("home-care", d.version(), world.viewer(admin)));
    }

    @Test
    void RTN_01_the_routine_of_seed_001_is_rebuilt_from_blank_in_few_actions_and_behaves_the_same() {
        assertThat(post(DRAFT, Map.of("from", List.of("BLANK")))).hasStatus(302);
        List<HomeCareByHand.Action> actions = HomeCareByHand.actions();
        for (HomeCareByHand.Action action : actions) {
            Document page = page(DRAFT + "?" + action.open());
            assertThat(post(DRAFT + "/" + action.form(), filled(page, action)))
                    .as(action.open() + action.fields())
                    .hasStatus(302);
        }
        // One to begin and one to publish.
        assertThat(actions.size() + 2).isLessThanOrEqualTo(60);
        Version rebuilt = draft().routine();
        assertThat(drafts.check(rebuilt)).filteredOn(Finding::grave).isEmpty();
        Version preset = RoutineFile.read(Publication.preset("home-care"));
        assertThat(ScriptedCases.scripts()).hasSize(50);
        assertThat(ScriptedCases.traces(rebuilt)).isEqualTo(ScriptedCases.traces(preset));
    }

    @Test
    void a_stage_without_a_name_shows_the_form_again_with_what_was_typed() {
        begin();
        MvcTestResult answer = post(
                DRAFT + "/stages",
                Map.of("kind", List.of("TASK"), "titleEn", List.of("Waiting room"), "amount", List.of("many")));
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("#f-titleEn").val()).isEqualTo("Waiting room");
        assertThat(page.select(".errs a")).hasSize(2);
        assertThat(draft().routine().stages()).hasSize(8);
    }

    @Test
    void the_second_of_two_editors_is_told_and_sees_both() {
        begin();
        Document first = page(DRAFT + "?stage=review");
        Document second = page(DRAFT + "?stage=review");
        assertThat(post(DRAFT + "/stages", changed(first, "titleFa", "بررسی نخست")))
                .hasStatus(302);
        MvcTestResult answer = post(DRAFT + "/stages", changed(second, "titleFa", "واکاوی"));
        assertThat(answer).hasStatus(409);
        assertThat(Jsoup.parse(body(answer)).text()).contains("بررسی نخست").contains("واکاوی");
        assertThat(draft().routine().stage("review").titleWords().fa()).isEqualTo("بررسی نخست");
    }

    @Test
    void a_condition_is_said_in_a_sentence_while_it_is_picked() {
        begin();
        Document said = page(DRAFT + "/sentence?says0=finding.IS.UPHELD&says1=severity.AT_LEAST&number1=۳&joint=all");
        assertThat(said.text()).contains("اگر نتیجهٔ رسیدگی «وارد» باشد و شدت دست‌کم ۳ باشد");
        assertThat(said.select("code").text()).isEqualTo("finding == 'UPHELD' && severity >= 3");
    }

    @Test
    void the_table_leads_to_every_form_that_the_picture_leads_to() {
        begin();
        List<String> picture = targets(page(DRAFT).select("svg a"));
        List<String> table = targets(page(DRAFT + "?view=table").select("table a.link"));
        assertThat(picture).hasSize(18);
        assertThat(table).containsExactlyInAnyOrderElementsOf(picture);
    }

    @Test
    void what_is_wrong_says_where_and_leads_there_and_hinders_the_publication() {
        begin();
        Document way = page(DRAFT + "?way=to-other");
        Map<String, List<String>> form = fields(way.selectFirst("form[action$=/removal]"));
        assertThat(post(DRAFT + "/ways/to-other/removal", form)).hasStatus(302);
        Document page = page(DRAFT);
        assertThat(page.select(".lint li").text())
                .contains("مرحلهٔ «تصمیم‌گیری»")
                .contains("پیش‌فرض");
        assertThat(targets(page.select(".lint a"))).contains("stage=decision");
        assertThat(page(DRAFT + "/publication").select("form[action$=/publication] button"))
                .isEmpty();
        int version = draft().version();
        assertThat(post(DRAFT + "/publication", Map.of("draft", List.of("" + version))))
                .hasStatus(422);
    }

    @Test
    void a_sample_case_is_taken_through_the_draft_step_by_step() {
        begin();
        Document start = page(DRAFT + "/trial");
        assertThat(start.select(".here h2").text()).contains("بررسی شکایات");
        assertThat(start.select(".miss").text()).contains("برداشت ما از شکایت نوشته نشده است");
        String known = "understanding=…&understandingState=CONFIRMED&finding=UPHELD&reasons=…&about=EXPERTS";
        Document decided = page(DRAFT + "/trial?take=accept&" + known);
        assertThat(decided.select(".here h2").text()).contains("تصمیم‌گیری");
        Document fixing = page(DRAFT + "/trial?way=accept&take=to-experts&" + known);
        assertThat(fixing.select(".here h2").text()).contains("رفع مشکل کارشناسان");
        assertThat(fixing.select("input[name=way]").eachAttr("value")).containsExactly("accept", "to-experts");
    }

    @Test
    void the_text_of_a_draft_goes_out_and_comes_in_and_a_broken_one_is_refused_with_its_place() {
        begin();
        Document page = page(DRAFT + "/file");
        String text = page.selectFirst("textarea").wholeText();
        String version =
                page.selectFirst("form[action$=/file] input[name=draft]").val();
        MvcTestResult wrong = post(
                DRAFT + "/file",
                Map.of("draft", List.of(version), "text", List.of(text.replace("kind: DECISION", "kind: GUESS"))));
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(body(wrong)).text()).contains("GUESS");
        String changed = text.replace("بررسی شکایات", "بررسی آغازین");
        assertThat(post(DRAFT + "/file", Map.of("draft", List.of(version), "text", List.of(changed))))
                .hasStatus(302);
        assertThat(draft().routine().stage("review").titleWords().fa()).isEqualTo("بررسی آغازین");
    }

    @Test
    void the_draft_goes_out_as_bpmn_and_a_changed_drawing_comes_in_as_a_file() {
        begin();
        String version = page(DRAFT + "/file")
                .selectFirst("form[action$=/file] input[name=draft]")
                .val();
        var sent = mvc.get()
                .uri(DRAFT + "/file/download?form=bpmn")
                .with(world.as(admin))
                .exchange();
        assertThat(sent).hasHeader("Content-Disposition", "attachment; filename=\"home-care-draft.bpmn\"");
        String xml = body(sent);
        var changed = new MockMultipartFile(
                "file",
                "routine.bpmn",
                "application/xml",
                xml.replace("name=\"بررسی شکایات\"", "name=\"بررسی آغازین\"").getBytes(StandardCharsets.UTF_8));
        var parallel = new MockMultipartFile(
                "file",
                "routine.bpmn",
                "application/xml",
                xml.replace("exclusiveGateway", "parallelGateway").getBytes(StandardCharsets.UTF_8));

        MvcTestResult wrong = upload(parallel, version);
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(body(wrong)).select("#f-file-error, .ferr").text())
                .contains("parallelGateway choice-")
                .contains("مرحلهٔ موازی نمی‌شوند");
        assertThat(upload(changed, version)).hasStatus(302);

        assertThat(draft().routine().stage("review").titleWords().fa()).isEqualTo("بررسی آغازین");
    }

    private void begin() {
        assertThat(post(DRAFT, Map.of("from", List.of("VERSION")))).hasStatus(302);
    }

    private Draft draft() {
        return drafts.draft("home-care").orElseThrow();
    }

    /** What a browser sends: the form as it was shown, with what the person changed. */
    private static Map<String, List<String>> filled(Document page, HomeCareByHand.Action action) {
        Map<String, List<String>> form = fields(page.selectFirst("form[action$=/" + action.form() + "]"));
        form.putAll(action.fields());
        return form;
    }

    private static Map<String, List<String>> changed(Document page, String name, String value) {
        Map<String, List<String>> form = fields(page.selectFirst("form[action$=/stages]"));
        form.put(name, List.of(value));
        return form;
    }

    private static Map<String, List<String>> fields(Element form) {
        Map<String, List<String>> fields = new java.util.TreeMap<>();
        ((org.jsoup.nodes.FormElement) form)
                .formData()
                .forEach(one -> fields.computeIfAbsent(one.key(), _ -> new ArrayList<>())
                        .add(one.value()));
        return fields;
    }

    private static List<String> targets(List<Element> links) {
        return links.stream()
                .map(link -> link.attr("href").replaceAll(".*[?]", "").replaceAll("&.*", ""))
                .toList();
    }

    private Document page(String path) {
        MvcTestResult answer = mvc.get()
                .uri(java.net.URI.create(path.replace("…", "%E2%80%A6").replace("۳", "%DB%B3")))
                .with(world.as(admin))
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private MvcTestResult post(String path, Map<String, List<String>> fields) {
        var request = mvc.post().uri(path).with(world.as(admin));
        fields.forEach((name, values) -> {
            if (!name.equals("_csrf")) request.param(name, values.toArray(String[]::new));
        });
        return request.exchange();
    }

    private MvcTestResult upload(MockMultipartFile file, String version) {
        return mvc.post()
                .uri(DRAFT + "/file")
                .multipart()
                .file(file)
                .param("draft", version)
                .with(world.as(admin))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
