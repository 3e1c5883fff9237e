package org.peygir.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailTest {
    @TempDir
    Path folder;

    @Test
    void a_large_picture_becomes_a_small_jpeg() throws IOException {
        Thumbnail small = of(png(2000, 1000), "image/png");
        assertThat(small.width()).isEqualTo(320);
        assertThat(small.height()).isEqualTo(160);
        assertThat(new Color(picture(small).getRGB(20, 80)).getRed()).isGreaterThan(200);
        assertThat(small.jpeg().length).isLessThan(20_000);
    }

    @Test
    void a_small_one_is_not_blown_up() throws IOException {
        assertThat(of(png(40, 20), "image/png").width()).isEqualTo(40);
    }

    /** A telephone held upright writes the picture lying and says so; the place it was taken at stays behind. */
    @Test
    void a_picture_stands_as_the_camera_was_held_and_tells_no_more_than_it_shows() throws IOException {
        Thumbnail turned = of(exif(jpeg(400, 200), 6), "image/jpeg");
        assertThat(turned.width()).isEqualTo(160);
        assertThat(turned.height()).isEqualTo(320);
        // left half red, right half blue: turned by a quarter to the right, red is on top
        assertThat(new Color(picture(turned).getRGB(80, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture(turned).getRGB(80, 300)).getBlue()).isGreaterThan(200);
        assertThat(new String(turned.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void every_way_to_hold_a_camera_keeps_the_picture_within_its_frame() {
        for (int way = 1; way <= 8; way++) {
            var box = Orientation.upright(way, 30, 20)
                    .createTransformedShape(new java.awt.Rectangle(30, 20))
                    .getBounds();
            boolean lying = Orientation.swapsSides(way);
            assertThat(box)
                    .as("orientation " + way)
                    .isEqualTo(new java.awt.Rectangle(lying ? 20 : 30, lying ? 30 : 20));
        }
    }

    /** 70 bytes that claim 900 million pixels: refused by the measures, before anything is decoded. */
    @Test
    void a_pixel_bomb_is_not_decoded() throws IOException {
        assertThat(Thumbnail.of(write(pngHead(30_000, 30_000)), "image/png")).isNull();
    }

    @Test
    void the_first_page_of_a_pdf_is_drawn() throws IOException {
        Thumbnail page = of(pdf(), "application/pdf");
        assertThat(page.height()).isBetween(318, 321);
        assertThat(new Color(picture(page).getRGB(30, 30)).getBlue()).isGreaterThan(200);
    }

    @Test
    void what_java_cannot_decode_gets_none() throws IOException {
        byte[] webp = Objects.requireNonNull(ThumbnailTest.class.getResourceAsStream("/attachments/testWEBP.webp"))
                .readAllBytes();
        assertThat(Thumbnail.of(write(webp), "image/webp")).isNull();
        assertThatThrownBy(() ->
                        Thumbnail.of(write("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)), "application/pdf"))
                .isInstanceOf(IOException.class);
    }

    private Thumbnail of(byte[] bytes, String mediaType) throws IOException {
        return Objects.requireNonNull(Thumbnail.of(write(bytes), mediaType));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "a", ".bin"), bytes);
    }

    private static BufferedImage picture(Thumbnail small) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(small.jpeg()));
    }

    private static byte[] png(int width, int height) throws IOException {
        return encoded(halves(width, height), "png");
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return encoded(halves(width, height), "jpeg");
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    /** With an Exif block behind the start marker: one entry, the orientation. */
    private static byte[] exif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(jpeg, 0, 2);
        data.writeShort(0xFFE1);
        data.writeShort(2 + 6 + 8 + 2 + 12 + 4);
        data.writeBytes("Exif\0\0MM");
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(1);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(orientation);
        data.writeShort(0);
        data.writeInt(0);
        data.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngHead(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(chunk);
        head.writeBytes("IHDR");
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(chunk.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.writeLong(0x89504E470D0A1A0AL);
        data.writeInt(13);
        data.write(chunk.toByteArray());
        data.writeInt((int) sum.getValue());
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(0f, 0f, 1f);
                content.addRect(0, 400, 600, 442);
                content.fill();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
