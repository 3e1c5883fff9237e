package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.CASE_PARTY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Classification;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Priority;
import org.peygir.cases.Registration;
import org.peygir.cases.Status;
import org.peygir.cases.Structured;
import org.peygir.cases.TrackingCode;
import org.peygir.organization.HandlingStructure;
import org.peygir.platform.db.Awaited;
import org.peygir.platform.db.FixedStatement;
import org.peygir.routines.FormAnswers;
import org.springframework.stereotype.Repository;

/** Writes cases, one row each, and reads one for writing: visibility in the WHERE, the row locked. */
@Repository
public class CaseStore {
    private final DSLContext sql;
    private final FixedStatement next;
    private final FixedStatement add;

    CaseStore(DSLContext sql) {
        this.sql = sql;
        next = FixedStatement.of(sql, "select nextval('cases.case_file_id_seq')");
        add = FixedStatement.insert(
                sql,
                CASE_FILE.ID,
                CASE_FILE.YEAR,
                CASE_FILE.TRACKING_CODE,
                CASE_FILE.CHANNEL,
                CASE_FILE.CHANNEL_REFERENCE,
                CASE_FILE.RECORDER_ID,
                CASE_FILE.EXTERNAL_ID,
                CASE_FILE.RECEIVED_AT,
                CASE_FILE.REGISTERED_AT,
                CASE_FILE.LOCALE,
                CASE_FILE.SUBJECT,
                CASE_FILE.WORDS,
                CASE_FILE.OUTCOME_SOUGHT,
                CASE_FILE.COMPLAINANT_ID,
                CASE_FILE.COMPLAINANT_NAME,
                CASE_FILE.ANONYMOUS,
                CASE_FILE.CONFIDENTIAL,
                CASE_FILE.ABOUT,
                CASE_FILE.ABOUT_STAFF_ID,
                CASE_FILE.SUBJECT_IDS,
                CASE_FILE.PRODUCT_MODEL,
                CASE_FILE.PRODUCT_SERIAL,
                CASE_FILE.SEVERITY,
                CASE_FILE.URGENCY,
                CASE_FILE.FACTORS,
                CASE_FILE.PRIORITY,
                CASE_FILE.UNIT_ID,
                CASE_FILE.OWNER_ID,
                CASE_FILE.ASSIGNEE_ID,
                CASE_FILE.STATUS,
                CASE_FILE.STAGE_ID,
                CASE_FILE.DUE_AT,
                CASE_FILE.PROMISED_AT,
                CASE_FILE.LAST_LINE,
                CASE_FILE.LAST_ACTIVITY_AT,
                CASE_FILE.LAST_CUSTOMER_AT,
                CASE_FILE.STRUCTURE,
                CASE_FILE.LOCAL,
                CASE_FILE.LOCAL_UNTIL,
                CASE_FILE.CENTRAL_REASON,
                CASE_FILE.CLAIM_RIAL,
                CASE_FILE.ANSWERS,
                CASE_FILE.ANSWERS_VERSION_ID,
                CASE_FILE.CUSTOMER_GROUP);
    }

    /** What registration decided beside what was told. */
    public record Placing(
            int year,
            TrackingCode code,
            Instant registeredAt,
            @Nullable Long complainantId,
            String complainantName,
            long unitId,
            long ownerId,
            @Nullable Long assigneeId,
            Status status,
            long stageId,
            Instant dueAt,
            Instant promisedAt,
            String lastLine,
            Structured structured,
            FormAnswers answers,
            @Nullable Long answersVersionId,
            String customerGroup) {}

    /** The id of a case that will be added in this transaction. */
    public Awaited next() {
        return next.soon();
    }

    public void add(long id, Registration r, Placing p) {
        add.later(
                id,
                (short) p.year(),
                p.code().value(),
                r.channel().name(),
                r.channelReference(),
                r.recorderId(),
                r.externalId(),
                r.receivedAt(),
                p.registeredAt(),
                r.locale().getLanguage(),
                r.subject(),
                r.words(),
                r.outcomeSought(),
                p.complainantId(),
                p.complainantName(),
                r.anonymous(),
                r.confidential(),
                r.about().name(),
                r.aboutStaffId(),
                subjects(r.aboutStaffId()),
                r.productModel(),
                r.productSerial(),
                (short) r.severity(),
                (short) r.weighing().urgency().rank(),
                PriorityStore.names(r.weighing().factors()),
                PriorityStore.rank(r.severity(), 0, new Priority(r.weighing(), 0, null, "")),
                p.unitId(),
                p.ownerId(),
                p.assigneeId(),
                p.status().name(),
                p.stageId(),
                p.dueAt(),
                p.promisedAt(),
                p.lastLine(),
                p.registeredAt(),
                r.receivedAt(),
                name(p.structured().structure()),
                p.structured().local(),
                p.structured().localUntil(),
                reason(p.structured().reason()),
                p.structured().claimRial(),
                p.answers().json(),
                p.answersVersionId(),
                p.customerGroup());
    }

    private static @Nullable String name(@Nullable HandlingStructure structure) {
        return structure == null ? null : structure.name();
    }

    private static String reason(@Nullable CentralReason reason) {
        return reason == null ? "" : reason.name();
    }

    private static Long[] subjects(@Nullable Long first) {
        return first == null ? new Long[0] : new Long[] {first};
    }

    /** Who is complained of, in the order of their ids. */
    public void complainOf(long caseId, Collection<Long> staffIds) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.SUBJECT_IDS, staffIds.stream().sorted().toArray(Long[]::new))
                .set(
                        CASE_FILE.ABOUT_STAFF_ID,
                        DSL.when(CASE_FILE.ABOUT_STAFF_ID.in(staffIds), CASE_FILE.ABOUT_STAFF_ID))
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void protect(long caseId, Confidentiality level) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.CONFIDENTIAL, level != Confidentiality.NORMAL)
                .set(CASE_FILE.RESTRICTED, level == Confidentiality.RESTRICTED)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void addParty(long caseId, long partyId, String role) {
        sql.insertInto(CASE_PARTY)
                .columns(CASE_PARTY.CASE_ID, CASE_PARTY.PARTY_ID, CASE_PARTY.ROLE)
                .values(caseId, partyId, role)
                .onConflictDoNothing()
                .execute();
    }

    public boolean known(String externalId) {
        return sql.fetchExists(sql.selectOne().from(CASE_FILE).where(CASE_FILE.EXTERNAL_ID.eq(externalId)));
    }

    /** The case if this person may see it, its row locked until the transaction ends. */
    public Optional<CaseFile> lock(CaseNumber number, Viewer viewer) {
        return fetch(byNumber(number).and(CaseVisibility.visible(viewer)), true);
    }

    /** For the complainant's own way in and for jobs, which see by other means than a person's rights. */
    public Optional<CaseFile> lock(long caseId) {
        return fetch(CASE_FILE.ID.eq(caseId), true);
    }

    /** The same without waiting: empty too while somebody else writes it. */
    public Optional<CaseFile> tryLock(long caseId) {
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId))
                .forUpdate()
                .skipLocked()
                .fetchOptional(CaseRows::file);
    }

    /** Those that there are. */
    public Map<Long, CaseNumber> numbers(Collection<Long> caseIds) {
        return sql.select(CASE_FILE.ID, CASE_FILE.YEAR)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(caseIds))
                .fetchMap(CASE_FILE.ID, r -> new CaseNumber(r.value2(), r.value1()));
    }

    public Optional<CaseFile> read(CaseNumber number, Viewer viewer) {
        return fetch(byNumber(number).and(CaseVisibility.visible(viewer)), false);
    }

    public Optional<CaseFile> read(long caseId) {
        return fetch(CASE_FILE.ID.eq(caseId), false);
    }

    public Optional<CaseFile> read(TrackingCode code) {
        return fetch(CASE_FILE.TRACKING_CODE.eq(code.value()), false);
    }

    private static Condition byNumber(CaseNumber number) {
        return CASE_FILE.ID.eq(number.id()).and(CASE_FILE.YEAR.eq((short) number.year()));
    }

    private Optional<CaseFile> fetch(Condition condition, boolean lock) {
        var query = sql.selectFrom(CASE_FILE).where(condition);
        return (lock ? query.forUpdate() : query).fetchOptional(CaseRows::file);
    }

    /** Whatever happens to a case makes a new version; the row is locked by the caller. */
    public int touch(long caseId, String lastLine, Instant now, boolean byCustomer) {
        return sql.update(CASE_FILE)
                .set(CASE_FILE.VERSION, CASE_FILE.VERSION.plus(1))
                .set(CASE_FILE.LAST_LINE, lastLine)
                .set(CASE_FILE.LAST_ACTIVITY_AT, now)
                .set(CASE_FILE.LAST_CUSTOMER_AT, byCustomer ? DSL.val(now) : CASE_FILE.LAST_CUSTOMER_AT)
                .where(CASE_FILE.ID.eq(caseId))
                .returningResult(CASE_FILE.VERSION)
                .fetchSingle()
                .value1();
    }

    /** A new version without activity; the row is locked by the caller. */
    public int renew(long caseId) {
        return sql.update(CASE_FILE)
                .set(CASE_FILE.VERSION, CASE_FILE.VERSION.plus(1))
                .where(CASE_FILE.ID.eq(caseId))
                .returningResult(CASE_FILE.VERSION)
                .fetchSingle()
                .value1();
    }

    public void assign(long caseId, @Nullable Long assigneeId, Status status) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.ASSIGNEE_ID, assigneeId)
                .set(CASE_FILE.STATUS, status.name())
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    /** Hands it to the complaints unit; its local clock ends with that, so nobody sends it twice. */
    public void centralise(long caseId, long unitId, @Nullable Long assigneeId, CentralReason reason) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.UNIT_ID, unitId)
                .set(CASE_FILE.ASSIGNEE_ID, assigneeId)
                .set(CASE_FILE.LOCAL, false)
                .setNull(CASE_FILE.LOCAL_UNTIL)
                .set(CASE_FILE.CENTRAL_REASON, reason.name())
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    /** Ids of open cases whose time to be solved where they were told is over, the longest first. */
    public List<Long> localExpired(Instant now, int limit) {
        return sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.LOCAL_UNTIL.le(now), CASE_FILE.CLOSED_AT.isNull())
                .orderBy(CASE_FILE.LOCAL_UNTIL)
                .limit(DSL.inline(limit))
                .fetch(CASE_FILE.ID);
    }

    public void own(long caseId, long ownerId) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.OWNER_ID, ownerId)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void enter(
            long caseId,
            long stageId,
            Status status,
            long unitId,
            @Nullable Long assigneeId,
            Instant dueAt,
            @Nullable Instant closedAt) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.STAGE_ID, stageId)
                .set(CASE_FILE.STATUS, status.name())
                .set(CASE_FILE.UNIT_ID, unitId)
                .set(CASE_FILE.ASSIGNEE_ID, assigneeId)
                .set(CASE_FILE.DUE_AT, dueAt)
                .set(CASE_FILE.CLOSED_AT, closedAt)
                .set(
                        CASE_FILE.PROMISED_AT,
                        closedAt == null ? CASE_FILE.PROMISED_AT : DSL.castNull(CASE_FILE.PROMISED_AT))
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void reopened(long caseId, Instant promisedAt) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.REOPENED, CASE_FILE.REOPENED.plus(1))
                .set(CASE_FILE.PROMISED_AT, promisedAt)
                .setNull(CASE_FILE.ARCHIVED_AT)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void archive(long caseId, @Nullable Instant at) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.ARCHIVED_AT, at)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void classify(long caseId, Classification c) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.SEVERITY, (short) c.severity())
                .set(CASE_FILE.TRACK, c.track().name())
                .set(CASE_FILE.CUSTOMER_GROUP, c.customerGroup())
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    public void describe(long caseId, String category, String outcomeSought) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.CATEGORY, category)
                .set(CASE_FILE.OUTCOME_SOUGHT, outcomeSought)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }
}
