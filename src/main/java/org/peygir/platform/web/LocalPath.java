package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/** Where a visitor may be sent back to: only a path of this server. */
public final class LocalPath {
    private LocalPath() {}

    /** The path itself when it is surely local, else {@code /}. Never leads to another host, however it is written. */
    public static String or(@Nullable String path, String otherwise) {
        return path != null && safe(path) ? path : otherwise;
    }

    private static boolean safe(String path) {
        if (path.length() > 2000 || !path.startsWith("/") || path.startsWith("//")) return false;
        // browsers read a backslash as a slash and drop tabs and line ends; none of these belongs into a path
        return path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 127);
    }
}
