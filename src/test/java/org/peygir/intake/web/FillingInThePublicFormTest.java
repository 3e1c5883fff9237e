package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.intake.web.PublicFormBrowser.location;
import static org.peygir.intake.web.PublicFormBrowser.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.TrackingCode;
import org.peygir.intake.PublicDrafts;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public form without script: RTN-12, CUS-14, RCV-07, RCV-08, AFS-24. */
@PeygirTest
class FillingInThePublicFormTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0};
    private static final String WORDS = "سه شب پشت سر هم دیر آمد.\r\n«عذر» هم نخواست؛ <b>هیچ</b>.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    PublicDrafts drafts;

    @Autowired
    SettableClock clock;

    PublicFormBrowser visitor;

    @BeforeEach
    void visitor(@Autowired Routines routines) {
        routines.install("home-care");
        visitor = new PublicFormBrowser(mvc);
    }

    @Test
    void it_leads_from_question_to_question_to_the_receipt() {
        assertThat(location(visitor.get("/complaints/new"))).isEqualTo("/complaints/new/subject");
        assertThat(page(visitor.get("/complaints/new/subject")).select("h1").text()).isEqualTo("شکایت شما دربارهٔ چیست؟");
        assertThat(location(visitor.post("/complaints/new/subject", Map.of("subject", "مراقب دیر آمد", "about", "CARERS", "begin", "1"))))
                .isEqualTo("/complaints/new/product");
        assertThat(location(visitor.post("/complaints/new/product", Map.of("model", "مراقبت شبانه")))).isEqualTo("/complaints/new/words");
        assertThat(location(visitor.post("/complaints/new/words", Map.of("words", WORDS)))).isEqualTo("/complaints/new/outcome");
        assertThat(location(visitor.post("/complaints/new/outcome", Map.of("outcome", "تعویض مراقب")))).isEqualTo("/complaints/new/evidence");
        assertThat(location(visitor.upload("/complaints/new/evidence", Map.of(), png("عکس.png")))).isEqualTo("/complaints/new/who");
        assertThat(location(visitor.post("/complaints/new/who", Map.of("identity", "CONFIDENTIAL")))).isEqualTo("/complaints/new/contact");
        assertThat(location(visitor.post("/complaints/new/contact", contact()))).isEqualTo("/complaints/new/check");
        assertThat(page(visitor.get("/complaints/new/check")).select("dl").text()).contains("مراقب دیر آمد", "عکس.png", "صادقی");

        String receipt = location(visitor.post("/complaints/new/check", Map.of("website", "")));

        CaseFile file = file(receipt);
        assertThat(file.channel()).isEqualTo(Channel.WEB);
        assertThat(file.recorderId()).isNull();
        assertThat(file.words()).isEqualTo(WORDS.replace("\r\n", "\n"));
        assertThat(file.about()).isEqualTo(About.CARERS);
        assertThat(file.confidential()).isTrue();
        assertThat(file.anonymous()).isFalse();
        assertThat(file.outcomeSought()).isEqualTo("تعویض مراقب");
        assertThat(file.complainantName()).isEqualTo("مینا صادقی");
        assertThat(cases.attachments(file.id())).singleElement().satisfies(a -> assertThat(a.name()).isEqualTo("عکس.png"));
        // what would make it easier to deal with us reaches the handler as the customer's own words
        assertThat(cases.entries(file.id())).anyMatch(entry -> entry.body().equals("عصرها تماس بگیرید"));
        assertThat(page(visitor.get(receipt)).select(".rc").text()).contains(file.trackingCode().grouped(), "مراقب دیر آمد");
    }

    @Test
    void who_stays_anonymous_is_not_asked_how_to_be_reached_and_leaves_no_name() {
        write("بی‌نام");
        assertThat(location(visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS")))).isEqualTo("/complaints/new/check");

        CaseFile file = file(send());

        assertThat(file.anonymous()).isTrue();
        assertThat(file.complainantId()).isNull();
        assertThat(file.complainantName()).isEmpty();
    }

    @Test
    void a_contact_typed_before_deciding_to_stay_anonymous_is_not_registered() {
        named("نخست با نام");
        visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS", "check", "1"));

        CaseFile file = file(send());

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
        write("تماس نادرست");
        visitor.post("/complaints/new/who", Map.of("identity", "NAMED"));

        var result = visitor.post("/complaints/new/contact", Map.of("familyName", "صادقی", "mobile", "۱۲۳", "needs", "عصر"));

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
        assertThat(visitor.post("/complaints/new/subject", Map.of("subject", text, "begin", "1"))).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "words", "outcome", "evidence", "who", "contact", "check", "saved"})
    void without_a_draft_every_later_page_starts_anew_kindly(String step) {
        String to = location(visitor.get("/complaints/new/" + step));

        assertThat(to).isEqualTo("/complaints/new/subject?note=anew");
        assertThat(page(visitor.get(to)).select(".notice").text()).contains("از نو آغاز کنید");
    }

    @Test
    void words_sent_after_the_draft_expired_are_kept() {
        write("کهنه");
        clock.advance(PublicDrafts.LIFE.plusDays(1));

        assertThat(location(visitor.post("/complaints/new/words", Map.of("words", "نوشتهٔ تازه")))).isEqualTo("/complaints/new/subject?note=kept");
        assertThat(page(visitor.get("/complaints/new/words")).select("textarea").text()).isEqualTo("نوشتهٔ تازه");
        assertThat(page(visitor.get("/complaints/new/subject")).select("#f-subject").attr("value")).isEmpty();
    }

    @Test
    void somebody_else_s_cookie_or_a_made_up_one_opens_nothing() {
        write("راز");
        PublicFormBrowser stranger = new PublicFormBrowser(mvc);
        stranger.draft = new jakarta.servlet.http.Cookie("complaint", "ABCDEFGHJKMNPQRS");

        assertThat(location(stranger.get("/complaints/new/words"))).isEqualTo("/complaints/new/subject?note=anew");
        stranger.draft = new jakarta.servlet.http.Cookie("complaint", "' or 1=1 --");
        assertThat(location(stranger.get("/complaints/new/words"))).isEqualTo("/complaints/new/subject?note=anew");
    }

    @Test
    void an_unknown_page_is_not_there() {
        assertThat(visitor.get("/complaints/new/colour")).hasStatus(404);
    }

    @Test
    void an_answer_changed_from_the_check_page_comes_back_to_it() {
        named("برای تغییر");
        Document check = page(visitor.get("/complaints/new/check"));
        assertThat(check.select("a[href='/complaints/new/subject?check=1']")).isNotEmpty();
        assertThat(page(visitor.get("/complaints/new/subject?check=1")).select("input[name=check]")).hasSize(1);

        assertThat(location(visitor.post("/complaints/new/subject", Map.of("subject", "تغییرکرده", "check", "1")))).isEqualTo("/complaints/new/check");
        assertThat(page(visitor.get("/complaints/new/check")).text()).contains("تغییرکرده");
    }

    @Test
    void checking_leads_to_the_first_question_still_open() {
        visitor.post("/complaints/new/subject", Map.of("subject", "نیمه", "begin", "1"));

        assertThat(location(visitor.get("/complaints/new/check"))).isEqualTo("/complaints/new/words?check=1");
        assertThat(location(visitor.post("/complaints/new/check", Map.of()))).isEqualTo("/complaints/new/words?check=1");
    }

    @Test
    void sending_twice_reloading_and_another_tab_make_one_case_and_show_one_receipt() {
        named("یک بار");
        PublicFormBrowser otherTab = visitor.copy();

        String first = send();

        assertThat(send()).isEqualTo(first);
        assertThat(location(otherTab.post("/complaints/new/check", Map.of()))).isEqualTo(first);
        assertThat(location(otherTab.post("/complaints/new/words", Map.of("words", "دیر")))).isEqualTo("/complaints/new/check");
        assertThat(location(otherTab.get("/complaints/new/check"))).isEqualTo(first);
    }

    @Test
    void ten_clicks_at_once_make_one_case() throws Exception {
        named("ده بار");
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) clicks.add(() -> location(visitor.copy().post("/complaints/new/check", Map.of())));

        Set<String> receipts = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> receipt : threads.invokeAll(clicks)) receipts.add(receipt.get());
        }

        assertThat(receipts).singleElement().asString().startsWith("/complaints/receipt/");
    }

    @Test
    void after_the_receipt_a_new_complaint_starts_empty() {
        named("نخستین");
        send();

        assertThat(location(visitor.get("/complaints/new"))).isEqualTo("/complaints/new/subject");
        Document page = page(visitor.get("/complaints/new/subject"));
        assertThat(page.select("#f-subject").attr("value")).isEmpty();
        assertThat(page.select("input[name=begin]")).hasSize(1);
        assertThat(location(visitor.post("/complaints/new/subject", Map.of("subject", "دومین", "begin", "1")))).isEqualTo("/complaints/new/product");
    }

    @Test
    void a_program_that_fills_in_everything_is_stopped_and_told() {
        named("تله");

        assertThat(visitor.post("/complaints/new/check", Map.of("website", "http://spam.example"))).hasStatus(422);
        assertThat(send()).startsWith("/complaints/receipt/");
    }

    @Test
    void a_draft_saved_for_later_opens_elsewhere_with_its_code_where_it_was_left() {
        write("برای بعد");
        assertThat(location(visitor.post("/complaints/new/outcome", Map.of("outcome", "نیمه", "next", "later")))).isEqualTo("/complaints/new/saved");
        Document saved = page(visitor.get("/complaints/new/saved"));
        String code = saved.select(".code").text();
        String link = saved.select(".link-line a").attr("href");
        PublicFormBrowser elsewhere = new PublicFormBrowser(mvc);

        assertThat(page(elsewhere.get(link.substring("http://localhost".length()))).select("#f-code").attr("value")).isEqualTo(code);
        assertThat(elsewhere.draft).as("a preview of the link opens nothing").isNull();
        assertThat(location(elsewhere.post("/complaints/new/return", Map.of("code", code.toLowerCase())))).isEqualTo("/complaints/new/outcome");
        assertThat(page(elsewhere.get("/complaints/new/outcome")).select("textarea").text()).isEqualTo("نیمه");
    }

    @Test
    void an_unfinished_page_may_be_saved_for_later() {
        assertThat(location(visitor.post("/complaints/new/subject", Map.of("subject", "", "next", "later", "begin", "1"))))
                .isEqualTo("/complaints/new/saved");
    }

    @Test
    void a_wrong_return_code_is_told_at_its_field() {
        var result = visitor.post("/complaints/new/return", Map.of("code", "ABCD-EFGH-JKMN-PQRS"));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-code").text()).contains("نیست");
        assertThat(page(result).select("#f-code").attr("value")).isEqualTo("ABCD-EFGH-JKMN-PQRS");
    }

    @Test
    void coming_back_asks_whether_to_continue_and_shows_nothing_of_what_was_written() {
        write("رازی که نفر بعد نباید ببیند");

        Document page = page(visitor.get("/complaints/new"));

        assertThat(page.select("h1").text()).isEqualTo("شکایت نیمه‌تمامی دارید");
        assertThat(page.text()).doesNotContain("راز");
        assertThat(page.select("a.btn").attr("href")).isEqualTo("/complaints/new/outcome");
        visitor.post("/complaints/new/discard", Map.of());
        assertThat(location(visitor.get("/complaints/new/words"))).isEqualTo("/complaints/new/subject?note=anew");
    }

    @Test
    void evidence_is_listed_taken_out_and_never_doubled() {
        write("مدارک");
        assertThat(location(visitor.upload("/complaints/new/evidence", Map.of("next", "upload"), png("a.png"), text("گزارش.txt", "یک"))))
                .isEqualTo("/complaints/new/evidence?note=added");
        assertThat(location(visitor.upload("/complaints/new/evidence", Map.of("next", "upload"), png("again.png"))))
                .isEqualTo("/complaints/new/evidence?note=there");
        Document page = page(visitor.get("/complaints/new/evidence"));
        assertThat(page.select(".files .nm bdi").eachText()).containsExactly("a.png", "گزارش.txt");

        Element remove = page.select("button[name=remove]").first();
        visitor.upload("/complaints/new/evidence", Map.of("remove", remove.attr("value")));

        assertThat(page(visitor.get("/complaints/new/evidence")).select(".files .nm bdi").eachText()).containsExactly("گزارش.txt");
    }

    @Test
    void a_program_in_disguise_is_refused_at_the_field_and_the_good_file_beside_it_is_kept() {
        write("جا زده");
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

        var result = visitor.upload(
                "/complaints/new/evidence", Map.of(), new MockMultipartFile("files", "عکس.jpg", "image/jpeg", program), png("b.png"));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-files").text()).contains("عکس.jpg", "برنامه");
        assertThat(page(result).select(".files .nm bdi").eachText()).containsExactly("b.png");
    }

    @Test
    void a_file_beyond_25_megabytes_is_refused_with_its_limit() {
        write("بزرگ");
        byte[] large = new byte[25 * 1024 * 1024 + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);

        var result = visitor.upload("/complaints/new/evidence", Map.of(), new MockMultipartFile("files", "big.png", "image/png", large));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-files").text()).contains("big.png", "۲۵ مگابایت");
    }

    @Test
    void the_eleventh_file_is_refused() {
        write("یازده");
        for (int i = 0; i < 10; i++) visitor.upload("/complaints/new/evidence", Map.of(), text(i + ".txt", "متن " + i));

        var result = visitor.upload("/complaints/new/evidence", Map.of(), text("11.txt", "یازدهمین"));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select(".errs").text()).contains("۱۰ پرونده");
        assertThat(page(result).select(".files li")).hasSize(10);
    }

    @Test
    void a_recorded_voice_stands_for_written_words() {
        visitor.post("/complaints/new/subject", Map.of("subject", "گفته‌شده", "begin", "1"));
        byte[] wave = "RIFF\u0024\u0000\u0000\u0000WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        var result = visitor.upload("/complaints/new/words", Map.of("words", ""), new MockMultipartFile("voice", "صدا.wav", "audio/wav", wave));

        assertThat(location(result)).isEqualTo("/complaints/new/outcome");
        visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS"));
        CaseFile file = file(send());
        assertThat(file.words()).isEmpty();
        assertThat(cases.attachments(file.id())).hasSize(1);
    }

    @Test
    void drafts_untouched_for_two_weeks_are_swept_and_younger_ones_stay() {
        write("رفتنی");
        PublicFormBrowser gone = visitor.copy();
        clock.advance(Duration.ofDays(8));
        visitor = new PublicFormBrowser(mvc);
        write("ماندنی");
        clock.advance(Duration.ofDays(7));

        drafts.sweep();

        clock.advance(Duration.ofDays(-10));
        assertThat(location(gone.get("/complaints/new/words"))).contains("note=anew");
        assertThat(visitor.get("/complaints/new/words")).hasStatus(200);
    }

    @Test
    void there_is_no_payment_and_no_account_anywhere_on_the_way() {
        // RCV-07
        named("رایگان");
        for (String step : List.of("subject", "product", "words", "outcome", "evidence", "who", "contact", "check"))
            assertThat(page(visitor.get("/complaints/new/" + step)).select("input[type=password], [name*=card], [name*=pay], [name*=amount]"))
                    .as(step)
                    .isEmpty();
    }

    private void write(String subject) {
        visitor.post("/complaints/new/subject", Map.of("subject", subject, "begin", "1"));
        visitor.post("/complaints/new/words", Map.of("words", "شرح"));
    }

    private void named(String subject) {
        write(subject);
        visitor.post("/complaints/new/who", Map.of("identity", "NAMED"));
        visitor.post("/complaints/new/contact", contact());
    }

    private String send() {
        return location(visitor.post("/complaints/new/check", Map.of("website", "")));
    }

    private static Map<String, String> contact() {
        return Map.of("givenName", "مینا", "familyName", "صادقی", "mobile", "0935 123 2741", "email", "", "needs", "عصرها تماس بگیرید");
    }

    private CaseFile file(String receipt) {
        assertThat(receipt).startsWith("/complaints/receipt/");
        TrackingCode code = TrackingCode.parse(receipt.substring("/complaints/receipt/".length())).orElseThrow();
        return cases.file(code).orElseThrow();
    }

    private static MockMultipartFile png(String name) {
        return new MockMultipartFile("files", name, "application/octet-stream", PNG);
    }

    private static MockMultipartFile text(String name, String content) {
        return new MockMultipartFile("files", name, "text/plain", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
