package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.peygir.cases.Track;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** HDL-02: triage chooses severity and track; by them the commitment is chosen, and whoever was promised a day is told. */
class ClassifyCaseWebTest extends CaseWeb {
    @Autowired
    private Clocks clocks;

    @Test
    void an_investigation_has_its_own_time_from_when_the_customer_spoke_and_the_customer_is_told() {
        CaseFile file = files.registered();
        DeadlineClock before = of(file, "RESOLUTION");
        Instant stage = of(file, "STAGE").dueAt();

        assertDone(classify(file, "3", "INVESTIGATION", "اظهارات دو طرف یکی نیست"), file, "classification");

        DeadlineClock after = of(file, "RESOLUTION");
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(after.amount()).as("requirements 4.1").isEqualTo(20);
        assertThat(after.dueAt()).isAfter(before.dueAt());
        assertThat(now(file).promisedAt()).isEqualTo(after.dueAt());
        assertThat(of(file, "STAGE").dueAt())
                .as("what a stage brings along is its own")
                .isEqualTo(stage);
        assertThat(bodies(file))
                .filteredOn(b -> b.contains("اظهارات دو طرف یکی نیست"))
                .hasSize(1);
        Document why = html(get(world.zahra(), path(file) + "/deadlines/" + after.id()));
        assertThat(why.select(".why").text())
                .contains("تحقیق", "ارزیابی تازه", "اظهارات دو طرف یکی نیست", "۲۰ روز کاری");
    }

    @Test
    void a_more_severe_case_comes_before_others_and_its_history_says_why() {
        CaseFile file = files.registered();
        assertThat(file.severity()).isEqualTo(3);

        assertDone(classify(file, "4", "STANDARD", "دارو قطع شده است"), file, "classification");

        assertThat(now(file).severity()).isEqualTo(4);
        Document page = html(get(world.zahra(), path(file) + "?pane=complaint"));
        assertThat(page.select("#pane").text()).contains("شدت بحرانی", "معمول");
        assertThat(page.text()).contains("پرونده را ارزیابی کرد: شدت بحرانی، مسیر معمول. دلیل: دارو قطع شده است");
        assertThat(cases.entries(file.id()).getLast().kind()).isEqualTo(Entry.Kind.CLASSIFIED);
    }

    @Test
    void nothing_is_judged_anew_without_a_reason_and_nothing_typed_is_lost() {
        CaseFile file = files.registered();

        MvcTestResult refused = classify(file, "1", "FRONTLINE", " ");

        assertThat(refused).hasStatus(422);
        Document form = html(refused);
        assertThat(form.select(".errs a").eachAttr("href")).containsExactly("#f-reason");
        assertThat(form.select("input[name=severity][checked]").val()).isEqualTo("1");
        assertThat(form.select("input[name=track][checked]").val()).isEqualTo("FRONTLINE");
        assertThat(now(file).track()).isEqualTo(Track.STANDARD);
        assertThat(html(classify(file, "7", "FRONTLINE", "x")).select(".errs a").eachAttr("href"))
                .containsExactly("#f-severity");
    }

    @Test
    void what_somebody_extended_keeps_its_time() {
        CaseFile file = files.registered();
        String extension = path(file) + "/deadlines/RESOLUTION/extension";
        post(world.supervisor(), extension, "extra-RESOLUTION", "3", "extraReason-RESOLUTION", "کارشناس در سفر است");
        Instant extended = of(file, "RESOLUTION").dueAt();

        classify(now(file), "3", "FRONTLINE", "ساده است");

        assertThat(of(file, "RESOLUTION").dueAt()).isEqualTo(extended);
    }

    @Test
    void whoever_may_not_act_on_the_case_does_not_judge_it_and_a_change_in_between_is_shown() {
        CaseFile file = files.registered();
        assertThat(post(world.carersSupervisor(), path(file) + "/classification", "version", "1", "severity", "4"))
                .hasStatus(404);

        assertThat(post(world.zahra(), path(file) + "/classification", "version", "77", "severity", "4", "reason", "z"))
                .hasStatus(409);
    }

    private MvcTestResult classify(CaseFile file, String severity, String track, String reason) {
        return post(
                world.zahra(),
                path(file) + "/classification",
                "version",
                version(file),
                "severity",
                severity,
                "track",
                track,
                "reason",
                reason);
    }

    private DeadlineClock of(CaseFile file, String code) {
        return clocks.of(file.id()).stream()
                .filter(c -> c.code().equals(code))
                .toList()
                .getLast();
    }
}
