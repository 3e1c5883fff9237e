package org.peygir.cartable.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static org.peygir.cartable.store.db.Tables.HOLDING;
import static org.peygir.cartable.store.db.Tables.WORK_ITEM;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Holding;
import org.peygir.cartable.Place;
import org.peygir.platform.db.FixedStatement;
import org.springframework.stereotype.Repository;

/** Stage items and holdings: where a subject lies and where it lay. */
@Repository
public class ItemStore {
    private static final String OPEN = """
            with item as (
              insert into cartable.work_item (subject_id, kind, staff_id, unit_id, opened_at, due_at)
              values (?, 'STAGE', ?, ?, ?, ?)
            )
            insert into cartable.holding (subject_id, staff_id, unit_id, since) values (?, ?, ?, ?)
            """;

    private final DSLContext sql;
    private final FixedStatement open;

    ItemStore(DSLContext sql) {
        this.sql = sql;
        open = FixedStatement.of(
                sql,
                OPEN,
                BIGINT,
                BIGINT,
                BIGINT,
                TIMESTAMP_WITH_TIMEZONE,
                TIMESTAMP_WITH_TIMEZONE,
                BIGINT,
                BIGINT,
                BIGINT,
                TIMESTAMP_WITH_TIMEZONE);
    }

    /** Waits for no answer: it is on the way of every registration. */
    public void open(long subjectId, Place place, Instant now, Instant dueAt) {
        open.later(
                subjectId,
                place.staffId(),
                place.unitId(),
                now,
                dueAt,
                subjectId,
                place.staffId(),
                place.unitId(),
                now);
    }

    /** @return the place of the open stage item, locked for the caller's transaction; null when the subject is closed */
    public @Nullable Place lockStage(long subjectId) {
        return sql.select(WORK_ITEM.STAFF_ID, WORK_ITEM.UNIT_ID)
                .from(WORK_ITEM)
                .where(WORK_ITEM.SUBJECT_ID.eq(subjectId), WORK_ITEM.KIND.eq("STAGE"), WORK_ITEM.CLOSED_AT.isNull())
                .forUpdate()
                .fetchOne(r -> new Place(r.value1(), r.value2()));
    }

    public void place(long subjectId, Place place, Instant now, @Nullable Instant dueAt) {
        sql.update(WORK_ITEM)
                .set(WORK_ITEM.STAFF_ID, place.staffId())
                .set(WORK_ITEM.UNIT_ID, place.unitId())
                .set(WORK_ITEM.OPENED_AT, now)
                .setNull(WORK_ITEM.SEEN_AT)
                .set(WORK_ITEM.DUE_AT, dueAt == null ? WORK_ITEM.DUE_AT : org.jooq.impl.DSL.val(dueAt))
                .where(WORK_ITEM.SUBJECT_ID.eq(subjectId), WORK_ITEM.KIND.eq("STAGE"), WORK_ITEM.CLOSED_AT.isNull())
                .execute();
    }

    public void due(List<Long> subjects, List<Instant> dueAt) {
        Long[] ids = subjects.toArray(Long[]::new);
        String[] due = dueAt.stream().map(Instant::toString).toArray(String[]::new);
        sql.execute("""
                update cartable.work_item i set due_at = v.due
                from unnest(?::bigint[], ?::text[]::timestamptz[]) as v (id, due)
                where i.subject_id = v.id and i.kind = 'STAGE' and i.closed_at is null
                """, ids, due);
    }

    public void openReferralItem(long subjectId, long referralId, Place place, Instant now, Instant dueAt) {
        sql.insertInto(WORK_ITEM)
                .columns(
                        WORK_ITEM.SUBJECT_ID,
                        WORK_ITEM.KIND,
                        WORK_ITEM.REFERRAL_ID,
                        WORK_ITEM.STAFF_ID,
                        WORK_ITEM.UNIT_ID,
                        WORK_ITEM.OPENED_AT,
                        WORK_ITEM.DUE_AT)
                .values(subjectId, "REFERRAL", referralId, place.staffId(), place.unitId(), now, dueAt)
                .execute();
    }

    public void closeReferralItem(long referralId, Instant now) {
        sql.update(WORK_ITEM)
                .set(WORK_ITEM.CLOSED_AT, now)
                .where(WORK_ITEM.REFERRAL_ID.eq(referralId), WORK_ITEM.CLOSED_AT.isNull())
                .execute();
    }

    public void closeAll(long subjectId, Instant now) {
        sql.update(WORK_ITEM)
                .set(WORK_ITEM.CLOSED_AT, now)
                .where(WORK_ITEM.SUBJECT_ID.eq(subjectId), WORK_ITEM.CLOSED_AT.isNull())
                .execute();
    }

    public void seen(long subjectId, long staffId, Instant now) {
        sql.update(WORK_ITEM)
                .set(WORK_ITEM.SEEN_AT, now)
                .where(
                        WORK_ITEM.SUBJECT_ID.eq(subjectId),
                        WORK_ITEM.STAFF_ID.eq(staffId),
                        WORK_ITEM.CLOSED_AT.isNull(),
                        WORK_ITEM.SEEN_AT.isNull())
                .execute();
    }

    /** Ends the open holding and starts the next one at the same instant; nothing happens when the holder stays. */
    public void hold(long subjectId, @Nullable Place next, Instant now) {
        Place current = sql.select(HOLDING.STAFF_ID, HOLDING.UNIT_ID)
                .from(HOLDING)
                .where(HOLDING.SUBJECT_ID.eq(subjectId), HOLDING.UNTIL.isNull())
                .fetchOne(r -> new Place(r.value1(), r.value2()));
        if (java.util.Objects.equals(current, next)) return;
        if (current != null) {
            sql.update(HOLDING)
                    .set(HOLDING.UNTIL, now)
                    .where(HOLDING.SUBJECT_ID.eq(subjectId), HOLDING.UNTIL.isNull())
                    .execute();
        }
        if (next != null) {
            sql.insertInto(HOLDING)
                    .columns(HOLDING.SUBJECT_ID, HOLDING.STAFF_ID, HOLDING.UNIT_ID, HOLDING.SINCE)
                    .values(subjectId, next.staffId(), next.unitId(), now)
                    .execute();
        }
    }

    /** In order of time; minutes not measured yet. */
    public List<Holding> holdings(long subjectId) {
        return sql.select(HOLDING.STAFF_ID, HOLDING.UNIT_ID, HOLDING.SINCE, HOLDING.UNTIL)
                .from(HOLDING)
                .where(HOLDING.SUBJECT_ID.eq(subjectId))
                .orderBy(HOLDING.ID)
                .fetch(r -> new Holding(r.value1(), r.value2(), r.value3(), r.value4(), 0));
    }

    /** Open stage items a person has, for choosing whom to give the next one. */
    public java.util.Map<Long, Integer> load(java.util.Collection<Long> staffIds) {
        return sql.select(WORK_ITEM.STAFF_ID, org.jooq.impl.DSL.count())
                .from(WORK_ITEM)
                .where(WORK_ITEM.STAFF_ID.in(staffIds), WORK_ITEM.CLOSED_AT.isNull())
                .groupBy(WORK_ITEM.STAFF_ID)
                .fetchMap(r -> r.value1(), r -> r.value2());
    }
}
