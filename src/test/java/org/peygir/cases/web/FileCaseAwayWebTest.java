package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cases.CaseFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reminders and the archive. */
class FileCaseAwayWebTest extends CaseWeb {
    @Autowired
    Cartable cartable;

    @Test
    void a_reminder_is_set_for_a_day_in_any_digits_and_ended() {
        CaseFile file = files.registered();

        assertDone(
                post(world.amir(), path(file) + "/follow-up", "on", "١٤٩٩-۰۹-8", "why", "زنگ بزن"), file, "follow-up");

        assertThat(cartable.followUps(file.id(), world.amir().id())).hasSize(1);
        assertThat(html(get(world.amir(), path(file))).select(".acts-menu").text())
                .contains("یادآور شما", "زنگ بزن");
        assertThat(html(get(world.zahra(), path(file))).select(".acts-menu").text())
                .doesNotContain("زنگ بزن");
        assertDone(post(world.amir(), path(file) + "/follow-up", "end", "true"), file, "follow-up-ended");
        assertThat(cartable.followUps(file.id(), world.amir().id())).isEmpty();
    }

    @Test
    void no_day_and_a_day_that_has_passed_are_refused_at_the_field() {
        CaseFile file = files.registered();

        MvcTestResult none = post(world.zahra(), path(file) + "/follow-up", "on", "فردا شاید", "why", "زنگ بزن");
        MvcTestResult past = post(world.zahra(), path(file) + "/follow-up", "on", "1400/1/1");

        assertThat(none).hasStatus(422);
        assertThat(html(none).select(".errs a").eachAttr("href")).containsExactly("#f-on");
        assertThat(html(none).select("#f-why").val()).isEqualTo("زنگ بزن");
        assertThat(past).hasStatus(422);
        assertThat(post(world.carersSupervisor(), path(file) + "/follow-up", "on", "1499/1/1"))
                .hasStatus(404);
        assertNoPage(file, "/follow-up");
    }

    @Test
    void only_a_closed_case_goes_to_the_archive_and_comes_out_again() {
        CaseFile open = files.registered();
        assertThat(post(world.zahra(), path(open) + "/archive")).hasStatus(422);
        assertGuarded(open, "/archive");
        assertNoPage(open, "/archive");
        CaseFile closed = closed();

        assertDone(post(world.zahra(), path(closed) + "/archive"), closed, "archived");
        assertThat(now(closed).archivedAt()).isNotNull();
        assertDone(post(world.zahra(), path(closed) + "/archive", "in", "false"), closed, "unarchived");
        assertThat(now(closed).archivedAt()).isNull();
    }

    @Test
    void a_closed_case_shows_all_its_moments_and_no_next_step_AFS_19() {
        var page = html(get(world.zahra(), path(closed()) + "?pane=history"));

        assertThat(page.select(".miles .mi.nw")).isEmpty();
        assertThat(page.select(".nx .btn")).isEmpty();
        assertThat(page.select(".pane dl dt").eachText())
                .contains("دریافت", "ثبت", "رفع مشکل", "رضایت مشتری", "بستن پرونده");
    }

    private CaseFile closed() {
        CaseFile fixing = files.moved(files.decisionPending(), "to-carers", DECIDED);
        Map<String, String> fields = new HashMap<>(DECIDED);
        fields.putAll(Map.of("fix", "مراقب عوض شد", "satisfaction", "SATISFIED", "category", "تأخیر"));
        return files.moved(fixing, "carers-done", fields);
    }
}
