package org.peygir.platform.files;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the camera was held, from a JPEG's Exif block: tag 0x0112 with the values 1 to 8 of the Exif standard (JEITA CP-3451). */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** 1 for a file without the block, or with one that makes no sense. */
    static int of(Path jpeg) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            if (in.readUnsignedShort() != 0xFFD8) return UPRIGHT;
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                int length = in.readUnsignedShort() - 2;
                if (marker == START_OF_SCAN || length < 0) return UPRIGHT;
                byte[] block = in.readNBytes(length);
                if (marker == APP1 && starts(block)) return tag(block);
            }
            return UPRIGHT;
        } catch (EOFException | IndexOutOfBoundsException | IllegalArgumentException senseless) {
            return UPRIGHT;
        }
    }

    private static boolean starts(byte[] block) {
        if (block.length < EXIF.length + 8) return false;
        for (int i = 0; i < EXIF.length; i++) if (block[i] != EXIF[i]) return false;
        return true;
    }

    private static int tag(byte[] block) {
        ByteBuffer tiff =
                ByteBuffer.wrap(block, EXIF.length, block.length - EXIF.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) != TAG) continue;
            int value = tiff.getShort(entry + 8) & 0xFFFF;
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }

    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** Sets a picture of this size, as it lies in the file, upright with its corner at 0, 0. */
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
