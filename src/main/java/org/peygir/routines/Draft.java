package org.peygir.routines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A routine being designed. Nobody's case runs on it.
 *
 * @param version goes up with every change, also by undo and redo
 * @param baseNumber the version it was begun from; 0: from nothing
 * @param routine the routine as it stands; number 0, ids count from 1
 * @param changedBy staff id of who changed it last
 * @param undo what an undo would take back; null: nothing
 * @param redo what a redo would do again; null: nothing
 */
public record Draft(
        String routineCode,
        int version,
        int baseNumber,
        Version routine,
        long changedBy,
        Instant changedAt,
        @Nullable Change undo,
        @Nullable Change redo) {
    /**
     * @param what {@code stage-added}, {@code way-changed} …; words: {@code routines.change.WHAT}
     * @param subject code of the stage or way; may be empty
     */
    public record Change(String what, String subject) {}
}
