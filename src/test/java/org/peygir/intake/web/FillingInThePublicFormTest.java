package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.intake.web.PublicFormBrowser.location;
import static org.peygir.intake.web.PublicFormBrowser.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public form without script: RTN-12, CUS-14, RCV-07, RCV-08, AFS-24. */
@PeygirTest
class FillingInThePublicFormTest {
    private static final String WORDS = "سه شب پشت سر هم دیر آمد.\r\n«عذر» هم نخواست؛ <b>هیچ</b>.";

    @Autowired
    Cases cases;

    PublicFormBrowser visitor;

    @BeforeEach
    void visitor(@Autowired MockMvcTester mvc, @Autowired Routines routines) {
        routines.install("home-care");
        visitor = new PublicFormBrowser(mvc);
    }

    @Test
    void it_leads_from_question_to_question_to_the_receipt() {
        assertThat(location(visitor.get("/complaints/new"))).isEqualTo("/complaints/new/subject");
        assertThat(page(visitor.get("/complaints/new/subject")).select("h1").text())
                .isEqualTo("شکایت شما دربارهٔ چیست؟");
        assertThat(location(visitor.post(
                        "/complaints/new/subject",
                        Map.of("subject", "مراقب دیر آمد", "about", "CARERS", "begin", "1"))))
                .isEqualTo("/complaints/new/product");
        assertThat(location(visitor.post("/complaints/new/product", Map.of("model", "مراقبت شبانه"))))
                .isEqualTo("/complaints/new/words");
        assertThat(location(visitor.post("/complaints/new/words", Map.of("words", WORDS))))
                .isEqualTo("/complaints/new/outcome");
        assertThat(location(visitor.post("/complaints/new/outcome", Map.of("outcome", "تعویض مراقب"))))
                .isEqualTo("/complaints/new/evidence");
        assertThat(location(visitor.upload("/complaints/new/evidence", Map.of(), PublicFormBrowser.png("عکس.png"))))
                .isEqualTo("/complaints/new/who");
        assertThat(location(visitor.post("/complaints/new/who", Map.of("identity", "CONFIDENTIAL"))))
                .isEqualTo("/complaints/new/contact");
        assertThat(location(visitor.post("/complaints/new/contact", PublicFormBrowser.contact())))
                .isEqualTo("/complaints/new/check");
        assertThat(page(visitor.get("/complaints/new/check")).select("main").text())
                .contains("مراقب دیر آمد", "عکس.png", "صادقی");

        String receipt = location(visitor.post("/complaints/new/check", Map.of("website", "")));

        CaseFile file = PublicFormBrowser.file(cases, receipt);
        assertThat(file.channel()).isEqualTo(Channel.WEB);
        assertThat(file.recorderId()).isNull();
        assertThat(file.words()).isEqualTo(WORDS.replace("\r\n", "\n"));
        assertThat(file.about()).isEqualTo(About.CARERS);
        assertThat(file.confidential()).isTrue();
        assertThat(file.anonymous()).isFalse();
        assertThat(file.outcomeSought()).isEqualTo("تعویض مراقب");
        assertThat(file.complainantName()).isEqualTo("مینا صادقی");
        assertThat(cases.attachments(file.id()))
                .singleElement()
                .satisfies(a -> assertThat(a.name()).isEqualTo("عکس.png"));
        // what would make it easier to deal with us reaches the handler as the customer's own words
        assertThat(cases.entries(file.id())).anyMatch(entry -> entry.body().equals("عصرها تماس بگیرید"));
        assertThat(page(visitor.get(receipt)).select(".rc").text())
                .contains(file.trackingCode().grouped(), "مراقب دیر آمد");
    }

    @Test
    void who_stays_anonymous_is_not_asked_how_to_be_reached_and_leaves_no_name() {
        visitor.write("بی‌نام");
        assertThat(location(visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS"))))
                .isEqualTo("/complaints/new/check");

        CaseFile file = PublicFormBrowser.file(cases, visitor.send());

        assertThat(file.anonymous()).isTrue();
        assertThat(file.complainantId()).isNull();
        assertThat(file.complainantName()).isEmpty();
    }

    @Test
    void a_contact_typed_before_deciding_to_stay_anonymous_is_not_registered() {
        visitor.named("نخست با نام");
        visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS", "check", "1"));

        CaseFile file = PublicFormBrowser.file(cases, visitor.send());

        assertThat(file.complainantId()).isNull();
        assertThat(cases.entries(file.id())).noneMatch(entry -> entry.body().contains("عصرها"));
    }

    @Test
    void an_empty_subject_is_refused_beside_the_field_and_nothing_typed_is_lost() {
        var result = visitor.post("/complaints/new/subject", Map.of("subject", "  ", "about", "EXPERTS", "begin", "1"));

        assertThat(result).hasStatus(422);
        Document page = page(result);
        assertThat(page.select(".errs a").attr("href")).isEqualTo("#f-subject");
        assertThat(page.select("#f-subject").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#e-subject").text()).contains("بنویسید شکایت شما دربارهٔ چیست");
        assertThat(page.select("input[value=EXPERTS]").hasAttr("checked")).isTrue();
        assertThat(page.title()).startsWith("خطا:");
    }

    @Test
    void a_wrong_contact_keeps_all_that_was_typed() {
        visitor.write("تماس نادرست");
        visitor.post("/complaints/new/who", Map.of("identity", "NAMED"));

        var result =
                visitor.post("/complaints/new/contact", Map.of("familyName", "صادقی", "mobile", "۱۲۳", "needs", "عصر"));

        assertThat(result).hasStatus(422);
        Document page = page(result);
        assertThat(page.select("#e-mobile").text()).contains("شمارهٔ همراه را کامل بنویسید");
        assertThat(page.select("#f-mobile").attr("value")).isEqualTo("۱۲۳");
        assertThat(page.select("#f-familyName").attr("value")).isEqualTo("صادقی");
        assertThat(page.select("#f-needs").text()).isEqualTo("عصر");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \ud83d pair", "nul \0 inside"})
    void text_that_cannot_be_kept_is_refused(String text) {
        assertThat(visitor.post("/complaints/new/subject", Map.of("subject", text, "begin", "1")))
                .hasStatus(422);
    }

    @Test
    void an_unknown_page_is_not_there() {
        assertThat(visitor.get("/complaints/new/colour")).hasStatus(404);
    }

    @Test
    void an_answer_changed_from_the_check_page_comes_back_to_it() {
        visitor.named("برای تغییر");
        Document check = page(visitor.get("/complaints/new/check"));
        assertThat(check.select("a[href='/complaints/new/subject?check=1']")).isNotEmpty();
        assertThat(page(visitor.get("/complaints/new/subject?check=1")).select("input[name=check]"))
                .hasSize(1);

        assertThat(location(visitor.post("/complaints/new/subject", Map.of("subject", "تغییرکرده", "check", "1"))))
                .isEqualTo("/complaints/new/check");
        assertThat(page(visitor.get("/complaints/new/check")).text()).contains("تغییرکرده");
    }

    @Test
    void checking_leads_to_the_first_question_still_open() {
        visitor.post("/complaints/new/subject", Map.of("subject", "نیمه", "begin", "1"));

        assertThat(location(visitor.get("/complaints/new/check"))).isEqualTo("/complaints/new/words?check=1");
        assertThat(location(visitor.post("/complaints/new/check", Map.of())))
                .isEqualTo("/complaints/new/words?check=1");
    }

    @Test
    void sending_twice_reloading_and_another_tab_make_one_case_and_show_one_receipt() {
        visitor.named("یک بار");
        PublicFormBrowser otherTab = visitor.copy();

        String first = visitor.send();

        assertThat(visitor.send()).isEqualTo(first);
        assertThat(location(otherTab.post("/complaints/new/check", Map.of()))).isEqualTo(first);
        assertThat(location(otherTab.post("/complaints/new/words", Map.of("words", "دیر"))))
                .isEqualTo("/complaints/new/check");
        assertThat(location(otherTab.get("/complaints/new/check"))).isEqualTo(first);
    }

    @Test
    void ten_clicks_at_once_make_one_case() throws Exception {
        visitor.named("ده بار");
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) clicks.add(() -> location(visitor.copy().post("/complaints/new/check", Map.of())));

        Set<String> receipts = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> receipt : threads.invokeAll(clicks)) receipts.add(receipt.get());
        }

        assertThat(receipts).singleElement().asString().startsWith("/complaints/receipt/");
    }

    @Test
    void a_program_that_fills_in_everything_is_stopped_and_told() {
        visitor.named("تله");

        assertThat(visitor.post("/complaints/new/check", Map.of("website", "http://spam.example")))
                .hasStatus(422);
        assertThat(visitor.send()).startsWith("/complaints/receipt/");
    }

    @Test
    void there_is_no_payment_and_no_account_anywhere_on_the_way() {
        // RCV-07
        visitor.named("رایگان");
        for (String step : List.of("subject", "product", "words", "outcome", "evidence", "who", "contact", "check"))
            assertThat(page(visitor.get("/complaints/new/" + step))
                            .select("input[type=password], [name*=card], [name*=pay], [name*=amount]"))
                    .as(step)
                    .isEmpty();
    }
}
