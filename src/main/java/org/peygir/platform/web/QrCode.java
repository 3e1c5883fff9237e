package org.peygir.platform.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as one SVG path in a square of {@code size} modules, quiet zone included, so it prints sharp at any size.
 */
public record QrCode(int size, String path) {
    /** @param text short: an address of up to some hundred characters */
    public static QrCode of(String text) {
        return drawn(matrix(text));
    }

    /** The dark modules by row and column, quiet zone included. @param text as for {@link #of} */
    public static boolean[][] modules(String text) {
        BitMatrix matrix = matrix(text);
        boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int y = 0; y < dark.length; y++) for (int x = 0; x < dark[y].length; x++) dark[y][x] = matrix.get(x, y);
        return dark;
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static QrCode drawn(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++)
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (!matrix.get(x, y)) continue;
                int from = x;
                while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y)) x++;
                path.append('M')
                        .append(from)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(x - from + 1)
                        .append("v1H")
                        .append(from)
                        .append('z');
            }
        return new QrCode(matrix.getWidth(), path.toString());
    }
}
