package org.peygir.process;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A migration of the running cases of one version, and how far it has come.
 *
 * @param mapping code of a stage to code of a stage of the new version
 * @param total how many cases ran when it was asked for
 * @param done how many it has looked at in this state
 * @param afterId where it goes on
 * @param again whether it goes over all of them once more
 */
public record Migration(
        long id,
        String routineCode,
        long fromVersionId,
        long toVersionId,
        Map<String, String> mapping,
        State state,
        long askedBy,
        Instant askedAt,
        @Nullable Long startedBy,
        int total,
        int done,
        long afterId,
        boolean again,
        @Nullable Instant endedAt) {
    public Migration {
        mapping = Map.copyOf(mapping);
    }

    /** In the order in which they come. */
    public enum State {
        PREDICTING,
        /** All cases were predicted; a person decides. */
        PREDICTED,
        MOVING,
        DONE,
        DISCARDED
    }

    public boolean working() {
        return state == State.PREDICTING || state == State.MOVING;
    }
}
