package org.peygir.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.testing.SharedData;

class TypeByContentTest {
    private static final Path SHIPPED = Path.of("src/test/resources/attachments");
    /** The whole set of some 240 files lies beside the project while it is developed. */
    private static final Path ALL = SharedData.path("attachments");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "testJPEG.jpg, image/jpeg",
        "testGIF.gif, image/gif",
        "testAVIF.avif, image/avif",
        "testWEBP.webp, image/webp",
        "testAMR.amr, audio/amr",
        "testOPUS.opus, audio/opus",
        "testCSV.csv, text/csv",
        "multi-language.txt, text/plain",
        "NullHeader.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "testFooter.ods, application/vnd.oasis.opendocument.spreadsheet",
        "testComment.xls, application/vnd.ms-excel",
        "gbk.zip, application/zip",
    })
    void evidence_is_taken_with_its_own_type(String name, String type) throws IOException {
        assertThat(MediaTypes.of(SHIPPED.resolve(name), name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "testFreeBSD-x86-64, executable",
        "testWAR.war, executable",
        "testBAT.bat, executable",
        "boilerplate.html, web-page",
        "testSVG.svg, web-page",
        "testWORD_macros.docm, macros",
        "full_encrypted.7z, archive",
        "test-zip-of-zip.zip, archive-contents",
        "testTXT.zlib, unknown",
    })
    void what_could_harm_is_refused_whatever_it_is_called(String name, String reason) {
        for (String called : List.of(name, "photo.jpg", "letter.docx", "")) {
            assertThatExceptionOfType(FileRefused.TypeNotAllowed.class)
                    .isThrownBy(() -> MediaTypes.of(SHIPPED.resolve(name), called))
                    .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("files.refused." + reason));
        }
    }

    @Test
    void a_name_cannot_lie_about_the_content() throws IOException {
        assertThat(MediaTypes.of(SHIPPED.resolve("testJPEG.jpg"), "contract.pdf"))
                .isEqualTo("image/jpeg");
        assertThat(MediaTypes.of(SHIPPED.resolve("NullHeader.docx"), "archive.zip"))
                .contains("wordprocessingml");
        assertThat(FileName.of("contract.pdf", "image/jpeg")).isEqualTo("contract.pdf.jpg");
        assertThat(FileName.of("run.bat", "text/plain")).isEqualTo("run.bat.txt");
    }

    @Test
    void damaged_containers_are_refused_not_thrown_at_people() throws IOException {
        byte[] zip = Files.readAllBytes(SHIPPED.resolve("NullHeader.docx"));
        byte[] ole = Files.readAllBytes(SHIPPED.resolve("testComment.xls"));
        for (int cut : List.of(5, 30, 100, 513, 600, 1500)) {
            Path half = directory.resolve("half" + cut);
            Files.write(half, java.util.Arrays.copyOf(zip, cut));
            assertThatThrownBy(() -> MediaTypes.of(half, "a.docx")).isInstanceOf(FileRefused.class);
            Files.write(half, java.util.Arrays.copyOf(ole, cut));
            assertThatThrownBy(() -> MediaTypes.of(half, "a.xls")).isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void of_all_kinds_of_files_only_evidence_passes() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ALL), "skipped: the shared attachment set is absent");
        Map<String, String> passed = new TreeMap<>();
        int seen = 0;
        try (Stream<Path> files = Files.list(ALL)) {
            for (Path file : files.toList()) {
                seen++;
                String name = file.getFileName().toString();
                try {
                    passed.put(name, MediaTypes.of(file, name));
                } catch (FileRefused refused) {
                    assertThat(refused.messageKey()).startsWith("files.refused.");
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(passed.values()).allMatch(EvidenceTypes::allowed);
        assertThat(passed.keySet())
                .contains(
                        "testHEIF.heic",
                        "testPNG.png",
                        "test.doc",
                        "testPPT.ppt",
                        "testOCR.pdf",
                        "testWEBM.webm",
                        "protect.xlsx")
                .noneMatch(name -> name.matches("(?i).*\\.(apk|war|ear|jnilib|swf|bat|svg|svgz|xlsm|docm|7z|tgz)"));
    }
}
