package org.peygir.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The place of a hit in the order of the search.
 *
 * @param rank how well it matches; 0 in the order of time
 */
public record SearchCursor(float rank, Instant at, long id) {
    /** Compact text for a URL. */
    public String text() {
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        return Integer.toString(Float.floatToIntBits(rank), 36) + "." + Long.toString(micros, 36) + "."
                + Long.toString(id, 36);
    }

    /** Empty for anything that {@link #text} did not write. */
    public static Optional<SearchCursor> parse(String text) {
        if (!text.matches("[0-9a-z]{1,6}\\.-?[0-9a-z]{1,12}\\.[0-9a-z]{1,12}")) return Optional.empty();
        String[] parts = text.split("\\.");
        try {
            long micros = Long.parseLong(parts[1], 36);
            float rank = Float.intBitsToFloat(Integer.parseInt(parts[0], 36));
            Instant at = Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
            boolean storable = at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
            return storable && Float.isFinite(rank)
                    ? Optional.of(new SearchCursor(rank, at, Long.parseLong(parts[2], 36)))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
