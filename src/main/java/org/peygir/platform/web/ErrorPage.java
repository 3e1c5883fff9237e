package org.peygir.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the error page shows.
 *
 * @param title and {@code text}: in the reader's language
 * @param incident short number that stands in the log too
 * @param next where the one button leads
 */
public record ErrorPage(
        int status,
        String title,
        String text,
        String incident,
        String next,
        String nextLabel,
        List<Stale.Difference> differences,
        @Nullable String changed) {}
