package org.peygir.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A small JPEG on white, turned as the camera was held, made of pixels only. */
record Thumbnail(byte[] jpeg, int width, int height) {
    /** What Java decodes by itself. WebP, AVIF and HEIC would need native code: they get an icon. */
    static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "application/pdf");

    /** Pixels of the longer side: sharp at 160 CSS pixels on a dense screen. */
    static final int SIDE = 320;

    /** Pixels of an original; a file of a few kilobytes can claim billions. */
    static final long MOST_PIXELS = 40_000_000;

    private static final float QUALITY = 0.8f;

    /** Null if the type has no picture, or the picture is too large to be decoded. */
    static @Nullable Thumbnail of(Path path, String mediaType) throws IOException {
        if (!TYPES.contains(mediaType)) return null;
        if (mediaType.equals("application/pdf")) return jpeg(FirstPage.of(path, SIDE));
        BufferedImage read = read(path);
        if (read == null) return null;
        int turn = mediaType.equals("image/jpeg") ? Orientation.of(path) : Orientation.UPRIGHT;
        return jpeg(turned(read, turn));
    }

    /** Reads every n-th pixel only where the original is large: memory follows the preview, not the original. */
    private static @Nullable BufferedImage read(Path path) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return null;
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) return null;
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (SIDE * 2));
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = Orientation.swapsSides(orientation);
        BufferedImage small = white(lying ? height : width, lying ? width : height);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = Orientation.upright(orientation, width, height);
        place.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        graphics.drawImage(image, place, null);
        graphics.dispose();
        return small;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static Thumbnail jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return new Thumbnail(out.toByteArray(), image.getWidth(), image.getHeight());
    }
}
