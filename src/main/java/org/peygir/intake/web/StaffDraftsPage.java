package org.peygir.intake.web;

import java.util.List;

/** The folder پیش‌نویس. */
public record StaffDraftsPage(List<Row> rows, String count) {
    /**
     * @param subject the subject, else the beginning of the words, else empty
     * @param line the beginning of the words
     * @param when since the last change, and {@code title} in full
     */
    public record Row(
            long id,
            String href,
            String subject,
            String line,
            String customer,
            String channel,
            String when,
            String iso,
            String title) {}
}
