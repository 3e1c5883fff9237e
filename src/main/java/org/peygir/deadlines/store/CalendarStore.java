package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.CALENDAR;
import static org.peygir.deadlines.store.db.Tables.CALENDAR_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Calendars.Version;
import org.peygir.deadlines.domain.Edition;
import org.springframework.stereotype.Repository;

/** Calendars with their versions; at most one draft each. */
@Repository
public class CalendarStore {
    private final DSLContext db;

    public CalendarStore(DSLContext db) {
        this.db = db;
    }

    /** The calendar of a unit, {@link DeadlineStore#ORGANIZATION} for all, made when there is none; its row stays locked. */
    public long lock(long unit) {
        Long unitId = unit == DeadlineStore.ORGANIZATION ? null : unit;
        db.insertInto(CALENDAR)
                .set(CALENDAR.UNIT_ID, unitId)
                .onConflictDoNothing()
                .execute();
        return db.select(CALENDAR.ID)
                .from(CALENDAR)
                .where(of(unit))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    public Optional<Version> draft(long unit) {
        return newest(of(unit).and(CALENDAR_VERSION.PUBLISHED_AT.isNull()));
    }

    public Optional<Version> published(long unit) {
        return newest(of(unit).and(CALENDAR_VERSION.PUBLISHED_AT.isNotNull()));
    }

    /** Published versions, the newest first. */
    public List<Version> history(long unit, int limit) {
        return db.select(CALENDAR.UNIT_ID, CALENDAR.ID)
                .select(CALENDAR_VERSION.fields())
                .from(CALENDAR)
                .join(CALENDAR_VERSION)
                .on(CALENDAR_VERSION.CALENDAR_ID.eq(CALENDAR.ID))
                .where(of(unit), CALENDAR_VERSION.PUBLISHED_AT.isNotNull())
                .orderBy(CALENDAR_VERSION.NUMBER.desc())
                .limit(DSL.inline(limit))
                .fetch(CalendarStore::version);
    }

    public void insert(
            long calendarId, Edition content, String reason, @Nullable Long staffId, Instant now, boolean published) {
        db.insertInto(CALENDAR_VERSION)
                .set(CALENDAR_VERSION.CALENDAR_ID, calendarId)
                .set(
                        CALENDAR_VERSION.NUMBER,
                        db.select(DSL.coalesce(DSL.max(CALENDAR_VERSION.NUMBER), 0)
                                        .plus(1))
                                .from(CALENDAR_VERSION)
                                .where(CALENDAR_VERSION.CALENDAR_ID.eq(calendarId))
                                .asField())
                .set(CALENDAR_VERSION.CONTENT, EditionJson.write(content))
                .set(CALENDAR_VERSION.REASON, reason)
                .set(CALENDAR_VERSION.MADE_BY, staffId)
                .set(CALENDAR_VERSION.MADE_AT, now)
                .set(CALENDAR_VERSION.PUBLISHED_AT, published ? now : null)
                .execute();
    }

    public void change(long versionId, Edition content, @Nullable Long staffId, Instant now) {
        db.update(CALENDAR_VERSION)
                .set(CALENDAR_VERSION.CONTENT, EditionJson.write(content))
                .set(CALENDAR_VERSION.VERSION, CALENDAR_VERSION.VERSION.plus(1))
                .set(CALENDAR_VERSION.MADE_BY, staffId)
                .set(CALENDAR_VERSION.MADE_AT, now)
                .where(CALENDAR_VERSION.ID.eq(versionId), CALENDAR_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    public void publish(long versionId, String reason, Instant now) {
        db.update(CALENDAR_VERSION)
                .set(CALENDAR_VERSION.REASON, reason)
                .set(CALENDAR_VERSION.PUBLISHED_AT, now)
                .where(CALENDAR_VERSION.ID.eq(versionId), CALENDAR_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    public void discard(long versionId) {
        db.deleteFrom(CALENDAR_VERSION)
                .where(CALENDAR_VERSION.ID.eq(versionId), CALENDAR_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    private Optional<Version> newest(Condition condition) {
        return db.select(CALENDAR.UNIT_ID, CALENDAR.ID)
                .select(CALENDAR_VERSION.fields())
                .from(CALENDAR)
                .join(CALENDAR_VERSION)
                .on(CALENDAR_VERSION.CALENDAR_ID.eq(CALENDAR.ID))
                .where(condition)
                .orderBy(CALENDAR_VERSION.NUMBER.desc())
                .limit(DSL.inline(1))
                .fetchOptional(CalendarStore::version);
    }

    private static Condition of(long unit) {
        return unit == DeadlineStore.ORGANIZATION ? CALENDAR.UNIT_ID.isNull() : CALENDAR.UNIT_ID.eq(unit);
    }

    private static Version version(Record r) {
        Long unit = r.get(CALENDAR.UNIT_ID);
        return new Version(
                r.get(CALENDAR_VERSION.ID),
                r.get(CALENDAR_VERSION.CALENDAR_ID),
                unit == null ? DeadlineStore.ORGANIZATION : unit,
                r.get(CALENDAR_VERSION.NUMBER),
                EditionJson.read(r.get(CALENDAR_VERSION.CONTENT)),
                r.get(CALENDAR_VERSION.REASON),
                r.get(CALENDAR_VERSION.MADE_BY),
                r.get(CALENDAR_VERSION.PUBLISHED_AT),
                r.get(CALENDAR_VERSION.VERSION));
    }
}
