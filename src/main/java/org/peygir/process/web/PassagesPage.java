package org.peygir.process.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases behind one number of the map, as the person may see them. */
public record PassagesPage(
        String title,
        String sub,
        String backHref,
        List<Row> rows,
        @Nullable String next) {
    public record Row(
            String number, String href, String subject, String entered, String stayed, String unit, String status) {}
}
