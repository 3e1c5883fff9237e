package org.peygir.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commitment, as {@code RESOLUTION} in 10 working days, and the cases it is for. A condition that is null or empty matches all.
 *
 * @param amount in {@code unit}, ≥ 1
 * @param unitId the unit or any below it
 */
public record Policy(
        long id,
        String code,
        String category,
        @Nullable Integer severity,
        String track,
        @Nullable Long unitId,
        String tier,
        int amount,
        DeadlineUnit unit) {
    /**
     * The winner of those that match: the one with most conditions; of equals the one that names the category, then the severity, the
     * track, the unit, the tier; of two units the nearer. No two policies of one version have the same conditions, so there is one.
     */
    static Comparator<Policy> mostSpecificFirst(Traits traits) {
        return Comparator.comparingInt(Policy::conditions)
                .reversed()
                .thenComparing((Policy p) -> p.category.isEmpty())
                .thenComparing(p -> p.severity == null)
                .thenComparing(p -> p.track.isEmpty())
                .thenComparing(p -> p.unitId == null)
                .thenComparing(p -> p.tier.isEmpty())
                .thenComparing(p -> p.unitId == null ? 0 : traits.units().indexOf(p.unitId));
    }

    boolean matches(Traits traits) {
        return (category.isEmpty() || category.equals(traits.category()))
                && (severity == null || Objects.equals(severity, traits.severity()))
                && (track.isEmpty() || track.equals(traits.track()))
                && (unitId == null || traits.units().contains(unitId))
                && (tier.isEmpty() || tier.equals(traits.tier()));
    }

    /** How many things about the case it asks for. */
    public int conditions() {
        return (category.isEmpty() ? 0 : 1)
                + (severity == null ? 0 : 1)
                + (track.isEmpty() ? 0 : 1)
                + (unitId == null ? 0 : 1)
                + (tier.isEmpty() ? 0 : 1);
    }

    /** What about a case chooses its policies; {@code units} is the handling unit first, then those above it. */
    record Traits(String category, @Nullable Integer severity, String track, List<Long> units, String tier) {}
}
