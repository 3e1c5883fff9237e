package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.StageClocks;

/**
 * What moving one case to another version of its routine does, or would do.
 *
 * @param fromStageId where it stands
 * @param toStageId where it comes to; null: it does not move
 * @param desk whose it is then
 * @param clock what becomes of the deadline of the stage
 * @param dueAfter by when the handler has to act; what was promised to the customer stays
 */
public record Relocation(
        CaseNumber number,
        Outcome outcome,
        long fromStageId,
        @Nullable Long toStageId,
        long unitBefore,
        long unitAfter,
        Desk desk,
        Status statusBefore,
        Status statusAfter,
        StageClocks.Change clock,
        Instant dueBefore,
        Instant dueAfter) {
    /** Whether it moves, or why not. */
    public enum Outcome {
        MOVES,
        /** No stage is named for the one it is in. */
        UNMAPPED,
        /** The unit of the new stage is not there, or closed. */
        NO_UNIT,
        /** It has gone on by itself: it was closed, or is in no stage of that version any more. */
        GONE
    }

    /** On whose desk it lies. */
    public enum Desk {
        /** Where it lay: the new stage is given to the same unit by the same rule. */
        KEPT,
        QUEUE,
        OWNER,
        /** Somebody chosen by the rule of the new stage. */
        PERSON
    }

    static Relocation stays(CaseFile file, Outcome why) {
        return new Relocation(
                file.number(),
                why,
                file.stageId(),
                null,
                file.unitId(),
                file.unitId(),
                Desk.KEPT,
                file.status(),
                file.status(),
                StageClocks.Change.NONE,
                file.dueAt(),
                file.dueAt());
    }
}
