package org.peygir.platform.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing in a case's stream, oldest first. Texts are in the reader's language, bodies as they were written. */
public sealed interface StreamEntry {
    /** A line between days. */
    record Day(String text) implements StreamEntry {}

    /**
     * Somebody's words.
     *
     * @param kind {@code customer}, {@code note} (internal), {@code reply} (to the customer), or the same as {@code answer} where the customer reads it
     * @param source how it came («تلفن، به گفتهٔ خودش»), may be empty
     */
    record Words(String id, String kind, String author, String source, Instant at, String body, List<FileItem> files)
            implements StreamEntry {
        /** Bodies longer than this are folded. */
        static final int LONG = 420;

        public boolean foldable() {
            return body.length() > LONG || body.lines().count() > 6;
        }

        public String initial() {
            return author.isBlank()
                    ? "?"
                    : author.strip().substring(0, author.strip().offsetByCodePoints(0, 1));
        }
    }

    /** A referral, a move, a message of the system: one line without a box. */
    record Event(
            String id,
            String icon,
            String text,
            Instant at,
            @Nullable String link) implements StreamEntry {}

    record Opinion(OpinionCard card) implements StreamEntry {}
}
