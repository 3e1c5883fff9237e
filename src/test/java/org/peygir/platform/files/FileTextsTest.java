package org.peygir.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TEM-06 and the search: what stands in evidence is read, and what was made to harm the reader harms nobody. */
class FileTextsTest {
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String PDF = "application/pdf";

    @TempDir
    Path directory;

    @Test
    void plain_text_is_read_in_utf8_and_in_what_windows_wrote_before_it() throws IOException {
        assertThat(plain("نامهٔ بی‌نشان".getBytes(StandardCharsets.UTF_8)).content())
                .isEqualTo("نامهٔ بی‌نشان");
        assertThat(plain("شكايت".getBytes(Charset.forName("windows-1256"))).content())
                .isEqualTo("شكايت");
        assertThat(plain("\uFEFFدو".getBytes(StandardCharsets.UTF_16LE)).content())
                .endsWith("دو");
        assertThat(plain("a\0b".getBytes(StandardCharsets.UTF_8)).content()).isEqualTo("a b");
    }

    @Test
    void of_a_long_text_the_beginning_is_read_without_a_broken_letter() throws IOException {
        FileText read = plain("ش".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        assertThat(read.state()).isEqualTo(FileText.State.CUT);
        assertThat(read.content()).hasSize(FileTexts.MOST).matches("ش+");
    }

    @Test
    void the_words_of_word_and_open_document_texts_are_read() throws IOException {
        String word =
                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>برگهٔ</w:t></w:r><w:r><w:t xml:space='preserve'> حضور</w:t></w:r></w:p><w:p><w:r><w:t>دوم</w:t></w:r></w:p></w:body></w:document>";
        assertThat(zipped("word/document.xml", word, OfficeTypes.WORD))
                .isEqualTo(new FileText("برگهٔ حضور دوم", FileText.State.READ));
        String open =
                "<office:document xmlns:office='o' xmlns:text='t'><text:h>عنوان</text:h><text:p>متن<text:s/>نامه</text:p></office:document>";
        assertThat(zipped("content.xml", open, ODT).content()).isEqualTo("عنوان متن نامه");
    }

    @Test
    void a_document_that_unpacks_without_end_or_brings_entities_is_not_read() throws IOException {
        String entities = "<!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'>]><d>&b;</d>";
        assertThat(zipped("content.xml", entities, ODT).content()).doesNotContain("xxxx");
        String bomb = "<d><!--" + " ".repeat(40_000_000) + "--><p>x</p></d>";
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> {
                    FileText read = zipped("content.xml", bomb, ODT);
                    if (read.state() == FileText.State.UNREADABLE) throw new IOException("told by its state");
                })
                .isInstanceOf(IOException.class);
        String deep = "<p>".repeat(5_000) + "x" + "</p>".repeat(5_000);
        assertThat(zipped("content.xml", deep, ODT).state()).isEqualTo(FileText.State.UNREADABLE);
    }

    @Test
    void a_pdf_is_read_and_one_that_eats_memory_ends_alone() throws IOException {
        Path good = directory.resolve("good.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Invoice 4815 zephyrword");
                content.endText();
            }
            document.save(good.toFile());
        }
        assertThat(FileTexts.read(good, PDF).content()).contains("zephyrword");

        Path bomb = directory.resolve("bomb.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                // Each keeps one more state of the drawing.
                byte[] states = "q ".repeat(500_000).getBytes(StandardCharsets.ISO_8859_1);
                for (int i = 0; i < 100; i++) out.write(states);
            }
            page.setContents(stream);
            document.save(bomb.toFile());
        }
        assertThat(Files.size(bomb)).isLessThan(2_000_000);
        assertThat(FileTexts.read(bomb, PDF).content()).isEmpty();
        assertThat(FileTexts.read(good, PDF).content()).contains("zephyrword");
    }

    private FileText plain(byte[] bytes) throws IOException {
        return FileTexts.read(Files.write(directory.resolve("plain.txt"), bytes), "text/plain");
    }

    private FileText zipped(String part, String xml, String type) throws IOException {
        Path file = directory.resolve("zipped");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return FileTexts.read(file, type);
    }
}
