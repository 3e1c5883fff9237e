package org.peygir.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing said or done on a case. Entries are never changed.
 *
 * @param staffId null when the customer or the system did it
 * @param behalfOf for whom the person stood in when they did it, else null
 * @param visible whether the customer may see it
 * @param data codes, ids and figures that a page words in the reader's language
 */
public record Entry(
        long id,
        Kind kind,
        Instant at,
        @Nullable Long staffId,
        boolean visible,
        String body,
        Map<String, String> data,
        @Nullable Long behalfOf) {

    public enum Kind {
        /** An internal note; the customer never sees it. */
        NOTE,
        /** Words to the customer. */
        REPLY,
        /** Words from the customer after registration. */
        CUSTOMER_MESSAGE,
        TAKEN,
        ASSIGNED,
        MOVED,
        RECORDED,
        REFERRED,
        /** From where it was told to the complaints unit. */
        SENT_TO_CENTRE,
        RETURNED,
        /** Another unit takes in hand what was referred to it. */
        HANDOVER_ACCEPTED,
        RECALLED,
        READ,
        OPINION,
        ATTACHED,
        OWNER_OFFERED,
        OWNER_ACCEPTED,
        OWNER_DECLINED,
        OWNER_BOUNCED,
        SATISFIED,
        OBJECTED,
        REOPENED,
        /** Taken to a stage of another version of its routine. */
        MIGRATED,
        FOLLOW_UP,
        /** A calendar changed, and with it the due time. */
        DEADLINE_MOVED,
        ARCHIVED,
        UNARCHIVED,
        PROTECTED,
        SUBJECT_NAMED,
        SUBJECT_CLEARED,
        /** A remedy above somebody's authority was put to who may grant it. */
        APPROVAL_ASKED,
        /** A rule of escalation acted. */
        ESCALATED,
        PRIORITY_SET,
        /** Severity, track or group of customers; deadlines may have moved with it. */
        CLASSIFIED,
        PROMISED,
        PROMISE_KEPT,
        /** Its time passed, or a person said so. */
        PROMISE_BROKEN,
        /** Words of the complainant: what is not right in the decision. */
        REVIEW_ASKED,
        REVIEW_ASSIGNED,
        /** Words for the complainant. */
        REVIEW_DECIDED
    }
}
