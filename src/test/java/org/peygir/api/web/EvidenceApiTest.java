package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peygir.access.Scope;
import org.peygir.cases.CaseFile;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class EvidenceApiTest extends ApiWeb {
    private static final Path PICTURE = Path.of("src/test/resources/attachments/testJPEG.jpg");

    @Test
    void a_file_is_the_body_itself_and_its_type_is_what_it_holds() throws Exception {
        CaseFile file = files.registered();

        MvcTestResult result = raw(token(world.zahra()), file, Files.readAllBytes(PICTURE), null);

        assertThat(result).hasStatus(201).hasHeader("ETag", "\"" + now(file).version() + "\"");
        var added = json(result).get("files").get(0);
        assertThat(added.get("name").stringValue()).isEqualTo("عکس.jpg");
        assertThat(added.get("mediaType").stringValue()).isEqualTo("image/jpeg");
        assertThat(added.get("sha256").stringValue()).hasSize(64);
        assertThat(json(get(token(world.zahra()), CASES + "/" + file.number()))
                        .get("files")
                        .toString())
                .contains("عکس.jpg");
    }

    @Test
    void several_files_come_as_parts() throws Exception {
        CaseFile file = files.registered();
        byte[] picture = Files.readAllBytes(PICTURE);

        MvcTestResult result = mvc.post()
                .uri(evidence(file))
                .multipart()
                .file(new MockMultipartFile("file", "a.jpg", "image/png", picture))
                .file(new MockMultipartFile("file", "b.txt", "text/plain", "متن".getBytes("UTF-8")))
                .header("Authorization", "Bearer " + token(world.zahra()))
                .exchange();

        assertThat(result).hasStatus(201);
        assertThat(json(result).get("files").size()).isEqualTo(2);
    }

    @Test
    void what_is_no_evidence_is_refused_at_its_field() throws Exception {
        CaseFile file = files.registered();
        String token = token(world.zahra());
        assertInvalid(raw(token, file, new byte[0], null), "file");
        assertInvalid(raw(token, file, "<html><script>x</script></html>".getBytes(), null), "file");
        assertInvalid(
                raw(token, file, Files.readAllBytes(Path.of("src/test/resources/attachments/testSVG.svg")), null),
                "file");
        assertProblem(raw(token, file, new byte[(25 << 20) + 1], null), 413);
        assertInvalid(
                mvc.post()
                        .uri(evidence(file))
                        .multipart()
                        .file(new MockMultipartFile("other", "a", "text/plain", new byte[] {65}))
                        .header("Authorization", "Bearer " + token)
                        .exchange(),
                "file");
        assertThat(now(file)).isEqualTo(file);
    }

    @Test
    void it_is_guarded_and_sent_once() throws Exception {
        CaseFile file = files.registered();
        byte[] picture = Files.readAllBytes(PICTURE);
        assertProblem(raw(null, file, picture, null), 401);
        assertProblem(raw(token(world.zahra(), Scope.CASES_READ), file, picture, null), 403);
        assertProblem(raw(token(world.auditor(), Scope.CASES_WRITE), file, picture, null), 403);
        assertProblem(raw(token(world.carersSupervisor()), file, picture, null), 404);
        String key = UUID.randomUUID().toString();
        assertThat(raw(token(world.zahra()), file, picture, key)).hasStatus(201);
        assertThat(raw(token(world.zahra()), file, picture, key)).hasStatus(201);
        assertThat(cases.attachments(file.id())).hasSize(1);
        assertInvalid(raw(token(world.zahra()), file, "other".getBytes(), key), "Idempotency-Key");
    }

    private MvcTestResult raw(String token, CaseFile file, byte[] body, String key) {
        var request = mvc.post()
                .uri(evidence(file))
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%D8%B9%DA%A9%D8%B3.jpg")
                .content(body);
        if (token != null) request = request.header("Authorization", "Bearer " + token);
        if (key != null) request = request.header("Idempotency-Key", key);
        return request.exchange();
    }

    private static String evidence(CaseFile file) {
        return CASES + "/" + file.number() + "/evidence";
    }
}
