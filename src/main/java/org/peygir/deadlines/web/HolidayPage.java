package org.peygir.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/**
 * Days out of a file, before they go into the draft.
 *
 * @param rows null before a file was read
 * @param summary how many official, folk and new ones there are, in words
 */
public record HolidayPage(
        String name, String path, int draft, @Nullable List<Row> rows, String summary, FieldErrors errors) {
    /** @param value what a ticked row sends; @param ticked official and not known yet */
    public record Row(String value, String day, String title, String kind, String known, boolean ticked) {}
}
