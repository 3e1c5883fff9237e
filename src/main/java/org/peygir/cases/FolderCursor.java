package org.peygir.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * The place of a row in its folder, so that the next page starts right after it whatever came or went meanwhile.
 *
 * @param mine whether the row is of the group that needs the viewer
 * @param rank priority, or 0 where a folder does not sort by it
 * @param at the moment the folder sorts by
 */
public record FolderCursor(boolean mine, int rank, Instant at, long id) {
    /** Compact text for a URL. */
    public String text() {
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        return (mine ? "m" : "o") + rank + "." + Long.toString(micros, 36) + "." + Long.toString(id, 36);
    }

    /** Empty for anything that {@link #text} did not write. */
    public static Optional<FolderCursor> parse(String text) {
        if (!text.matches("[mo][0-9]\\.-?[0-9a-z]{1,13}\\.[0-9a-z]{1,12}")) return Optional.empty();
        String[] parts = text.split("\\.");
        try {
            long micros = Long.parseLong(parts[1], 36);
            Instant at =
                    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
            return Optional.of(
                    new FolderCursor(text.charAt(0) == 'm', text.charAt(1) - '0', at, Long.parseLong(parts[2], 36)));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
