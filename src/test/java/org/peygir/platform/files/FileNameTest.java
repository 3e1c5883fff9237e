package org.peygir.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\ali\\photo.jpg, photo.jpg",
        "a<b>c:d?.txt, a_b_c_d_.txt",
        "'  .hidden. ', hidden",
        "con.txt, _con.txt",
        "'', file",
        "'///', file",
        "'a\u0000b\r\nc.txt', ab c.txt",
        "عکس\u200cهای قبض.jpg, عکس\u200cهای قبض.jpg",
    })
    void names_are_made_safe(String typed, String safe) {
        assertThat(FileName.clean(typed)).isEqualTo(safe);
    }

    @Test
    void direction_marks_cannot_disguise_an_ending() {
        // Shown as photoexe.jpg by a careless screen.
        assertThat(FileName.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileName.clean("a\u2066b\u2069\u200F\u061C\uFEFF\u200B.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void long_names_keep_their_ending_and_whole_letters() {
        String name = FileName.clean("شکایت".repeat(100) + "😀".repeat(100) + ".jpeg");
        assertThat(name).endsWith(".jpeg");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(180)
                .isGreaterThan(170);
        assertThat(name).doesNotContain("\uFFFD");
    }

    @Test
    void pictures_are_shown_and_the_rest_is_saved() {
        DownloadHeaders picture = DownloadHeaders.of("قبض.jpg", "image/jpeg", false);
        assertThat(picture.contentDisposition()).startsWith("inline").contains("filename*=UTF-8''%D9%82");
        assertThat(picture.all())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsKey("Content-Security-Policy");
        assertThat(DownloadHeaders.of("a.jpg", "image/jpeg", true).contentDisposition())
                .startsWith("attachment");
        assertThat(DownloadHeaders.of("a.docx", OfficeTypes.WORD, false).contentDisposition())
                .startsWith("attachment");
        assertThat(DownloadHeaders.of("a.txt", "text/plain", false).contentType())
                .isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void a_type_that_should_not_be_here_is_never_named_to_a_browser() {
        DownloadHeaders odd = DownloadHeaders.of("x.html", "text/html", false);
        assertThat(odd.contentType()).isEqualTo("application/octet-stream");
        assertThat(odd.contentDisposition()).startsWith("attachment").contains("x.html.bin");
    }

    @Test
    void a_name_cannot_break_out_of_its_header() {
        String disposition = DownloadHeaders.of("a\"\r\nSet-Cookie: x=1.pdf", "application/pdf", false)
                .contentDisposition();
        assertThat(disposition).doesNotContain("\r").doesNotContain("\n");
    }
}
