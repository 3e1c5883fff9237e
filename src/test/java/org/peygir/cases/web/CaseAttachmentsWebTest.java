package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.organization.StaffMember;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CaseAttachmentsWebTest extends CaseWeb {
    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void staff_add_a_file_and_read_it_back_with_safe_headers() {
        CaseFile file = files.registered();

        assertDone(send(world.zahra(), file, "evidence", "/attachments", "برگهٔ حضور.png", PNG), file, "attached");

        Attachment attachment = cases.attachments(file.id()).getFirst();
        assertThat(attachment.visible()).isFalse();
        MvcTestResult read = get(world.amir(), path(file) + "/attachments/" + attachment.id());
        assertThat(read)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType("image/png");
        assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(get(world.amir(), path(file) + "/attachments/" + attachment.id() + "?download=true")
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(html(get(world.zahra(), path(file) + "?pane=files"))
                        .select(".pane .files")
                        .text())
                .contains("برگهٔ حضور.png", "داخلی");
    }

    @Test
    void a_program_is_not_taken_and_the_note_beside_it_is_kept() {
        CaseFile file = files.registered();
        byte[] program = "MZ\u0090\0\u0003".repeat(40).getBytes(StandardCharsets.ISO_8859_1);

        MvcTestResult refused = mvc.post()
                .uri(path(file) + "/notes")
                .multipart()
                .file(new MockMultipartFile("files", "run.exe", "image/png", program))
                .param("text", "یادداشت من")
                .with(world.as(world.zahra()))
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#f-text").text()).isEqualTo("یادداشت من");
        assertThat(cases.attachments(file.id())).isEmpty();
        assertThat(cases.entries(file.id())).isEmpty();
    }

    @Test
    void a_note_carries_its_files() {
        CaseFile file = files.registered();

        MvcTestResult done = mvc.post()
                .uri(path(file) + "/notes")
                .multipart()
                .file(new MockMultipartFile("files", "a.png", "image/png", PNG))
                .param("text", "نگاه کنید")
                .with(world.as(world.zahra()))
                .exchange();

        assertDone(done, file, "note");
        assertThat(html(get(world.zahra(), path(file)))
                        .select(".msg.note .files a")
                        .text())
                .isEqualTo("a.png");
    }

    @Test
    void files_are_as_guarded_as_their_case() {
        CaseFile file = files.registered();
        CaseFile other = files.registered();
        send(world.zahra(), file, "evidence", "/attachments", "a.png", PNG);
        long id = cases.attachments(file.id()).getFirst().id();

        assertThat(get(world.carersSupervisor(), path(file) + "/attachments/" + id))
                .hasStatus(404);
        assertThat(get(world.zahra(), path(other) + "/attachments/" + id)).hasStatus(404);
        assertThat(get(world.zahra(), path(file) + "/attachments/x")).hasStatus(404);
        assertThat(send(world.carersSupervisor(), file, "evidence", "/attachments", "a.png", PNG))
                .hasStatus(404);
        assertThat(send(world.auditor(), file, "evidence", "/attachments", "a.png", PNG))
                .hasStatus(403);
        assertNoPage(file, "/attachments");
        MvcTestResult nothing = post(world.zahra(), path(file) + "/attachments");
        assertThat(nothing).hasStatus(422);
        assertThat(html(nothing).select(".errs a").eachAttr("href")).containsExactly("#f-evidence");
    }

    private MvcTestResult send(StaffMember who, CaseFile file, String field, String noun, String name, byte[] bytes) {
        return mvc.post()
                .uri(path(file) + noun)
                .multipart()
                .file(new MockMultipartFile(field, name, "application/octet-stream", bytes))
                .with(world.as(who))
                .exchange();
    }
}
