package org.peygir.cases;

import java.time.Instant;
import java.util.Optional;

/** The place of a stay in a list, the latest first, so that the next page begins right after it. */
public record PassageCursor(Instant at, long run, int step) {
    /** Compact text for a URL. */
    public String text() {
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        return Long.toString(micros, 36) + "." + Long.toString(run, 36) + "." + step;
    }

    /** Empty for anything that {@link #text} did not write. */
    public static Optional<PassageCursor> parse(String text) {
        if (!text.matches("-?[0-9a-z]{1,11}\\.[0-9a-z]{1,12}\\.[0-9]{1,9}")) return Optional.empty();
        String[] parts = text.split("\\.");
        long micros = Long.parseLong(parts[0], 36);
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        return Optional.of(new PassageCursor(at, Long.parseLong(parts[1], 36), Integer.parseInt(parts[2])));
    }
}
