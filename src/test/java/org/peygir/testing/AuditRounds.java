package org.peygir.testing;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.peygir.access.store.AuditSealing;

/**
 * Seals the audit as its job does, in rounds. One round may leave entries behind that are committed: it waits for every
 * transaction of the cluster that is older, be it another test's in another database or the vacuum's.
 */
public final class AuditRounds {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AuditRounds() {}

    /** Returns when every committed entry is sealed. */
    public static void sealAll(DSLContext jooq) {
        sealAll(jooq, false);
    }

    /** @param leftBehind as {@link AuditSealing#seal} takes it */
    public static void sealAll(DSLContext jooq, boolean leftBehind) {
        Instant end = Instant.now().plus(PATIENCE);
        while (waiting(jooq)) {
            if (Instant.now().isAfter(end)) throw new IllegalStateException("entries are not sealed after " + PATIENCE);
            round(jooq, leftBehind);
        }
    }

    /** One round, whatever it may take. */
    public static void round(DSLContext jooq, boolean leftBehind) {
        jooq.transaction(inner -> new AuditSealing(inner.dsl()).seal(leftBehind));
    }

    private static boolean waiting(DSLContext jooq) {
        return Boolean.TRUE.equals(jooq.fetchValue("select exists (select from access.audit_entry e where not exists"
                + " (select from access.audit_seal s where s.entry_id = e.id))"));
    }
}
