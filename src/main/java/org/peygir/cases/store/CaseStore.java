package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.CASE_PARTY;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Registration;
import org.peygir.cases.Status;
import org.peygir.cases.TrackingCode;
import org.springframework.stereotype.Repository;

/** Writes cases, one row each, and reads one for writing: visibility in the WHERE, the row locked. */
@Repository
public class CaseStore {
    private final DSLContext sql;

    CaseStore(DSLContext sql) {
        this.sql = sql;
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
            String lastLine) {}

    public long add(Registration r, Placing p) {
        return sql.insertInto(CASE_FILE)
                .set(CASE_FILE.YEAR, (short) p.year())
                .set(CASE_FILE.TRACKING_CODE, p.code().value())
                .set(CASE_FILE.CHANNEL, r.channel().name())
                .set(CASE_FILE.CHANNEL_REFERENCE, r.channelReference())
                .set(CASE_FILE.RECORDER_ID, r.recorderId())
                .set(CASE_FILE.EXTERNAL_ID, r.externalId())
                .set(CASE_FILE.RECEIVED_AT, r.receivedAt())
                .set(CASE_FILE.REGISTERED_AT, p.registeredAt())
                .set(CASE_FILE.LOCALE, r.locale().getLanguage())
                .set(CASE_FILE.SUBJECT, r.subject())
                .set(CASE_FILE.WORDS, r.words())
                .set(CASE_FILE.OUTCOME_SOUGHT, r.outcomeSought())
                .set(CASE_FILE.COMPLAINANT_ID, p.complainantId())
                .set(CASE_FILE.COMPLAINANT_NAME, p.complainantName())
                .set(CASE_FILE.ANONYMOUS, r.anonymous())
                .set(CASE_FILE.CONFIDENTIAL, r.confidential())
                .set(CASE_FILE.ABOUT, r.about().name())
                .set(CASE_FILE.ABOUT_STAFF_ID, r.aboutStaffId())
                .set(CASE_FILE.SUBJECT_IDS, subjects(r.aboutStaffId()))
                .set(CASE_FILE.PRODUCT_MODEL, r.productModel())
                .set(CASE_FILE.PRODUCT_SERIAL, r.productSerial())
                .set(CASE_FILE.SEVERITY, (short) r.severity())
                .set(CASE_FILE.UNIT_ID, p.unitId())
                .set(CASE_FILE.OWNER_ID, p.ownerId())
                .set(CASE_FILE.ASSIGNEE_ID, p.assigneeId())
                .set(CASE_FILE.STATUS, p.status().name())
                .set(CASE_FILE.STAGE_ID, p.stageId())
                .set(CASE_FILE.DUE_AT, p.dueAt())
                .set(CASE_FILE.PROMISED_AT, p.promisedAt())
                .set(CASE_FILE.LAST_LINE, p.lastLine())
                .set(CASE_FILE.LAST_ACTIVITY_AT, p.registeredAt())
                .set(CASE_FILE.LAST_CUSTOMER_AT, r.receivedAt())
                .returningResult(CASE_FILE.ID)
                .fetchSingle()
                .value1();
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

    public void assign(long caseId, @Nullable Long assigneeId, Status status) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.ASSIGNEE_ID, assigneeId)
                .set(CASE_FILE.STATUS, status.name())
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
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

    public void describe(long caseId, String category, String outcomeSought) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.CATEGORY, category)
                .set(CASE_FILE.OUTCOME_SOUGHT, outcomeSought)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }
}
