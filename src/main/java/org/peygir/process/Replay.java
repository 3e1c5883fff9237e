package org.peygir.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay of past cases through a draft, and how far it has come.
 *
 * @param document the draft as its readable file, as it stood when it was asked for
 * @param since cases registered since are in it
 */
public record Replay(
        long id,
        String routineCode,
        String document,
        Instant since,
        Instant askedAt,
        int total,
        int done,
        long afterId,
        ReplayResult result,
        @Nullable Instant endedAt) {}
