package org.peygir.cartable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opinion (نظریه) with its waiting time (AFS-07). Never changed; a newer one of the same author supersedes it.
 *
 * @param waitingWorkingMinutes working minutes from being asked to giving it
 * @param deputyId who wrote it standing in for the author; null: the author
 * @param superseded whether a newer one replaced it
 */
public record Opinion(
        long id,
        long referralId,
        long subjectId,
        long authorId,
        Verdict verdict,
        String text,
        Instant askedAt,
        Instant givenAt,
        long waitingWorkingMinutes,
        @Nullable Long supersedesId,
        boolean superseded,
        @Nullable Long deputyId) {

    /** Whether this person wrote it, or it counts for them. */
    public boolean by(long staffId) {
        return authorId == staffId || deputyId != null && deputyId == staffId;
    }
}
