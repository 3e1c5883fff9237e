package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.intake.web.PublicFormBrowser.location;
import static org.peygir.intake.web.PublicFormBrowser.page;

import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.intake.PublicDrafts;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An unfinished complaint is neither lost nor shown to the next person at the device. */
@PeygirTest
class LeavingAndComingBackTest {
    @Autowired
    PublicDrafts drafts;

    @Autowired
    SettableClock clock;

    PublicFormBrowser visitor;

    @BeforeEach
    void visitor(@Autowired MockMvcTester mvc, @Autowired Routines routines) {
        routines.install("home-care");
        visitor = new PublicFormBrowser(mvc);
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
        visitor.write("کهنه");
        clock.advance(PublicDrafts.LIFE.plusDays(1));

        assertThat(location(visitor.post("/complaints/new/words", Map.of("words", "نوشتهٔ تازه"))))
                .isEqualTo("/complaints/new/subject?note=kept");
        assertThat(page(visitor.get("/complaints/new/words")).select("textarea").text())
                .isEqualTo("نوشتهٔ تازه");
        assertThat(page(visitor.get("/complaints/new/subject"))
                        .select("#f-subject")
                        .attr("value"))
                .isEmpty();
    }

    @Test
    void somebody_else_s_cookie_or_a_made_up_one_opens_nothing() {
        visitor.write("راز");
        PublicFormBrowser stranger = visitor.stranger();
        stranger.draft = new jakarta.servlet.http.Cookie("complaint", "ABCDEFGHJKMNPQRS");

        assertThat(location(stranger.get("/complaints/new/words"))).isEqualTo("/complaints/new/subject?note=anew");
        stranger.draft = new jakarta.servlet.http.Cookie("complaint", "' or 1=1 --");
        assertThat(location(stranger.get("/complaints/new/words"))).isEqualTo("/complaints/new/subject?note=anew");
    }

    @Test
    void after_the_receipt_a_new_complaint_starts_empty() {
        visitor.named("نخستین");
        visitor.send();

        assertThat(location(visitor.get("/complaints/new"))).isEqualTo("/complaints/new/subject");
        Document page = page(visitor.get("/complaints/new/subject"));
        assertThat(page.select("#f-subject").attr("value")).isEmpty();
        assertThat(page.select("input[name=begin]")).hasSize(1);
        assertThat(location(visitor.post("/complaints/new/subject", Map.of("subject", "دومین", "begin", "1"))))
                .isEqualTo("/complaints/new/product");
    }

    @Test
    void a_draft_saved_for_later_opens_elsewhere_with_its_code_where_it_was_left() {
        visitor.write("برای بعد");
        assertThat(location(visitor.post("/complaints/new/outcome", Map.of("outcome", "نیمه", "next", "later"))))
                .isEqualTo("/complaints/new/saved");
        Document saved = page(visitor.get("/complaints/new/saved"));
        String code = saved.select(".code").text();
        String link = saved.select(".link-line a").attr("href");
        PublicFormBrowser elsewhere = visitor.stranger();

        assertThat(page(elsewhere.get(link.substring("http://localhost".length())))
                        .select("#f-code")
                        .attr("value"))
                .isEqualTo(code);
        assertThat(elsewhere.draft).as("a preview of the link opens nothing").isNull();
        assertThat(location(elsewhere.post("/complaints/new/return", Map.of("code", code.toLowerCase()))))
                .isEqualTo("/complaints/new/outcome");
        assertThat(page(elsewhere.get("/complaints/new/outcome"))
                        .select("textarea")
                        .text())
                .isEqualTo("نیمه");
    }

    @Test
    void an_unfinished_page_may_be_saved_for_later() {
        assertThat(location(
                        visitor.post("/complaints/new/subject", Map.of("subject", "", "next", "later", "begin", "1"))))
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
        visitor.write("رازی که نفر بعد نباید ببیند");

        Document page = page(visitor.get("/complaints/new"));

        assertThat(page.select("h1").text()).isEqualTo("شکایت نیمه‌تمامی دارید");
        assertThat(page.text()).doesNotContain("راز");
        assertThat(page.select("a.btn").attr("href")).isEqualTo("/complaints/new/outcome");
        visitor.post("/complaints/new/discard", Map.of());
        assertThat(location(visitor.get("/complaints/new/words"))).isEqualTo("/complaints/new/subject?note=anew");
    }

    @Test
    void drafts_untouched_for_two_weeks_are_swept_and_younger_ones_stay() {
        visitor.write("رفتنی");
        PublicFormBrowser gone = visitor.copy();
        clock.advance(Duration.ofDays(8));
        visitor = visitor.stranger();
        visitor.write("ماندنی");
        clock.advance(Duration.ofDays(7));

        drafts.sweep();

        clock.advance(Duration.ofDays(-10));
        assertThat(location(gone.get("/complaints/new/words"))).contains("note=anew");
        assertThat(visitor.get("/complaints/new/words")).hasStatus(200);
    }
}
