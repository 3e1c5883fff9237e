package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.access.Actor;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseTracking;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.spi.DeadlineSubjects;
import org.peygir.deadlines.spi.DeadlineSubjects.Moved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Issue 4: every deadline says why; the handler's pauses for a reason; one extension, and the customer is told. */
class KeepTimeWebTest extends CaseWeb {
    private static final String PANE = "&pane=deadlines";

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseTracking tracking;

    @Autowired
    private DeadlineSubjects subjects;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void every_deadline_of_the_case_is_listed_and_leads_to_its_reckoning() {
        CaseFile file = files.registered();

        Document pane = html(get(world.zahra(), path(file) + "?pane=deadlines"));

        assertThat(pane.select("[data-test^=clock-]"))
                .hasSize(clocks.of(file.id()).size());
        assertThat(pane.select("[data-test=clock-RESOLUTION]").text())
                .contains("پاسخ نهایی", "در جریان", "۱۰ روز کاری");
        String why = pane.select("[data-test=clock-RESOLUTION] a.link").attr("href");
        Document page = html(get(world.zahra(), why));
        assertThat(page.select(".why").text()).contains("۱۰ روز کاری", "همهٔ پرونده‌ها", "جمع");
        assertThat(page.select(".why tfoot td").text()).isEqualTo("۱۰ روز کاری");
        assertThat(text(getPart(world.zahra(), why))).contains("class=\"why\"").doesNotContain("<body");
        assertThat(get(world.carersSupervisor(), why)).hasStatus(404);
        assertThat(get(world.zahra(), path(file) + "/deadlines/999999999")).hasStatus(404);
    }

    @Test
    void a_deadline_of_another_case_is_not_told_here() {
        CaseFile file = files.registered();
        long other = clocks.of(files.registered().id()).getFirst().id();
        assertThat(get(world.zahra(), path(file) + "/deadlines/" + other)).hasStatus(404);
    }

    @Test
    void milestones_lead_to_the_promise_they_are_about() {
        CaseFile file = files.registered();
        Document page = html(get(world.zahra(), path(file)));
        String promise = path(file) + "/deadlines/" + of(file, "RESOLUTION").id();
        assertThat(page.select(".miles a").eachAttr("href")).contains(promise);
    }

    @Test
    void a_calendar_that_moves_the_promise_alone_is_not_told_as_a_deadline_that_moved_nowhere() {
        CaseFile file = files.registered();
        Instant promised = Objects.requireNonNull(file.promisedAt());
        Moved moved = new Moved(file.id(), file.dueAt(), file.dueAt(), promised, promised.plus(1, ChronoUnit.DAYS));

        transaction.executeWithoutResult(
                status -> subjects.moved(List.of(moved), "سرمای شدید", Actor.system(), clock.instant()));

        assertThat(html(get(world.zahra(), path(file))).select(".stream").text())
                .contains("روزی که به مشتری قول داده شده،", "سرمای شدید")
                .doesNotContain("مهلت از");
    }

    @Test
    void the_handlers_clock_stands_for_a_reason_of_the_list_and_goes_on_while_the_promise_runs() {
        CaseFile file = files.registered();
        String pauses = path(file) + "/deadlines/STAGE/pauses";

        MvcTestResult none = post(world.zahra(), pauses, "pauseReason", "because");
        assertThat(none).hasStatus(422);
        assertThat(html(none).select(".errs a").eachAttr("href")).containsExactly("#f-pauseReason");

        assertThat(post(world.zahra(), pauses, "pauseReason", "part"))
                .hasStatus(302)
                .hasHeader("Location", path(file) + "?done=paused" + PANE);
        assertThat(of(file, "STAGE").state()).isEqualTo(DeadlineClock.State.PAUSED);
        assertThat(now(file).dueAt()).as("the promise runs on").isEqualTo(file.promisedAt());
        assertThat(html(get(world.zahra(), path(file) + "?pane=deadlines")).text())
                .contains("منتظر قطعه");

        clock.set(clock.instant().plus(3, ChronoUnit.HOURS));
        assertThat(post(world.zahra(), pauses, "going", "true")).hasStatus(302);
        assertThat(of(file, "STAGE").state()).isEqualTo(DeadlineClock.State.RUNNING);
        assertThat(now(file).promisedAt()).isEqualTo(file.promisedAt());
        assertThat(bodies(file)).as("nobody is told of an inner clock").noneMatch(b -> b.contains("تغییر کرد"));
    }

    @Test
    void what_was_promised_never_stands() {
        CaseFile file = files.registered();
        MvcTestResult refused = post(world.zahra(), path(file) + "/deadlines/RESOLUTION/pauses", "pauseReason", "part");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).text()).contains("قولی که به مشتری داده شده متوقف نمی‌شود");
    }

    @Test
    void one_extension_moves_the_promise_and_tells_the_customer_once() {
        CaseFile file = files.registered();
        String extension = path(file) + "/deadlines/RESOLUTION/extension";

        MvcTestResult kept = post(
                world.supervisor(), extension, "extra-RESOLUTION", "", "extraReason-RESOLUTION", "کارشناس در سفر است");
        assertThat(kept).hasStatus(422);
        assertThat(html(kept).select("#f-extraReason-RESOLUTION").val()).isEqualTo("کارشناس در سفر است");

        assertThat(post(
                        world.supervisor(),
                        extension,
                        "extra-RESOLUTION",
                        "۳",
                        "extraReason-RESOLUTION",
                        "کارشناس در سفر است"))
                .hasStatus(302);
        CaseFile after = now(file);
        assertThat(after.promisedAt()).isAfter(file.promisedAt());
        assertThat(bodies(file))
                .filteredOn(b -> b.contains("کارشناس در سفر است"))
                .hasSize(1);
        assertThat(tracking.view(file.id()).conversation())
                .anyMatch(e -> "کارشناس در سفر است".equals(e.data().get("reason")));

        MvcTestResult again =
                post(world.supervisor(), extension, "extra-RESOLUTION", "1", "extraReason-RESOLUTION", "باز هم");
        assertThat(again).hasStatus(422);
        assertThat(html(again).text()).contains("یک بار تمدید شده است");
    }

    @Test
    void an_expert_does_not_extend_what_was_promised() {
        CaseFile file = files.registered();
        MvcTestResult refused = post(
                world.zahra(),
                path(file) + "/deadlines/RESOLUTION/extension",
                "extra-RESOLUTION",
                "1",
                "extraReason-RESOLUTION",
                "x");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).text()).contains("فقط سرپرست واحد");
    }

    @Test
    void it_is_guarded_like_every_action() {
        CaseFile file = files.registered();
        assertGuarded(file, "/deadlines/STAGE/pauses", "pauseReason", "part");
        assertGuarded(file, "/deadlines/STAGE/extension", "extra-STAGE", "1", "extraReason-STAGE", "x");
        assertNoPage(file, "/deadlines/STAGE/pauses");
    }

    private DeadlineClock of(CaseFile file, String code) {
        return clocks.of(file.id()).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
