package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.platform.db.tables.Tables.FILE_CHUNK;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.communications.Receipt;
import org.peygir.communications.Receipts;
import org.peygir.platform.files.Previews;
import org.peygir.platform.text.Digits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A case and its receipt as PDF, evidence as it is looked at and played; AFS-24. */
class CaseDocumentsWebTest extends CaseWeb {
    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Receipts receipts;

    @Autowired
    Previews previews;

    @Autowired
    DSLContext db;

    @Test
    void a_case_is_printed_with_notes_only_when_asked_and_only_for_who_may_see_it() throws IOException {
        CaseFile file = files.registered();
        post(world.zahra(), path(file) + "/notes", "text", "به کسی نگویید");

        MvcTestResult plain = get(world.zahra(), path(file) + "/print.pdf");
        assertThat(plain)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Cache-Control", "private, no-store");
        assertThat(plain.getResponse().getHeader("Content-Disposition")).contains("case-" + file.number() + ".pdf");
        assertThat(words(plain))
                .contains("صفحهٔ", Digits.persian(Integer.toString(file.number().year())))
                .doesNotContain("نگویید", "داخلی");
        assertThat(words(get(world.zahra(), path(file) + "/print.pdf?notes=1"))).contains("نگویید", "داخلی");
        assertThat(get(world.carersSupervisor(), path(file) + "/print.pdf")).hasStatus(404);
        String english = words(mvc.get()
                .uri(path(file) + "/print.pdf")
                .header("Accept-Language", "en")
                .with(world.as(world.zahra()))
                .exchange());
        assertThat(english).contains("Page 1 of");
    }

    @Test
    void copies_of_a_receipt_are_counted_and_the_second_says_so() throws IOException {
        CaseFile file = files.registered();
        String sheet = "/complaints/receipt/" + file.trackingCode().value();

        for (int copy = 1; copy <= 2; copy++) {
            assertThat(post(world.zahra(), sheet + "/prints", "as", "pdf", "paper", "roll"))
                    .hasRedirectedUrl(sheet + "/print.pdf?paper=roll");
            String text = words(get(world.zahra(), sheet + "/print.pdf?paper=roll"));
            assertThat(text).contains(file.trackingCode().grouped());
            assertThat(text.contains("المثنی")).isEqualTo(copy == 2);
        }
        assertThat(receipts.of(file.id()).getFirst().printed()).isEqualTo(2);
    }

    @Test
    void a_void_receipt_keeps_its_number_and_reason_and_a_new_one_follows() {
        CaseFile file = files.registered();
        Receipt first = receipts.of(file.id()).getFirst();
        String voiding = path(file) + "/receipts/" + first.id() + "/voiding";

        assertThat(post(world.zahra(), voiding, "reason", " ")).hasStatus(422);
        assertThat(post(world.carersSupervisor(), voiding, "reason", "دلیل")).hasStatus(404);
        assertThat(post(world.auditor(), voiding, "reason", "دلیل")).hasStatus(403);
        assertThat(post(
                        world.zahra(),
                        path(files.registered()) + "/receipts/" + first.id() + "/voiding",
                        "reason",
                        "x"))
                .hasStatus(404);
        assertThat(post(world.zahra(), voiding, "reason", "نام اشتباه بود")).hasStatus3xxRedirection();
        assertThat(post(world.zahra(), voiding, "reason", "دوباره")).hasStatus(422);

        assertThat(receipts.of(file.id())).hasSize(2);
        Receipt second = receipts.of(file.id()).getLast();
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(html(get(world.zahra(), path(file) + "/receipts"))
                        .select("table")
                        .text())
                .contains("باطل", "نام اشتباه بود", Digits.persian(first.year() + "/" + first.number()));
        assertThat(html(get(
                                world.zahra(),
                                "/complaints/receipt/" + file.trackingCode().value()))
                        .select(".rc dl")
                        .text())
                .contains(Digits.persian(second.year() + "/" + second.number()));
    }

    @Test
    void a_player_gets_the_part_it_asks_for() {
        CaseFile file = files.registered();
        String address = attached(file, "a.png", PNG);

        MvcTestResult part = range(address, "bytes=1-3", null);
        assertThat(part).hasStatus(206).hasHeader("Content-Range", "bytes 1-3/" + PNG.length);
        assertThat(part.getResponse().getContentAsByteArray()).isEqualTo(new byte[] {'P', 'N', 'G'});
        assertThat(range(address, "bytes=-4", null).getResponse().getContentAsByteArray())
                .hasSize(4);
        assertThat(range(address, "bytes=9999-", null))
                .hasStatus(416)
                .hasHeader("Content-Range", "bytes */" + PNG.length);
        for (String odd : new String[] {"bytes=0-1,3-4", "lines=1-2", "bytes=5-2"})
            assertThat(range(address, odd, null)).as(odd).hasStatusOk();
        assertThat(range(address, "bytes=0-1", "\"another\"")).hasStatusOk();
        String tag = part.getResponse().getHeader("ETag");
        assertThat(range(address, "bytes=0-1", tag)).hasStatus(206);
    }

    @Test
    void a_picture_is_shown_in_the_list_with_its_hash_once_it_is_made() {
        CaseFile file = files.registered();
        String address = attached(file, "b.png", PNG);
        previews.makeDue(1000);

        var list = html(get(world.zahra(), path(file) + "?pane=files")).select(".pane .files");
        assertThat(list.select("img[loading=lazy][width=1][height=1]").attr("src"))
                .isEqualTo(address + "/preview");
        assertThat(list.select("[data-copy]").attr("data-copy")).hasSize(64);
        assertThat(get(world.zahra(), address + "/preview")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(get(world.carersSupervisor(), address + "/preview")).hasStatus(404);
    }

    @Test
    void a_damaged_file_is_told_of_and_not_served() {
        CaseFile file = files.registered();
        byte[] other = PNG.clone();
        other[other.length - 1] ^= 1;
        String address = attached(file, "c.png", other);
        Attachment attachment = cases.attachments(file.id()).getFirst();
        db.update(FILE_CHUNK)
                .set(FILE_CHUNK.BYTES, PNG)
                .where(FILE_CHUNK.FILE_ID.eq(attachment.fileId()))
                .execute();

        MvcTestResult answer = get(world.zahra(), address);

        assertThat(answer).hasStatus(500);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).isNull();
        assertThat(html(answer).text()).contains("آسیب دیده");
        assertThat(db.fetchCount(
                        org.jooq.impl.DSL.table("access.audit_entry"),
                        org.jooq.impl.DSL.condition(
                                "action = 'files.found-damaged' and entity_id = ?",
                                Long.toString(attachment.fileId()))))
                .isEqualTo(1);
    }

    private String attached(CaseFile file, String name, byte[] bytes) {
        mvc.post()
                .uri(path(file) + "/attachments")
                .multipart()
                .file(new MockMultipartFile("evidence", name, "application/octet-stream", bytes))
                .with(world.as(world.zahra()))
                .exchange();
        return path(file) + "/attachments/"
                + cases.attachments(file.id()).getFirst().id();
    }

    private MvcTestResult range(String address, String range, @org.jspecify.annotations.Nullable String condition) {
        var request = mvc.get().uri(address).header("Range", range).with(world.as(world.zahra()));
        return (condition == null ? request : request.header("If-Range", condition)).exchange();
    }

    private static String words(MvcTestResult pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }
}
