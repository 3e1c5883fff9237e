package org.peygir.deadlines.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;

/**
 * What publishing the draft would move.
 *
 * @param summary how many of how many
 * @param hidden how many of the moved ones are not listed: too many, or not for this person's eyes
 */
public record CalendarPreviewPage(
        String name,
        String path,
        int draft,
        String summary,
        List<MovedRow> rows,
        int hidden,
        String reason,
        FieldErrors errors) {
    public record MovedRow(String number, String title, String href, String from, String to, String promised) {}
}
