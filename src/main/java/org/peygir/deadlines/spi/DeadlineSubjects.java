package org.peygir.deadlines.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.access.Viewer;
import org.peygir.platform.time.OrganizationZone;

/** Implemented by the module that owns the subjects. All calls are in the transaction of the recomputation. */
public interface DeadlineSubjects {
    /** New times of one subject; the promised ones are null when nothing is promised. */
    record Moved(
            long subject,
            Instant dueBefore,
            Instant dueAt,
            @Nullable Instant promisedBefore,
            @Nullable Instant promisedAt) {
        /** What was promised was a day: a move within it moves nothing that anybody was told. */
        public boolean promiseMoved() {
            return promisedBefore != null
                    && promisedAt != null
                    && !day(promisedBefore).equals(day(promisedAt));
        }

        private static LocalDate day(Instant at) {
            return at.atZone(OrganizationZone.TEHRAN).toLocalDate();
        }
    }

    /** What a list shows of a subject. */
    record Shown(long subject, String number, String title, String path) {}

    /** Locks the rows, in order of id, so that nobody changes clocks of these subjects meanwhile. */
    void lock(Collection<Long> subjects);

    /** Takes over the new times and writes into the history of each subject why they moved; @param actor who published the change */
    void moved(List<Moved> moved, String reason, Actor actor, Instant now);

    /**
     * The calendar by which these count has changed, whether or not a clock of theirs moved: what else of them waits for working time
     * is counted anew.
     */
    void recounted(Collection<Long> subjects);

    /** Those that the person may see; the others are missing. */
    Map<Long, Shown> show(Collection<Long> subjects, Viewer viewer);
}
