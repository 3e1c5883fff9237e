package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Finding;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RecordResolutionWebTest extends CaseWeb {
    @Test
    void what_is_known_is_recorded_and_the_stream_names_it() {
        CaseFile file = files.registered();

        MvcTestResult done = post(
                world.zahra(),
                path(file) + "/resolution",
                "version",
                version(file),
                "finding",
                "PARTLY_UPHELD",
                "reasons",
                "دو شب از سه شب",
                "contactTries",
                "۲");

        assertDone(done, file, "recorded");
        assertThat(cases.resolution(file.id()).finding()).isEqualTo(Finding.PARTLY_UPHELD);
        assertThat(cases.resolution(file.id()).contactTries()).isEqualTo(2);
        Document page = html(get(world.zahra(), path(file) + "?pane=complaint"));
        assertThat(page.select(".pane").text()).contains("تا حدی وارد است", "دو شب از سه شب");
        assertThat(page.select(".stream .evt").text()).contains("تصمیم؛ دلیل‌های تصمیم؛ دفعات تماس بی‌پاسخ");
    }

    @Test
    void a_waiver_needs_its_reason_and_nothing_typed_is_lost_CUS_15() {
        CaseFile file = files.registered();

        MvcTestResult refused = post(
                world.zahra(),
                path(file) + "/resolution",
                "version",
                version(file),
                "understandingState",
                "WAIVED",
                "understanding",
                "برداشت من");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-waiverReason");
        assertThat(html(refused).select("#f-understanding").text()).isEqualTo("برداشت من");
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void a_stale_version_shows_both_and_keeps_the_text() {
        CaseFile file = files.registered();
        String read = Integer.toString(file.version());
        post(world.zahra(), path(file) + "/resolution", "version", read, "cause", "کمبود نیرو");
        handling.note(file.number(), "دیگری", List.of(), viewer(world.amir()));

        MvcTestResult stale = post(world.zahra(), path(file) + "/resolution", "version", read, "cause", "نبود جانشین");

        assertThat(stale).hasStatus(409);
        Document page = html(stale);
        assertThat(page.select(".versions").text()).contains("نبود جانشین", "کمبود نیرو");
        assertThat(page.select("form input[name=cause]").val()).isEqualTo("نبود جانشین");
        assertThat(cases.resolution(file.id()).cause()).isEqualTo("کمبود نیرو");
        assertDone(
                post(
                        world.zahra(),
                        path(file) + "/resolution",
                        "version",
                        page.select("form input[name=version]").val(),
                        "cause",
                        "نبود جانشین"),
                file,
                "recorded");
    }

    /** Only the newest version is told what is wrong with an answer; an older one is shown it as it was typed. */
    @Test
    void a_stale_version_shows_also_what_is_no_answer() {
        CaseFile file = files.registered();
        String read = Integer.toString(file.version());
        post(world.zahra(), path(file) + "/resolution", "version", read, "cause", "کمبود نیرو");

        MvcTestResult stale = post(
                world.zahra(),
                path(file) + "/resolution",
                "version",
                read,
                "understandingState",
                "شاید",
                "finding",
                "x",
                "satisfaction",
                "x",
                "remedy",
                "x");

        assertThat(stale).hasStatus(409);
        assertThat(html(stale).select(".versions").text()).contains("شاید");
        assertThat(html(stale).select("form input[name=understandingState]").val())
                .isEqualTo("شاید");
    }

    @Test
    void it_is_guarded_and_htmx_gets_the_form_alone() {
        CaseFile file = files.registered();
        assertGuarded(file, "/resolution", "version", version(file), "cause", "x");
        assertThat(get(world.auditor(), path(file) + "/resolution")).hasStatus(403);
        assertThat(get(world.carersSupervisor(), path(file) + "/resolution")).hasStatus(404);
        assertThat(text(getPart(world.zahra(), path(file) + "/resolution")))
                .contains("id=\"record\"")
                .doesNotContain("<!doctype");
    }
}
