package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.intake.web.PublicFormBrowser.location;
import static org.peygir.intake.web.PublicFormBrowser.page;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.platform.files.Previews;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Photos, sound and papers beside the words (RCV-08): told by content, listed, counted. */
@PeygirTest
class SendingEvidenceTest {
    @Autowired
    Cases cases;

    PublicFormBrowser visitor;

    @BeforeEach
    void visitor(@Autowired MockMvcTester mvc, @Autowired Routines routines) {
        routines.install("home-care");
        visitor = new PublicFormBrowser(mvc);
    }

    @Test
    void evidence_is_listed_taken_out_and_never_doubled() {
        visitor.write("مدارک");
        assertThat(location(visitor.upload(
                        "/complaints/new/evidence",
                        Map.of("next", "upload"),
                        PublicFormBrowser.png("a.png"),
                        PublicFormBrowser.text("گزارش.txt", "یک"))))
                .isEqualTo("/complaints/new/evidence?note=added");
        assertThat(location(visitor.upload(
                        "/complaints/new/evidence", Map.of("next", "upload"), PublicFormBrowser.png("again.png"))))
                .isEqualTo("/complaints/new/evidence?note=there");
        Document page = page(visitor.get("/complaints/new/evidence"));
        assertThat(page.select(".files .nm bdi").eachText()).containsExactly("a.png", "گزارش.txt");

        Element remove = page.select("button[name=remove]").first();
        visitor.upload("/complaints/new/evidence", Map.of("remove", remove.attr("value")));

        assertThat(page(visitor.get("/complaints/new/evidence"))
                        .select(".files .nm bdi")
                        .eachText())
                .containsExactly("گزارش.txt");
    }

    @Test
    void pictures_show_to_their_sender_alone_before_they_are_sent(@Autowired Previews previews) {
        visitor.write("عکس");
        byte[] png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        visitor.upload(
                "/complaints/new/evidence",
                Map.of("next", "upload"),
                new MockMultipartFile("files", "c.png", "image/png", png));
        previews.makeDue(1000);

        String picture = page(visitor.get("/complaints/new/evidence"))
                .select(".files img[loading=lazy]")
                .attr("src");

        assertThat(visitor.get(picture)).hasStatusOk().hasContentType("image/jpeg");
        assertThat(visitor.stranger().get(picture)).hasStatus(404);
    }

    @Test
    void a_program_in_disguise_is_refused_at_the_field_and_the_good_file_beside_it_is_kept() {
        visitor.write("جا زده");
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

        var result = visitor.upload(
                "/complaints/new/evidence",
                Map.of(),
                new MockMultipartFile("files", "عکس.jpg", "image/jpeg", program),
                PublicFormBrowser.png("b.png"));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-files").text()).contains("عکس.jpg", "برنامه");
        assertThat(page(result).select(".files .nm bdi").eachText()).containsExactly("b.png");
    }

    @Test
    void a_file_beyond_25_megabytes_is_refused_with_its_limit() {
        visitor.write("بزرگ");
        byte[] large = new byte[25 * 1024 * 1024 + 1];
        System.arraycopy(PublicFormBrowser.PNG, 0, large, 0, PublicFormBrowser.PNG.length);

        var result = visitor.upload(
                "/complaints/new/evidence", Map.of(), new MockMultipartFile("files", "big.png", "image/png", large));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-files").text()).contains("big.png", "۲۵ مگابایت");
    }

    @Test
    void the_eleventh_file_is_refused() {
        visitor.write("یازده");
        for (int i = 0; i < 10; i++)
            visitor.upload("/complaints/new/evidence", Map.of(), PublicFormBrowser.text(i + ".txt", "متن " + i));

        var result = visitor.upload("/complaints/new/evidence", Map.of(), PublicFormBrowser.text("11.txt", "یازدهمین"));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select(".errs").text()).contains("۱۰ فایل");
        assertThat(page(result).select(".files li")).hasSize(10);
    }

    @Test
    void a_recorded_voice_stands_for_written_words() {
        visitor.post("/complaints/new/subject", Map.of("subject", "گفته‌شده", "begin", "1"));
        byte[] wave = "RIFF\u0024\u0000\u0000\u0000WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        var result = visitor.upload(
                "/complaints/new/words",
                Map.of("words", ""),
                new MockMultipartFile("voice", "صدا.wav", "audio/wav", wave));

        assertThat(location(result)).isEqualTo("/complaints/new/outcome");
        visitor.post("/complaints/new/who", Map.of("identity", "ANONYMOUS"));
        CaseFile file = PublicFormBrowser.file(cases, visitor.send());
        assertThat(file.words()).isEmpty();
        assertThat(cases.attachments(file.id())).hasSize(1);
    }
}
