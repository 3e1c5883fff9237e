package org.peygir.access.store;

import static org.peygir.access.store.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.access.domain.AuditHash;
import org.peygir.platform.db.FixedStatement;
import org.springframework.stereotype.Repository;

/** The audit tables: append and read. */
@Repository
public class AuditStore {
    private static final int PAGE = 1000;

    private final DSLContext jooq;
    private final FixedStatement insert;

    public AuditStore(DSLContext jooq) {
        this.jooq = jooq;
        insert = FixedStatement.insert(
                jooq,
                AUDIT_ENTRY.AT,
                AUDIT_ENTRY.ACTOR_KIND,
                AUDIT_ENTRY.STAFF_ID,
                AUDIT_ENTRY.ACTION,
                AUDIT_ENTRY.ENTITY,
                AUDIT_ENTRY.ENTITY_ID,
                AUDIT_ENTRY.DETAILS);
    }

    /** A seal with its entry; the entry is null when somebody removed it. */
    public record Link(long seq, long entryId, byte[] hash, AuditHash.@Nullable Entry entry) {}

    public void insert(Instant at, Actor actor, String action, String entity, String entityId, String details) {
        insert.later(at, actor.kind(), actor.staffId(), action, entity, entityId, details);
    }

    /** One entry an id, in order, by one statement. */
    public void insert(
            Instant at, Actor actor, String action, String entity, List<String> entityIds, List<String> details) {
        jooq.execute(
                """
                insert into access.audit_entry (at, actor_kind, staff_id, action, entity, entity_id, details)
                select ?::text::timestamptz, ?, ?::bigint, ?, ?, v.id, v.details
                from unnest(?::text[], ?::text[]) with ordinality as v (id, details, place) order by v.place
                """,
                at.toString(),
                actor.kind(),
                actor.staffId(),
                action,
                entity,
                entityIds.toArray(String[]::new),
                details.toArray(String[]::new));
    }

    /** Entries of one thing with one of these actions, latest first. */
    public List<AuditHash.Entry> of(String entity, String entityId, Set<String> actions, int limit) {
        return jooq.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.TX.cast(SQLDataType.VARCHAR).as("tx"),
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.ACTOR_KIND,
                        AUDIT_ENTRY.STAFF_ID,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.ENTITY,
                        AUDIT_ENTRY.ENTITY_ID,
                        AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(
                        AUDIT_ENTRY.ENTITY.eq(entity),
                        AUDIT_ENTRY.ENTITY_ID.eq(entityId),
                        AUDIT_ENTRY.ACTION.in(actions))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(r -> new AuditHash.Entry(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7(),
                        r.value8(),
                        r.value9()));
    }

    /** The next links after this number, in order, at most a page; empty at the end. */
    public List<Link> sealedAfter(long seq) {
        return jooq.fetch("""
                        select s.seq, s.entry_id, s.hash, e.id, e.tx::text as tx, e.at, e.actor_kind, e.staff_id,
                               e.action, e.entity, e.entity_id, e.details
                        from access.audit_seal s left join access.audit_entry e on e.id = s.entry_id
                        where s.seq > ? order by s.seq limit %d
                        """.formatted(PAGE), seq)
                .map(row -> new Link(
                        value(row, "seq", Long.class),
                        value(row, "entry_id", Long.class),
                        value(row, "hash", byte[].class),
                        row.get("id") == null ? null : entry(row)));
    }

    /** Entries that no seal covers yet: those of the last second, or of running transactions' time. */
    public long unsealed() {
        return Objects.requireNonNull((Long) jooq.fetchValue("""
                select count(*) from access.audit_entry e
                where not exists (select from access.audit_seal s where s.entry_id = e.id)
                """));
    }

    static AuditHash.Entry entry(Record row) {
        return new AuditHash.Entry(
                value(row, "id", Long.class),
                value(row, "tx", String.class),
                value(row, "at", OffsetDateTime.class).toInstant(),
                value(row, "actor_kind", String.class),
                row.get("staff_id", Long.class),
                value(row, "action", String.class),
                value(row, "entity", String.class),
                value(row, "entity_id", String.class),
                value(row, "details", String.class));
    }

    static <T> T value(Record row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
