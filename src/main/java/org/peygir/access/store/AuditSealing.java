package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.AUDIT_SEAL;

import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.AuditHash;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains entries in commit order. Only those of transactions older than every running one are taken: none with a smaller
 * number can appear afterwards, so the order (transaction, id) is final. A transaction number from the future can only
 * have come with rows restored into a new cluster; it is final too.
 */
@Repository
public class AuditSealing {
    /** Entries chained in one transaction: some ten milliseconds of work, some hundred kilobytes. */
    public static final int BATCH = 1000;
    /** Any number that no other advisory lock of ours has ("PEYGAUDI" in bytes). */
    private static final long LOCK = 0x5045_5947_4155_4449L;

    private static final String NEXT = """
            select e.id, e.tx::text as tx, e.at, e.actor_kind, e.staff_id, e.action, e.entity, e.entity_id, e.details
            from access.audit_entry e
            where (e.tx < pg_snapshot_xmin(pg_current_snapshot()) or e.tx >= pg_snapshot_xmax(pg_current_snapshot()))
              and not exists (select from access.audit_seal s where s.entry_id = e.id)
              %s
            order by e.tx, e.id limit %d
            """;
    private static final String ANY = NEXT.formatted("", BATCH);
    /** The usual case walks the index from the last sealed entry on and never looks back. */
    private static final String NEWER = NEXT.formatted("and (e.tx, e.id) > (?::xid8, ?::bigint)", BATCH);

    private final DSLContext jooq;

    public AuditSealing(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @param head the chain's last hash after sealing, in hex */
    public record Sealed(int entries, long seq, String head) {}

    /**
     * Chains the next entries, at most {@link #BATCH}. One caller at a time over all nodes; another gets null at once.
     *
     * @param leftBehind look at the whole table, also for entries numbered below the last sealed one; they exist only
     *     after rows were restored into a new cluster, whose transaction numbers start low again
     */
    @Transactional
    public @Nullable Sealed seal(boolean leftBehind) {
        if (!Boolean.TRUE.equals(jooq.fetchValue("select pg_try_advisory_xact_lock(" + LOCK + ")"))) return null;
        Record last = jooq.fetchOne("""
                select s.seq, s.hash, e.tx::text as tx, e.id
                from access.audit_seal s join access.audit_entry e on e.id = s.entry_id order by s.seq desc limit 1
                """);
        long seq = last == null ? 0 : AuditStore.value(last, "seq", Long.class);
        byte[] hash = last == null ? AuditHash.START : AuditStore.value(last, "hash", byte[].class);
        List<AuditHash.Entry> entries = last == null || leftBehind
                ? jooq.fetch(ANY).map(AuditStore::entry)
                : jooq.fetch(NEWER, last.get("tx"), last.get("id")).map(AuditStore::entry);
        if (!entries.isEmpty()) {
            var insert = jooq.insertInto(AUDIT_SEAL, AUDIT_SEAL.SEQ, AUDIT_SEAL.ENTRY_ID, AUDIT_SEAL.HASH);
            for (AuditHash.Entry entry : entries) {
                hash = AuditHash.next(hash, entry);
                insert.values(++seq, entry.id(), hash);
            }
            insert.execute();
        }
        return new Sealed(entries.size(), seq, HexFormat.of().formatHex(hash));
    }
}
