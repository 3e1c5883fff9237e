package org.peygir.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision about who answers; never changed, only followed by a later one for the same unit and category.
 *
 * @param unitId whose complaints; null for the whole organisation. It holds for the units below, too
 * @param category what the complaint is about, as known at registration; empty for all
 * @param structure null: from then on the wider rule counts again
 * @param maxSeverity for HYBRID: the most (1 to 4) that may be tried where it was told
 * @param maxRial for HYBRID: the most that may be at stake; null for no limit
 * @param localMinutes for HYBRID: working minutes until it goes to the centre by itself; more than 0
 * @param setBy null when the application was set up with it
 */
public record StructureRule(
        long id,
        @Nullable Long unitId,
        String category,
        @Nullable HandlingStructure structure,
        int maxSeverity,
        @Nullable Long maxRial,
        int localMinutes,
        Instant from,
        Instant setAt,
        @Nullable Long setBy) {
    public static final int USUAL_SEVERITY = 2;
    /** One working day of eight hours. */
    public static final int USUAL_MINUTES = 480;

    /** The same from another moment on. */
    public StructureRule beginning(Instant moment) {
        return new StructureRule(
                id, unitId, category, structure, maxSeverity, maxRial, localMinutes, moment, setAt, setBy);
    }
}
