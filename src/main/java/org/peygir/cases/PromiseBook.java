package org.peygir.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises on cases that a person may see, and how many were kept. */
public final class PromiseBook {
    private PromiseBook() {}

    public enum Show {
        ALL,
        /** Somebody still has to say what became of them. */
        OPEN,
        /** Of these, the ones whose time has passed. */
        OVERDUE,
        KEPT,
        BROKEN
    }

    /** @param staffId who promised, or null; @param unitId their unit then and those below it, or null */
    public record Filter(@Nullable Long staffId, @Nullable Long unitId, Show show) {}

    /** @param title of the case */
    public record Line(Promise promise, CaseNumber number, String title) {}

    /**
     * Counted over what was decided and what runs.
     *
     * @param id of the person or unit
     */
    public record Count(long id, int open, int kept, int broken) {
        /** Whole per cent of those decided; null when none is yet. */
        public @Nullable Integer keptPercent() {
            int decided = kept + broken;
            return decided == 0 ? null : (Integer) Math.round(100f * kept / decided);
        }
    }

    /** @param lines at most a page of them, what is due first at the top */
    public record Page(List<Line> lines, boolean more, List<Count> byStaff, List<Count> byUnit) {}
}
