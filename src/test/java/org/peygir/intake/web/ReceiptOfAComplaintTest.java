package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.intake.web.PublicFormBrowser.location;
import static org.peygir.intake.web.PublicFormBrowser.page;

import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.communications.Receipt;
import org.peygir.communications.Receipts;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.text.Digits;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** AFS-24: the receipt of a registration; RCV-05: what happens next, with dates from the calendar; RCV-07: free. */
@PeygirTest
class ReceiptOfAComplaintTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    Receipts receipts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    SettableClock clock;

    PublicFormBrowser visitor;

    @BeforeEach
    void visitor(@Autowired Routines routines) {
        routines.install("home-care");
        visitor = new PublicFormBrowser(mvc);
    }

    @Test
    void its_sender_sees_code_facts_and_where_the_code_was_sent() {
        visitor.named("یخچال خنک نمی‌کند");
        String receipt = visitor.send();

        var result = visitor.get(receipt);

        CaseFile file = PublicFormBrowser.file(cases, receipt);
        Document page = page(result);
        assertThat(page.select(".code").text()).isEqualTo(file.trackingCode().grouped());
        assertThat(page.select(".rc dl").text())
                .contains("یخچال خنک نمی‌کند", Digits.persian(file.number().toString()));
        Receipt issued = receipts.of(file.id()).getFirst();
        assertThat(page.select(".rc dl").text()).contains(Digits.persian(issued.year() + "/" + issued.number()));
        assertThat(page.select(".okh").text()).contains("پیامک", "۰۹۳۵").doesNotContain("۰۹۳۵۱۲۳۲۷۴۱");
        assertThat(page.select("svg.qr path").attr("d")).isNotEmpty();
        assertThat(page.select("a.btn.p").attr("href"))
                .isEqualTo("/track?code=" + file.trackingCode().value());
        assertThat(result.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoever_has_only_its_address_learns_nothing_of_what_was_said_or_by_whom() {
        visitor.named("رازی میان ما");
        String receipt = visitor.send();

        String stranger = page(visitor.stranger().get(receipt)).text();

        assertThat(stranger)
                .contains(PublicFormBrowser.file(cases, receipt).trackingCode().grouped());
        assertThat(stranger).doesNotContain("راز", "صادقی", "۰۹۳۵");
    }

    @Test
    void the_receipt_of_another_complaint_is_a_stranger_s_receipt() {
        visitor.named("نخستین راز");
        String first = visitor.send();
        visitor.named("دومین");
        visitor.send();

        assertThat(page(visitor.get(first)).text()).doesNotContain("نخستین راز");
    }

    @Test
    void promised_dates_come_from_the_working_calendar() {
        // Thursday 5 Azar 1405, 10:25 in Tehran: neither that day nor Friday is worked
        clock.set(Instant.parse("2026-11-26T06:55:00Z"));
        visitor.named("پنجشنبه");

        Document page = page(visitor.get(visitor.send()));

        assertThat(page.select(".prom time").eachAttr("datetime"))
                .containsExactly(
                        deadlines.due("FIRST_CONTACT", clock.instant()).toString(),
                        deadlines.due("UPDATE_INTERVAL", clock.instant()).toString(),
                        deadlines.due("RESOLUTION", clock.instant()).toString());
        assertThat(page.select(".prom time").first().attr("title")).startsWith("یکشنبه");
        assertThat(page.select(".prom").text()).contains("یک نفر با شما تماس می‌گیرد و نامش را می‌گوید");
    }

    @Test
    void nobody_is_promised_a_call_who_stayed_anonymous() {
        visitor.write("بی‌نام");
        visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS"));

        Document page = page(visitor.get(visitor.send()));

        assertThat(page.select(".prom").text()).doesNotContain("تماس می‌گیرد").contains("صفحهٔ پیگیری");
        assertThat(page.select(".okh").text()).contains("تنها راه دیدن پاسخ");
    }

    @Test
    void the_second_print_is_marked_as_a_duplicate_and_looking_at_the_sheet_is_no_print() {
        visitor.named("برای چاپ");
        String receipt = visitor.send();

        String sheet = location(visitor.post(receipt + "/prints", Map.of()));
        assertThat(sheet).isEqualTo(receipt + "/print?paper=a5");
        assertThat(page(visitor.get(sheet)).select(".paper").text()).doesNotContain("المثنی");
        assertThat(page(visitor.get(sheet)).select(".paper").text()).doesNotContain("المثنی");
        visitor.post(receipt + "/prints", Map.of());

        assertThat(page(visitor.get(sheet)).select(".paper .cd").text()).contains("المثنی");
    }

    @Test
    void it_is_printed_on_a5_a4_and_the_roll_of_the_counter() {
        visitor.named("کاغذ");
        String receipt = visitor.send();

        assertThat(page(visitor.get(receipt + "/print?paper=a4")).select(".paper.a4"))
                .hasSize(1);
        assertThat(page(visitor.get(receipt + "/print?paper=roll")).select(".paper.roll"))
                .hasSize(1);
        assertThat(page(visitor.get(receipt + "/print?paper=a0")).select(".paper.a5"))
                .hasSize(1);
    }

    @Test
    void a_wrong_code_is_not_there_whether_well_formed_or_not() {
        assertThat(visitor.get("/complaints/receipt/ABCD-EFGH-JKMN")).hasStatus(404);
        assertThat(visitor.get("/complaints/receipt/x")).hasStatus(404);
        assertThat(visitor.get("/complaints/receipt/x/print")).hasStatus(404);
    }

    @Test
    void the_start_page_has_two_doors_says_that_it_is_free_and_what_happens_next() {
        Document page = page(visitor.get("/"));

        assertThat(page.select("a.door").eachAttr("href")).containsExactly("/complaints/new", "/track");
        assertThat(page.text()).contains("رایگان", "حساب کاربری نمی‌خواهد", "مراقبت در منزل آزمون");
        assertThat(page.select(".prom time")).hasSize(3);
    }

    @Test
    void staff_who_are_signed_in_go_to_their_cartable(@Autowired TestWorld world) {
        var result = mvc.get().uri("/").cookie(world.cookie(world.zahra())).exchange();

        assertThat(location(result)).isEqualTo("/cartable/received");
    }
}
