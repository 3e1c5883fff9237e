package org.peygir.routines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.organization.Role;
import org.peygir.routines.Branch;
import org.peygir.routines.Finding;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.From;
import org.peygir.routines.Routines;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.store.RoutineText;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Issue 5: stages that wait are designed by plain forms, tried out, and come into force as they were drawn. */
@PeygirTest
class DesignerWaitsTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    RoutineDrafts drafts;

    @Autowired
    Routines routines;

    @Autowired
    DSLContext sql;

    private String code = "";

    @BeforeEach
    void a_routine_of_its_own() {
        code = drafts.another(new Wording("روال طراحی", "Drawn", ""), From.BLANK, world.viewer(world.admin()));
    }

    @AfterEach
    void nothing_is_being_designed() {
        sql.execute("delete from routines.draft where routine_code = ?", code);
    }

    @Test
    void a_routine_with_every_kind_of_wait_is_drawn_tried_and_published() {
        stage("کار", "Work", "TASK", "");
        stage("پرسش", "Ask", "WAIT", "work");
        stage("درنگ", "Rest", "TIMER", "ask");
        stage("نظرها", "Opinions", "PARALLEL", "rest");
        stage("پایان", "End", "END", "opinions");
        change(
                "stage=opinions",
                List.of(
                        new String[] {"branch0Fa", "نظر شما؟"},
                        new String[] {"branchUnit0", "CARERS"},
                        new String[] {"branchRole0", "EXPERT"},
                        new String[] {"branchAmount0", "۲"},
                        new String[] {"branch1Fa", "برگه را بیاورید"},
                        new String[] {"branchAsk1", "ACTION"},
                        new String[] {"branchPerson1", world.amir().userName()}));
        change("way=ask-rest", List.<String[]>of(new String[] {"trigger", "TIME_UP"}));
        change("way=opinions-end", List.<String[]>of(new String[] {"trigger", "BRANCHES_ANSWERED"}));
        Version drawn = draft();

        assertThat(drafts.check(drawn).stream().filter(Finding::grave)).isEmpty();
        assertThat(drawn.stage("opinions").branches().all())
                .extracting(Branch::unitCode, Branch::role, Branch::person)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CARERS", Role.EXPERT, null),
                        org.assertj.core.groups.Tuple.tuple(
                                null, null, world.amir().userName()));
        assertThat(drawn.transitions())
                .extracting(Transition::trigger)
                .as("out of a timer only time leads")
                .containsExactly(Trigger.PERSON, Trigger.TIME_UP, Trigger.TIME_UP, Trigger.BRANCHES_ANSWERED);

        Document picture = page("");
        assertThat(picture.select("svg circle.gl"))
                .as("a sign for each that waits")
                .hasSize(3);
        assertThat(picture.select("svg a").eachAttr("aria-label")).anyMatch(name -> name.contains("گذشت زمان"));
        assertThat(page("?view=table").select("table").text()).contains("با پایان مهلت", "با پاسخ شاخه‌ها");
        Document tried = page("/trial?way=work-ask&take=ask-rest");
        assertThat(tried.select(".here h2").text()).contains("درنگ");
        assertThat(tried.select(".here button").text()).contains("فرض کنید: با پایان مهلت");

        assertThat(post("/publication", List.<String[]>of(new String[] {"draft", version()})))
                .isEqualTo(302);
        Version inForce = routines.inForce(code);
        assertThat(RoutineText.write(inForce)).isEqualTo(RoutineText.write(drawn));
        assertThat(inForce.stage("rest").kind()).isEqualTo(StageKind.TIMER);
    }

    @Test
    void a_branch_whose_question_is_emptied_is_gone() {
        stage("کار", "Work", "TASK", "");
        stage("نظرها", "Opinions", "PARALLEL", "work");
        change("stage=opinions", List.of(new String[] {"branch0Fa", "یکم؟"}, new String[] {"branch1Fa", "دوم؟"}));
        change("stage=opinions", List.<String[]>of(new String[] {"branch0Fa", ""}));
        assertThat(draft().stage("opinions").branches().all())
                .singleElement()
                .satisfies(one -> assertThat(one.text(Locale.of("fa"))).isEqualTo("دوم؟"));
    }

    private void stage(String fa, String en, String kind, String after) {
        boolean end = kind.equals("END");
        List<String[]> fields = new ArrayList<>(List.of(
                new String[] {"titleFa", fa},
                new String[] {"titleEn", en},
                new String[] {"kind", kind},
                new String[] {"customerFa", "متن " + fa},
                new String[] {"status", kind.equals("WAIT") ? "WAITING_CUSTOMER" : "IN_PROGRESS"},
                new String[] {"assignment", "OWNER"},
                new String[] {"amount", end ? "" : "2"},
                new String[] {"after", after}));
        change("new=stage", fields);
    }

    /** Fills in the form that is open at the side as a browser would, and sends it. */
    private void change(String open, List<String[]> fields) {
        Element form = page("?" + open).selectFirst("aside form.form");
        List<String[]> all = new ArrayList<>();
        for (Element input : form.select("input, select, textarea")) {
            String name = input.attr("name");
            if (name.isEmpty() || fields.stream().anyMatch(one -> one[0].equals(name))) continue;
            if (input.attr("type").matches("checkbox|radio") && !input.hasAttr("checked")) continue;
            String value = input.is("select")
                    ? input.select("option[selected]").attr("value")
                    : input.is("textarea") ? input.wholeText() : input.val();
            all.add(new String[] {name, value});
        }
        all.addAll(fields);
        String action = form.attr("action").replace("/routines/" + code + "/draft", "");
        assertThat(post(action, all)).as(open).isEqualTo(302);
    }

    private int post(String path, List<String[]> fields) {
        var request = mvc.post().uri("/routines/" + code + "/draft" + path).with(world.as(world.admin()));
        for (String[] one : fields) request = request.param(one[0], one[1]);
        return request.exchange().getResponse().getStatus();
    }

    private Document page(String path) {
        var page = mvc.get()
                .uri("/routines/" + code + "/draft" + path)
                .locale(Locale.of("fa"))
                .with(world.as(world.admin()))
                .exchange();
        assertThat(page).as(path).hasStatusOk();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Version draft() {
        return drafts.draft(code).orElseThrow().routine();
    }

    private String version() {
        return Integer.toString(drafts.draft(code).orElseThrow().version());
    }
}
