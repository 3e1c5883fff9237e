package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.POLICY_LINE;
import static org.peygir.deadlines.store.db.Tables.POLICY_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Policies.Version;
import org.peygir.deadlines.Policy;
import org.peygir.deadlines.store.db.tables.records.PolicyVersionRecord;
import org.springframework.stereotype.Repository;

/** Versions of the commitments; at most one draft. */
@Repository
public class PolicyStore {
    private final DSLContext db;

    public PolicyStore(DSLContext db) {
        this.db = db;
    }

    /** One editor at a time: the row of the first version stays locked. */
    public void lock() {
        db.select(POLICY_VERSION.ID)
                .from(POLICY_VERSION)
                .orderBy(POLICY_VERSION.NUMBER)
                .limit(DSL.inline(1))
                .forUpdate()
                .execute();
    }

    public Optional<Version> draft() {
        return newest(POLICY_VERSION.PUBLISHED_AT.isNull());
    }

    /** The published version that holds last: the one of the highest number, for versions follow each other in time. */
    public Version published() {
        return newest(POLICY_VERSION.PUBLISHED_AT.isNotNull()).orElseThrow();
    }

    /** Published versions without their lines, the newest first. */
    public List<Version> history(int limit) {
        return db.selectFrom(POLICY_VERSION)
                .where(POLICY_VERSION.PUBLISHED_AT.isNotNull())
                .orderBy(POLICY_VERSION.NUMBER.desc())
                .limit(DSL.inline(limit))
                .fetch(row -> version(row, List.of()));
    }

    /** A draft with the lines of another version; @return its id */
    public long copy(Version from, @Nullable Long staffId, Instant now) {
        long id = db.insertInto(POLICY_VERSION)
                .set(
                        POLICY_VERSION.NUMBER,
                        db.select(DSL.max(POLICY_VERSION.NUMBER).plus(1))
                                .from(POLICY_VERSION)
                                .asField())
                .set(POLICY_VERSION.EFFECTIVE_FROM, now)
                .set(POLICY_VERSION.MADE_BY, staffId)
                .set(POLICY_VERSION.MADE_AT, now)
                .returningResult(POLICY_VERSION.ID)
                .fetchSingle()
                .value1();
        for (Policy line : from.lines()) insert(id, line);
        return id;
    }

    public void insert(long versionId, Policy line) {
        Integer severity = line.severity();
        db.insertInto(POLICY_LINE)
                .set(POLICY_LINE.VERSION_ID, versionId)
                .set(POLICY_LINE.CODE, line.code())
                .set(POLICY_LINE.CATEGORY, line.category())
                .set(POLICY_LINE.SEVERITY, severity == null ? null : severity.shortValue())
                .set(POLICY_LINE.TRACK, line.track())
                .set(POLICY_LINE.UNIT_ID, line.unitId())
                .set(POLICY_LINE.TIER, line.tier())
                .set(POLICY_LINE.AMOUNT, line.amount())
                .set(POLICY_LINE.UNIT, line.unit().name())
                .execute();
    }

    /** Of a draft only: what was published never changes. */
    public void delete(long versionId, long lineId) {
        db.deleteFrom(POLICY_LINE)
                .where(POLICY_LINE.ID.eq(lineId), POLICY_LINE.VERSION_ID.eq(versionId))
                .execute();
    }

    public void touch(long versionId, @Nullable Long staffId, Instant now) {
        db.update(POLICY_VERSION)
                .set(POLICY_VERSION.VERSION, POLICY_VERSION.VERSION.plus(1))
                .set(POLICY_VERSION.MADE_BY, staffId)
                .set(POLICY_VERSION.MADE_AT, now)
                .where(POLICY_VERSION.ID.eq(versionId), POLICY_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    public void publish(long versionId, Instant from, String reason, Instant now) {
        db.update(POLICY_VERSION)
                .set(POLICY_VERSION.EFFECTIVE_FROM, from)
                .set(POLICY_VERSION.REASON, reason)
                .set(POLICY_VERSION.PUBLISHED_AT, now)
                .where(POLICY_VERSION.ID.eq(versionId), POLICY_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    public void discard(long versionId) {
        db.deleteFrom(POLICY_LINE).where(POLICY_LINE.VERSION_ID.eq(versionId)).execute();
        db.deleteFrom(POLICY_VERSION)
                .where(POLICY_VERSION.ID.eq(versionId), POLICY_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    private Optional<Version> newest(Condition condition) {
        return db.selectFrom(POLICY_VERSION)
                .where(condition)
                .orderBy(POLICY_VERSION.NUMBER.desc())
                .limit(DSL.inline(1))
                .fetchOptional(row -> version(row, lines(row.getId())));
    }

    private List<Policy> lines(long versionId) {
        return db.selectFrom(POLICY_LINE)
                .where(POLICY_LINE.VERSION_ID.eq(versionId))
                .orderBy(POLICY_LINE.ID)
                .fetch(row -> new Policy(
                        row.getId(),
                        row.getCode(),
                        row.getCategory(),
                        row.getSeverity() == null ? null : (int) row.getSeverity(),
                        row.getTrack(),
                        row.getUnitId(),
                        row.getTier(),
                        row.getAmount(),
                        DeadlineUnit.valueOf(row.getUnit())));
    }

    private static Version version(PolicyVersionRecord row, List<Policy> lines) {
        return new Version(
                row.getId(),
                row.getNumber(),
                row.getEffectiveFrom(),
                row.getReason(),
                row.getMadeBy(),
                row.getPublishedAt(),
                row.getVersion(),
                lines);
    }
}
