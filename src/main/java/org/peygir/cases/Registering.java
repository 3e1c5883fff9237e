package org.peygir.cases;

import java.time.Instant;
import java.util.List;

/** What became of a registration. */
public sealed interface Registering {
    /** Durable when the transaction ends: number, code, receipt, work item, routine, outbox and audit are one. */
    record Registered(CaseNumber number, TrackingCode trackingCode, Instant dueAt) implements Registering {}

    /** Nothing was written. Fields are named as in {@link Registration}. */
    record Refused(List<Problem> problems) implements Registering {}

    /** The case with this external id is there already; nothing was written. */
    record Known(String externalId) implements Registering {}

    /**
     * One thing wrong with one field, worded by {@code messageKey} with its arguments. A field of the routine's own form is named
     * {@code form.CODE}.
     */
    record Problem(String field, String messageKey, List<Object> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }

        public Problem(String field, String messageKey, int limit) {
            this(field, messageKey, List.of(limit));
        }
    }
}
