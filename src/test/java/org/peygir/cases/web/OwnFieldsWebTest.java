package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Channel;
import org.peygir.cases.FormOfHomeCare;
import org.peygir.cases.FormSent;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.routines.Routines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** RTN-13: answers to the routine's own form on the page of a case, on paper, put right, and asked on the way out of a stage. */
class OwnFieldsWebTest extends CaseWeb {
    @Autowired
    Routines routines;

    @BeforeEach
    void the_organisation_asks() {
        FormOfHomeCare.publish(routines);
    }

    @AfterEach
    void it_asks_no_more() {
        FormOfHomeCare.withdraw(routines);
    }

    @Test
    void answers_are_on_the_page_and_on_paper_in_the_order_of_paper() {
        CaseFile file = registered(Map.of("contract", "HC-7", "visit", "1405/08/01"));
        Document page = html(get(world.zahra(), path(file) + "?pane=complaint"));
        assertThat(page.select(".pane").text()).contains("روز مراجعه", "آبان", "شماره قرارداد", "HC-۷");
        String paper = html(get(world.zahra(), path(file) + "/print")).text();
        assertThat(paper.indexOf("روز مراجعه")).isPositive().isLessThan(paper.indexOf("شماره قرارداد"));
        assertThat(get(world.zahra(), path(file) + "/print.pdf")).hasStatusOk();
    }

    @Test
    void whoever_may_handle_the_case_puts_answers_right_and_their_history_is_kept() {
        CaseFile file = registered(Map.of("contract", "HC-7"));
        Document form = html(get(world.zahra(), path(file) + "/answers"));
        assertThat(form.select("#f-form\\.contract").val()).isEqualTo("HC-7");

        MvcTestResult wrong = correct(file, "asked", "visit", "form.visit", "شاید");
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong).select("#f-form\\.visit").val()).isEqualTo("شاید");
        MvcTestResult emptied = correct(file, "asked", "contract");
        assertThat(emptied).as("what is required is not emptied").hasStatus(422);

        assertThat(correct(file, "form.contract", "HC-8", "form.visit", "1405/08/01"))
                .hasStatus(302);
        assertThat(now(file).answers().values()).isEqualTo(Map.of("contract", "HC-8", "visit", "2026-10-23"));
        Document after = html(get(world.zahra(), path(file) + "/answers"));
        assertThat(after.select("table").text()).contains("HC-۷", "HC-۸", "روز مراجعه");
        assertThat(html(get(world.zahra(), path(file))).select(".stream .evt").text())
                .contains("شماره قرارداد؛ روز مراجعه");
        assertThat(cases.entries(file.id()).getLast().data().toString()).doesNotContain("HC-");
        assertGuarded(now(file), "/answers", "version", version(file), "form.contract", "x");
        assertThat(get(world.carersSupervisor(), path(file) + "/answers")).hasStatus(404);
    }

    @Test
    void a_stale_correction_shows_both_and_keeps_what_was_typed() {
        CaseFile file = registered(Map.of("contract", "HC-7"));
        String read = version(file);
        handling.note(file.number(), "دیگری", List.of(), viewer(world.amir()));
        MvcTestResult stale = post(world.zahra(), path(file) + "/answers", "version", read, "form.contract", "HC-9");
        assertThat(stale).hasStatus(409);
        assertThat(html(stale).select(".versions").text()).contains("شماره قرارداد", "HC-9", "HC-7");
        assertThat(html(stale).select("form input[name=form.contract]").val()).isEqualTo("HC-9");
    }

    @Test
    void a_stage_asks_on_the_way_out_and_holds_the_case_until_it_is_answered() {
        CaseFile file = registered(Map.of("contract", "HC-7"));
        String moves = path(file) + "/moves";
        assertThat(html(get(world.zahra(), moves + "?way=accept")).select("[name=form.called]"))
                .hasSize(2);
        String[] accept = {
            "version",
            version(file),
            "way",
            "accept",
            "understanding",
            "دیر آمدن",
            "understandingState",
            "CONFIRMED",
            "category",
            "تأخیر"
        };
        MvcTestResult without = post(world.zahra(), moves, accept);
        assertThat(without).hasStatus(422);
        assertThat(html(without).select(".errs a").eachAttr("href")).containsExactly("#f-form.called");
        assertThat(html(without).select("#f-understanding").text()).isEqualTo("دیر آمدن");
        assertThat(now(file)).isEqualTo(file);

        String[] answered = java.util.Arrays.copyOf(accept, accept.length + 4);
        List<String> more = List.of("asked", "called", "form.called", "true");
        for (int i = 0; i < 4; i++) answered[accept.length + i] = more.get(i);
        assertDone(post(world.zahra(), moves, answered), file, "moved");
        assertThat(now(file).answers().of("called")).isEqualTo(true);
    }

    @Test
    void who_may_not_know_the_customer_sees_no_id_of_theirs() {
        CaseFile file = registered(Map.of("contract", "HC-7", "payer", "0084575948"), true);
        assertThat(html(get(world.zahra(), path(file) + "?pane=complaint")).text())
                .contains("۰۰۸۴۵۷۵۹۴۸");
        Document hidden = html(get(world.auditor(), path(file) + "?pane=complaint"));
        if (hidden.text().contains("HC-۷")) assertThat(hidden.text()).doesNotContain("۰۰۸۴۵۷۵۹۴۸");
    }

    @Test
    void cases_are_listed_by_an_answer_as_far_as_the_reader_may_see_them() {
        CaseFile file = registered(Map.of("contract", "HC-4711"));
        CaseFile other = registered(Map.of("contract", "HC-47"));
        String query = "/search?field=contract&answer=hc-4711".replace("hc", "HC");
        MvcTestResult answer = get(world.zahra(), query);
        assertThat(answer).hasStatusOk();
        Document found = html(answer);
        assertThat(found.select(".pill.on").text()).contains("شماره قرارداد", "HC-۴۷۱۱");
        assertThat(found.html()).contains(path(file)).doesNotContain(path(other) + "\"");
        assertThat(html(get(world.carersSupervisor(), query)).html()).doesNotContain(path(file));
        assertThat(html(get(world.zahra(), "/search?field=visit&answer=x")).select("#e-answer"))
                .hasSize(1);
        assertThat(html(get(world.zahra(), "/search?field=payer&answer=0084575948"))
                        .html())
                .as("what is personal stands in no address")
                .doesNotContain("value=\"payer\"");
    }

    @Test
    void answers_of_an_earlier_form_stay_readable() {
        CaseFile file = registered(Map.of("contract", "HC-7"));
        FormOfHomeCare.withdraw(routines);
        assertThat(html(get(world.zahra(), path(file) + "?pane=complaint")).text())
                .contains("شماره قرارداد", "HC-۷");
    }

    private MvcTestResult correct(CaseFile file, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 2];
        all[0] = "version";
        all[1] = version(file);
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        return post(world.zahra(), path(file) + "/answers", all);
    }

    private CaseFile registered(Map<String, String> answers) {
        return registered(answers, false);
    }

    private CaseFile registered(Map<String, String> answers, boolean confidential) {
        Registration usual = files.registration(Channel.PHONE, world.zahra().id(), About.CARERS, null);
        Registration told = new Registration(
                usual.channel(),
                "",
                usual.recorderId(),
                usual.receivedAt(),
                usual.locale(),
                usual.subject(),
                usual.words(),
                "",
                usual.complainant(),
                false,
                confidential,
                usual.about(),
                null,
                "",
                "",
                2,
                null,
                null,
                List.of());
        var made = (Registering.Registered) cases.register(told.with(new FormSent(answers, true)));
        return files.file(made.number());
    }
}
