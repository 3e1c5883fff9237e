package org.peygir.cartable.store;

import static org.peygir.cartable.store.db.Tables.OPINION;
import static org.peygir.cartable.store.db.Tables.REFERRAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.NewReferral;
import org.peygir.cartable.Opinion;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.ReferralState;
import org.peygir.cartable.Verdict;
import org.peygir.cartable.store.db.tables.records.OpinionRecord;
import org.springframework.stereotype.Repository;

/** Referrals and the opinions that answer them. */
@Repository
public class ReferralStore {
    private final DSLContext sql;

    ReferralStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param acceptBy null where nothing was agreed */
    public long add(NewReferral r, Instant now, @Nullable Instant acceptBy) {
        return sql.insertInto(REFERRAL)
                .set(REFERRAL.SUBJECT_ID, r.subjectId())
                .set(REFERRAL.KIND, r.kind().name())
                .set(REFERRAL.FROM_STAFF_ID, r.fromStaffId())
                .set(REFERRAL.FROM_UNIT_ID, r.fromUnitId())
                .set(REFERRAL.TO_STAFF_ID, r.toStaffId())
                .set(REFERRAL.TO_UNIT_ID, r.toUnitId())
                .set(REFERRAL.TEXT, r.text())
                .set(REFERRAL.SENT_AT, now)
                .set(REFERRAL.DUE_AT, r.dueAt())
                .set(REFERRAL.STATE, ReferralState.SENT.name())
                .set(REFERRAL.ACCEPT_BY, acceptBy)
                .returningResult(REFERRAL.ID)
                .fetchSingle()
                .value1();
    }

    public Optional<Referral> lock(long id) {
        return sql.selectFrom(REFERRAL).where(REFERRAL.ID.eq(id)).forUpdate().fetchOptional(ReferralStore::referral);
    }

    public Optional<Referral> read(long id) {
        return sql.selectFrom(REFERRAL).where(REFERRAL.ID.eq(id)).fetchOptional(ReferralStore::referral);
    }

    public List<Referral> of(long subjectId) {
        return fetch(REFERRAL.SUBJECT_ID.eq(subjectId));
    }

    public List<Referral> open(long subjectId) {
        return fetch(REFERRAL.SUBJECT_ID.eq(subjectId).and(REFERRAL.STATE.in("SENT", "SEEN")));
    }

    private List<Referral> fetch(Condition condition) {
        return sql.selectFrom(REFERRAL).where(condition).orderBy(REFERRAL.ID).fetch(ReferralStore::referral);
    }

    public void seen(long subjectId, long staffId, Instant now) {
        sql.update(REFERRAL)
                .set(REFERRAL.STATE, ReferralState.SEEN.name())
                .set(REFERRAL.SEEN_AT, now)
                .where(REFERRAL.SUBJECT_ID.eq(subjectId), REFERRAL.STATE.eq("SENT"), REFERRAL.TO_STAFF_ID.eq(staffId))
                .execute();
    }

    public void accepted(long id, Instant now) {
        sql.update(REFERRAL)
                .set(REFERRAL.ACCEPTED_AT, now)
                .set(REFERRAL.VERSION, REFERRAL.VERSION.plus(1))
                .where(REFERRAL.ID.eq(id))
                .execute();
    }

    public void end(long id, ReferralState state, Instant now, @Nullable String reason) {
        sql.update(REFERRAL)
                .set(REFERRAL.STATE, state.name())
                .set(REFERRAL.ANSWERED_AT, state == ReferralState.ANSWERED ? now : null)
                .set(REFERRAL.RETURNED_AT, state == ReferralState.ANSWERED ? null : now)
                .set(REFERRAL.RETURN_REASON, reason)
                .set(REFERRAL.VERSION, REFERRAL.VERSION.plus(1))
                .where(REFERRAL.ID.eq(id))
                .execute();
    }

    public long addOpinion(
            Referral r,
            long authorId,
            @Nullable Long deputyId,
            Verdict verdict,
            String text,
            Instant now,
            long waiting,
            @Nullable Long supersedes) {
        return sql.insertInto(OPINION)
                .set(OPINION.REFERRAL_ID, r.id())
                .set(OPINION.SUBJECT_ID, r.subjectId())
                .set(OPINION.AUTHOR_ID, authorId)
                .set(OPINION.DEPUTY_ID, deputyId)
                .set(OPINION.VERDICT, verdict.name())
                .set(OPINION.TEXT, text)
                .set(OPINION.ASKED_AT, r.sentAt())
                .set(OPINION.GIVEN_AT, now)
                .set(OPINION.WAITING_WORKING_MINUTES, waiting)
                .set(OPINION.SUPERSEDES_ID, supersedes)
                .returningResult(OPINION.ID)
                .fetchSingle()
                .value1();
    }

    public List<Opinion> opinions(long subjectId) {
        var newer = OPINION.as("newer");
        var superseded = DSL.exists(DSL.selectOne().from(newer).where(newer.SUPERSEDES_ID.eq(OPINION.ID)));
        return sql.select(OPINION, DSL.field(superseded))
                .from(OPINION)
                .where(OPINION.SUBJECT_ID.eq(subjectId))
                .orderBy(OPINION.ID)
                .fetch(r -> opinion(r.value1(), r.value2()));
    }

    static Opinion opinion(OpinionRecord r, boolean superseded) {
        return new Opinion(
                r.getId(),
                r.getReferralId(),
                r.getSubjectId(),
                r.getAuthorId(),
                Verdict.valueOf(r.getVerdict()),
                r.getText(),
                r.getAskedAt(),
                r.getGivenAt(),
                r.getWaitingWorkingMinutes(),
                r.getSupersedesId(),
                superseded,
                r.getDeputyId());
    }

    static Referral referral(Record r) {
        Instant answered = r.get(REFERRAL.ANSWERED_AT);
        return new Referral(
                r.get(REFERRAL.ID),
                r.get(REFERRAL.SUBJECT_ID),
                ReferralKind.valueOf(r.get(REFERRAL.KIND)),
                r.get(REFERRAL.FROM_STAFF_ID),
                r.get(REFERRAL.FROM_UNIT_ID),
                r.get(REFERRAL.TO_STAFF_ID),
                r.get(REFERRAL.TO_UNIT_ID),
                r.get(REFERRAL.TEXT),
                r.get(REFERRAL.SENT_AT),
                r.get(REFERRAL.SEEN_AT),
                r.get(REFERRAL.DUE_AT),
                ReferralState.valueOf(r.get(REFERRAL.STATE)),
                answered != null ? answered : r.get(REFERRAL.RETURNED_AT),
                r.get(REFERRAL.RETURN_REASON),
                r.get(REFERRAL.VERSION),
                r.get(REFERRAL.ACCEPT_BY),
                r.get(REFERRAL.ACCEPTED_AT));
    }
}
