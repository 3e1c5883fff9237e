package org.peygir.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
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
        return mostSpecificFirst(unit -> traits.units().indexOf(unit));
    }

    /** The same for any case: the first that matches it wins. @param farness of a unit, smaller the nearer it is to a case below it */
    static Comparator<Policy> mostSpecificFirst(ToIntFunction<Long> farness) {
        return Comparator.comparingInt(Policy::conditions)
                .reversed()
                .thenComparing((Policy p) -> p.category.isEmpty())
                .thenComparing(p -> p.severity == null)
                .thenComparing(p -> p.track.isEmpty())
                .thenComparing(p -> p.unitId == null)
                .thenComparing(p -> p.tier.isEmpty())
                .thenComparing(p -> p.unitId == null ? 0 : farness.applyAsInt(p.unitId));
    }

    boolean matches(Traits traits) {
        return missed(traits).isEmpty();
    }

    /** Whether the two would have no winner between them. */
    boolean sameConditions(Policy other) {
        return category.equals(other.category)
                && Objects.equals(severity, other.severity)
                && track.equals(other.track)
                && Objects.equals(unitId, other.unitId)
                && tier.equals(other.tier);
    }

    /** Equal but for the id: the same line in another version. */
    boolean sameAs(Policy other) {
        return code.equals(other.code) && sameConditions(other) && amount == other.amount && unit == other.unit;
    }

    /** How many things about the case it asks for. */
    public int conditions() {
        return (category.isEmpty() ? 0 : 1)
                + (severity == null ? 0 : 1)
                + (track.isEmpty() ? 0 : 1)
                + (unitId == null ? 0 : 1)
                + (tier.isEmpty() ? 0 : 1);
    }

    /**
     * How another line of the same version lost to the winner.
     *
     * @param condition the one that decided: {@code category}, {@code severity}, {@code track}, {@code unit}, {@code tier}; empty for FEWER
     */
    public record Lost(Policy policy, Why why, String condition) {
        public enum Why {
            /** It is for other cases. */
            NO_MATCH,
            /** The winner has more conditions. */
            FEWER,
            /** As many, but the winner names a thing that goes before. */
            RANK,
            /** The winner names a nearer unit. */
            FARTHER
        }
    }

    /** Says why this line, which is not the winner, lost to it. */
    Lost lostTo(Policy winner, Traits traits) {
        String missed = missed(traits);
        if (!missed.isEmpty()) return new Lost(this, Lost.Why.NO_MATCH, missed);
        if (conditions() < winner.conditions()) return new Lost(this, Lost.Why.FEWER, "");
        // A line that has as many conditions, but not these, has others instead; so the tier never decides.
        if (category.isEmpty() != winner.category.isEmpty()) return new Lost(this, Lost.Why.RANK, "category");
        if ((severity == null) != (winner.severity == null)) return new Lost(this, Lost.Why.RANK, "severity");
        if (track.isEmpty() != winner.track.isEmpty()) return new Lost(this, Lost.Why.RANK, "track");
        if ((unitId == null) != (winner.unitId == null)) return new Lost(this, Lost.Why.RANK, "unit");
        return new Lost(this, Lost.Why.FARTHER, "unit");
    }

    /** The first condition that the case does not meet; empty when it meets all. */
    private String missed(Traits traits) {
        if (!category.isEmpty() && !category.equals(traits.category())) return "category";
        if (severity != null && !severity.equals(traits.severity())) return "severity";
        if (!track.isEmpty() && !track.equals(traits.track())) return "track";
        if (unitId != null && !traits.units().contains(unitId)) return "unit";
        return !tier.isEmpty() && !tier.equals(traits.tier()) ? "tier" : "";
    }

    /** What about a case chooses its policies; {@code units} is the handling unit first, then those above it. */
    record Traits(String category, @Nullable Integer severity, String track, List<Long> units, String tier) {}
}
