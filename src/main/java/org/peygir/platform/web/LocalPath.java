package org.peygir.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor may be sent back to: only a path of this server. */
public final class LocalPath {
    private static final Pattern UNFIT = Pattern.compile("[^\\x21-\\x7E]+|[{}\"<>|^`]+");

    private LocalPath() {}

    /**
     * The path itself when it is surely local, fit to redirect to: what stands in no address is percent-encoded, for the container
     * sends no header with Persian in it, and braces would be a template. Never leads to another host, however it is written.
     */
    public static String or(@Nullable String path, String otherwise) {
        return path != null && safe(path) ? fit(path) : otherwise;
    }

    private static String fit(String path) {
        return UNFIT.matcher(path).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }

    private static boolean safe(String path) {
        if (path.length() > 2000 || !path.startsWith("/") || path.startsWith("//")) return false;
        // browsers read a backslash as a slash and drop tabs and line ends; none of these belongs into a path
        return path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 127);
    }
}
