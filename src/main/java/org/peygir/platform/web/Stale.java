package org.peygir.platform.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the thing first (409). The page shows both versions, so that nothing typed is lost. */
public final class Stale extends RuntimeException {
    private final @Nullable String path;
    private final @Nullable String changedBy;
    private final @Nullable Instant changedAt;
    private final List<Difference> differences;

    /** One field in both versions. All three are shown as they are: put them in the reader's language. */
    public record Difference(String label, String yours, String theirs) {}

    public Stale() {
        this(null, null, null, List.of());
    }

    /**
     * @param path where the newest version is read, local ({@code /cases/1405-4127})
     * @param changedBy who was first, or null when unknown
     */
    public Stale(
            @Nullable String path,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            List<Difference> differences) {
        super("stale", null, false, false);
        this.path = path;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.differences = List.copyOf(differences);
    }

    public @Nullable String path() {
        return path;
    }

    public @Nullable String changedBy() {
        return changedBy;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }

    public List<Difference> differences() {
        return differences;
    }
}
