package org.peygir.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.FormAnswers;

/**
 * A case as stored: one row, no names of staff, units or stages (their modules know those).
 *
 * @param subjects staff complained of, who may know nothing of the case (RTN-09)
 * @param answers to the own fields of the routine's form; {@code answersVersionId}: the version that asked last, null: none did
 * @param restricted see {@link Confidentiality#RESTRICTED}; then {@code confidential} too
 */
public record CaseFile(
        CaseNumber number,
        TrackingCode trackingCode,
        int version,
        Channel channel,
        String channelReference,
        @Nullable Long recorderId,
        Instant receivedAt,
        Instant registeredAt,
        Locale locale,
        String subject,
        String words,
        String outcomeSought,
        @Nullable Long complainantId,
        String complainantName,
        boolean anonymous,
        boolean confidential,
        boolean restricted,
        About about,
        Set<Long> subjects,
        String productModel,
        String productSerial,
        int severity,
        String category,
        long unitId,
        long ownerId,
        @Nullable Long assigneeId,
        Status status,
        long stageId,
        Instant dueAt,
        @Nullable Instant promisedAt,
        String lastLine,
        Instant lastActivityAt,
        int reopened,
        @Nullable Instant closedAt,
        @Nullable Instant archivedAt,
        Priority priority,
        Structured structured,
        Track track,
        String customerGroup,
        FormAnswers answers,
        @Nullable Long answersVersionId) {

    public long id() {
        return number.id();
    }

    public Classification classification() {
        return new Classification(severity, track, customerGroup);
    }

    public Confidentiality confidentiality() {
        if (restricted) return Confidentiality.RESTRICTED;
        return confidential ? Confidentiality.CONFIDENTIAL : Confidentiality.NORMAL;
    }

    /** What was decided is being looked at by somebody else; only they act on it. */
    public boolean inReview() {
        return status == Status.IN_REVIEW;
    }

    public boolean open() {
        return closedAt == null;
    }
}
