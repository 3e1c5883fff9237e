package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class WriteOnCaseWebTest extends CaseWeb {
    @Test
    void a_note_stays_inside_and_a_reply_goes_out() {
        CaseFile file = files.registered();

        assertDone(post(world.zahra(), path(file) + "/notes", "text", "خانم کاظمی عصبانی است"), file, "note");
        assertDone(post(world.amir(), path(file) + "/replies", "text", "سلام\r\nپیگیریم"), file, "reply");

        assertThat(cases.entries(file.id()))
                .anyMatch(e -> e.kind() == Entry.Kind.NOTE && !e.visible())
                .anyMatch(e ->
                        e.kind() == Entry.Kind.REPLY && e.visible() && e.body().equals("سلام\nپیگیریم"));
        Document page = html(get(world.zahra(), path(file) + "?done=note"));
        assertThat(page.select(".msg.note").text()).contains("خانم کاظمی عصبانی است", "زهرا احمدی");
        assertThat(page.select(".notice.done").text()).contains("مشتری آن را نمی‌بیند");
    }

    @Test
    void nothing_written_is_refused_at_the_field() {
        CaseFile file = files.registered();

        MvcTestResult refused = post(world.zahra(), path(file) + "/replies", "text", "  ");

        assertThat(refused).hasStatus(422);
        Document page = html(refused);
        assertThat(page.select(".errs a").eachAttr("href")).containsExactly("#f-text");
        assertThat(page.select("[name=way][checked]").val()).isEqualTo("reply");
        assertThat(now(file)).isEqualTo(file);
        assertPart(postPart(world.zahra(), path(file) + "/notes", "text", ""));
    }

    @Test
    void too_long_is_refused_and_kept() {
        CaseFile file = files.registered();
        String text = "ب".repeat(20_001);

        MvcTestResult refused = post(world.zahra(), path(file) + "/notes", "text", text);

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#f-text").text()).isEqualTo(text);
    }

    @Test
    void whoever_may_not_write_gets_no_place_to_and_is_refused() {
        CaseFile file = files.registered();
        assertGuarded(file, "/notes", "text", "x");
        assertGuarded(file, "/replies", "text", "x");
        assertNoPage(file, "/notes");
        assertNoPage(file, "/replies");
        assertThat(html(get(world.auditor(), path(file))).select(".comp")).isEmpty();
    }

    @Test
    void words_are_never_markup() {
        CaseFile file = files.registered();
        post(world.zahra(), path(file) + "/notes", "text", "<script>alert(1)</script>\0");

        Document page = html(get(world.zahra(), path(file)));

        assertThat(page.select(".stream script")).isEmpty();
        assertThat(page.select(".msg.note .body").text()).isEqualTo("<script>alert(1)</script>");
    }
}
