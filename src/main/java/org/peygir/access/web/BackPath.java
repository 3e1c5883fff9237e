package org.peygir.access.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: only a path of our own, so that no link of ours leads a person to a stranger's page. */
final class BackPath {
    private static final int LONGEST = 500;
    /** One slash, then neither slash nor backslash (browsers read both as another host), then printable ASCII. */
    private static final Pattern LOCAL = Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?");

    private BackPath() {}

    /** The path when it is local and worth going back to, else null. */
    static @Nullable String safe(@Nullable String path) {
        if (path == null || path.length() > LONGEST || !LOCAL.matcher(path).matches()) return null;
        return path.equals("/") || path.startsWith("/sign-in") || path.startsWith("/set-up") ? null : path;
    }
}
