package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.springframework.mock.web.MockMultipartFile;

/** The staff form without script: ORG-07, RTN-12, AFS-01, AFS-04, RCV-05. */
class StaffFormTest extends StaffFormScene {
    @Test
    void it_opens_with_phone_and_now_and_asks_for_at_most_five_answers() {
        clock.set(Instant.parse("2026-11-23T10:42:00Z"));

        Document page = page(get("/cases/new", world.clerk()));

        assertThat(page.select("#f-channel option[selected]").val()).isEqualTo("PHONE");
        assertThat(page.select("#f-receivedDate").val()).isEqualTo("۱۴۰۵/۰۹/۰۲");
        assertThat(page.select("#f-receivedTime").val()).isEqualTo("۱۴:۱۲");
        assertThat(page(post(world.clerk(), Map.of("receivedDate", "1405/08/01", "receivedTime", "10:00")))
                        .select(".errs li"))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_verbal_complaint_keeps_channel_time_and_words_to_the_letter() {
        Map<String, String> form = complaint();
        form.putAll(Map.of(
                "channel",
                "VERBAL",
                "reference",
                "اتاق انتظار",
                "receivedDate",
                "٠١/٠٧/١٤٠٥",
                "receivedTime",
                "9:05",
                "words",
                "گفت: «سه شب»\r\nو رفت.  "));

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.channel()).isEqualTo(Channel.VERBAL);
        assertThat(file.channelReference()).isEqualTo("اتاق انتظار");
        assertThat(file.recorderId()).isEqualTo(world.clerk().id());
        assertThat(file.words()).isEqualTo("گفت: «سه شب»\nو رفت.  ");
        assertThat(file.receivedAt()).isEqualTo(Instant.parse("2026-09-23T05:35:00Z"));
    }

    @Test
    void the_page_after_it_reads_number_and_dates_to_the_customer() {
        var result = post(world.clerk(), complaint());
        Document page = page(get(location(result), world.clerk()));
        CaseFile file = file(page);

        assertThat(page.select("[data-test=code]").text())
                .isEqualTo(file.trackingCode().grouped());
        // RCV-05: both promises are days of the working calendar, written out
        assertThat(page.select(".script").text()).contains("مریم کاظمی", "دیر آمد", "پاسخ نهایی را تا", "۱۴۰");
        assertThat(page.select("main a.btn.p, main button.btn.p"))
                .singleElement()
                .satisfies(next -> assertThat(next.attr("href")).isEqualTo("/cases/new"));
        assertThat(get(location(result), world.zahra())).hasStatus(404);
    }

    @Test
    void who_may_not_register_is_refused() {
        for (String path : List.of("/cases/new", "/cases/new/customers?q=مریم"))
            assertThat(get(path, world.auditor())).as(path).hasStatus(403);
        assertThat(post(world.auditor(), complaint())).hasStatus(403);
        for (String part : List.of("customer", "duplicates", "reference", "draft"))
            assertThat(send("/cases/new/" + part, world.auditor(), complaint()))
                    .as(part)
                    .hasStatus(403);
    }

    @Test
    void an_invalid_form_says_why_beside_each_field_and_keeps_everything() {
        Map<String, String> form = complaint();
        form.putAll(Map.of(
                "subject",
                " ",
                "mobile",
                "۱۲۳",
                "receivedDate",
                "31/12/1405",
                "severity",
                "4",
                "outcome",
                "عذرخواهی",
                "aboutStaff",
                Long.toString(world.elham().id()),
                "channel",
                "LETTER",
                "reference",
                "۱۲/الف"));

        var result = post(world.clerk(), form, new MockMultipartFile("files", "عکس.png", "image/png", PNG));

        assertThat(result).hasStatus(422);
        Document page = page(result);
        assertThat(page.select(".errs a").eachAttr("href"))
                .containsExactly("#f-receivedDate", "#f-mobile", "#f-subject");
        assertThat(page.select("#f-mobile").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-mobile").val()).isEqualTo("۱۲۳");
        assertThat(page.select("#f-words").text()).isEqualTo(form.get("words"));
        assertThat(page.select("#f-outcome").val()).isEqualTo("عذرخواهی");
        assertThat(page.select("#f-reference").val()).isEqualTo("۱۲/الف");
        assertThat(page.select("label[for=f-reference]").text()).isEqualTo("شمارهٔ نامه");
        assertThat(page.select("#f-severity option[selected]").val()).isEqualTo("4");
        assertThat(page.select("#f-aboutStaff option[selected]").val()).isEqualTo(form.get("aboutStaff"));
        assertThat(page.select(".files").text()).contains("عکس.png");
        // and the corrected form becomes a case with the file that was sent the first time
        form.putAll(Map.of("subject", "دیر آمد", "mobile", "09120000001", "receivedDate", "1405/09/01"));
        assertThat(cases.attachments(registered(world.clerk(), form).id()))
                .singleElement()
                .satisfies(a -> assertThat(a.name()).isEqualTo("عکس.png"));
    }

    @Test
    void the_time_of_receipt_cannot_lie_ahead() {
        Map<String, String> form = complaint();
        form.put("receivedDate", "1499/01/01");

        var result = post(world.clerk(), form);

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-receivedDate").text()).contains("پس از اکنون");
    }

    @Test
    void sent_twice_at_once_it_is_one_case() throws Exception {
        Map<String, String> form = complaint();
        List<Callable<String>> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) senders.add(() -> location(post(world.clerk(), form)));
        List<String> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : pool.invokeAll(senders)) answers.add(answer.get());
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("/cases/new/registered/");
        assertThat(db.fetchOne("select count(*) from cases.case_file where subject = ?", form.get("subject"))
                        .get(0, int.class))
                .isEqualTo(1);
    }

    /** RTN-12: phone, counter and the public's own door make the same record; only channel and recorder differ. */
    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"PHONE", "COUNTER"})
    void it_makes_the_record_the_public_form_makes(Channel channel) {
        clock.set(Instant.parse("2026-11-23T10:42:00Z"));
        Registration web = Registration.web(
                clock.instant(),
                FA,
                "دیر آمد",
                "سه شب پشت سر هم.",
                new Complainant(null, "مریم", "کاظمی", "", "", "09120000007", "", "", ""));
        CaseFile own = caseWorld.file(((Registering.Registered) cases.register(web)).number());
        Map<String, String> form = complaint();
        form.putAll(Map.of(
                "channel",
                channel.name(),
                "receivedDate",
                "۱۴۰۵/۰۹/۰۲",
                "receivedTime",
                "۱۴:۱۲",
                "subject",
                "دیر آمد",
                "words",
                "سه شب پشت سر هم.",
                "mobile",
                "+98 912 000 0007"));

        CaseFile ours = registered(world.clerk(), form);

        assertThat(ours)
                .usingRecursiveComparison()
                .ignoringFields("number", "trackingCode", "channel", "recorderId", "ownerId", "assigneeId")
                .isEqualTo(own);
        assertThat(ours.channel()).isEqualTo(channel);
        assertThat(ours.recorderId()).isEqualTo(world.clerk().id());
        assertThat(own.recorderId()).isNull();
    }
}
