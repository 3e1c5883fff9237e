package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * An opinion (نظریه), never changed, only superseded. All texts in the reader's language.
 *
 * @param kind colour of the verdict: {@code done}, {@code soon}, {@code late} or empty
 * @param waiting time between question and answer, in working hours
 * @param supersededBy address of the newer opinion, or null
 */
public record OpinionCard(
        String id,
        String author,
        String role,
        String verdict,
        String kind,
        String text,
        String askedAt,
        String answeredAt,
        String waiting,
        @Nullable String supersededBy) {
    public String initial() {
        return author.isBlank()
                ? "?"
                : author.strip().substring(0, author.strip().offsetByCodePoints(0, 1));
    }
}
