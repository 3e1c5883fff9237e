package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A file in a list.
 *
 * @param size in words («۲٫۴ مگابایت»)
 * @param href where it is read, or null when it cannot be yet
 * @param remove name and value of the button that takes it out ({@code remove=12}), or null
 */
public record FileItem(
        String name,
        String size,
        String mediaType,
        @Nullable String href,
        @Nullable String remove) {
    public String icon() {
        return mediaType.startsWith("image/") ? "image" : "file";
    }
}
