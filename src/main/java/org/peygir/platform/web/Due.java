package org.peygir.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Deadline chip.
 *
 * @param kind {@code late} passed, {@code soon} within one working day, {@code ok} far, {@code done} kept
 * @param text remaining working time or the date, in the reader's language: never colour alone
 * @param why where the way of reckoning is explained, or null
 */
public record Due(
        String kind,
        String text,
        @Nullable Instant at,
        @Nullable String why) {
    /** The same with the place where the way of reckoning is explained. */
    public Due leadingTo(String explanation) {
        return new Due(kind, text, at, explanation);
    }

    public String icon() {
        return switch (kind) {
            case "late" -> "warning";
            case "done" -> "check";
            default -> "clock";
        };
    }
}
