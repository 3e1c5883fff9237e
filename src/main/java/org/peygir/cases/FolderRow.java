package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param complainantName empty when it is anonymous, or confidential and not for this viewer
 * @param holderId the person who has it now; null in the queue of {@code holderUnitId}, or closed
 * @param needsMe an item of it waits for the viewer, on their desk or untaken in their unit
 * @param unread the viewer has not opened the item that waits for them
 */
public record FolderRow(
        CaseNumber number,
        String subject,
        String lastLine,
        String complainantName,
        boolean anonymous,
        boolean confidential,
        String productModel,
        String productSerial,
        long unitId,
        long ownerId,
        @Nullable Long assigneeId,
        @Nullable Long holderId,
        @Nullable Long holderUnitId,
        int severity,
        PriorityLevel priority,
        Status status,
        long stageId,
        Instant registeredAt,
        Instant dueAt,
        Instant lastActivityAt,
        boolean needsMe,
        boolean unread,
        FolderCursor cursor) {
    /** The same, listed by another deadline than the handler's. */
    public FolderRow dueBy(Instant due) {
        return new FolderRow(
                number,
                subject,
                lastLine,
                complainantName,
                anonymous,
                confidential,
                productModel,
                productSerial,
                unitId,
                ownerId,
                assigneeId,
                holderId,
                holderUnitId,
                severity,
                priority,
                status,
                stageId,
                registeredAt,
                due,
                lastActivityAt,
                needsMe,
                unread,
                new FolderCursor(false, 0, due, number.id()));
    }
}
