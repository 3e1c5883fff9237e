package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;
import org.peygir.platform.files.FileFace;
import org.peygir.platform.files.PreviewSize;

/**
 * A file in a list.
 *
 * @param size in words («۲٫۴ مگابایت»)
 * @param href where it is read, or null when it cannot be yet
 * @param remove name and value of the button that takes it out ({@code remove=12}), or null
 * @param picture its small picture, or null
 * @param sha256 of its content in hex, where people may want to compare it; else null
 */
public record FileItem(
        String name,
        String size,
        String mediaType,
        @Nullable String href,
        @Nullable String remove,
        @Nullable Picture picture,
        @Nullable String sha256) {
    private static final int SHORT_HASH = 12;

    /** Measures in pixels of the picture itself, so that the page keeps its place free. */
    public record Picture(String src, int width, int height) {
        /** @param src where the preview is read. Null if the file has none. */
        public static @Nullable Picture of(@Nullable FileFace face, String src) {
            PreviewSize size = face == null ? null : face.preview();
            return size == null ? null : new Picture(src, size.width(), size.height());
        }
    }

    public FileItem(String name, String size, String mediaType, @Nullable String href, @Nullable String remove) {
        this(name, size, mediaType, href, remove, null, null);
    }

    /** By kind of type: {@code image}, {@code sound}, {@code film}, {@code table} or {@code file}. */
    public String icon() {
        if (mediaType.startsWith("image/")) return "image";
        if (mediaType.startsWith("audio/")) return "sound";
        if (mediaType.startsWith("video/")) return "film";
        boolean table =
                mediaType.equals("text/csv") || mediaType.contains("excel") || mediaType.contains("spreadsheet");
        return table ? "table" : "file";
    }

    public String shortHash() {
        return sha256 == null ? "" : sha256.substring(0, Math.min(SHORT_HASH, sha256.length()));
    }
}
