package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.ENTRY;
import static org.peygir.cases.store.db.Tables.OWNERSHIP_TRANSFER;
import static org.peygir.cases.store.db.Tables.REVIEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Channel;
import org.peygir.cases.Entry;
import org.peygir.cases.Review;
import org.peygir.cases.Status;
import org.springframework.stereotype.Repository;

/** Reviews of decisions; at most one open one a case (named constraint). Whoever writes has locked the case first. */
@Repository
public class ReviewStore {
    /** What people do beside handling a case: it gives nobody a part in what was decided. */
    private static final Set<Entry.Kind> BESIDE = EnumSet.of(
            Entry.Kind.NOTE,
            Entry.Kind.READ,
            Entry.Kind.FOLLOW_UP,
            Entry.Kind.ATTACHED,
            Entry.Kind.ARCHIVED,
            Entry.Kind.UNARCHIVED,
            Entry.Kind.REVIEW_ASKED,
            Entry.Kind.REVIEW_ASSIGNED);

    private final DSLContext sql;

    ReviewStore(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order in which they were asked for. */
    public List<Review> of(long caseId) {
        return sql.selectFrom(REVIEW)
                .where(REVIEW.CASE_ID.eq(caseId))
                .orderBy(REVIEW.ID)
                .fetch(ReviewStore::review);
    }

    public long add(
            CaseFile file,
            int level,
            String words,
            Channel channel,
            @Nullable Long askedBy,
            Instant now,
            long reviewerId,
            boolean independent,
            Instant decidedAt) {
        return sql.insertInto(REVIEW)
                .set(REVIEW.CASE_ID, file.id())
                .set(REVIEW.LEVEL, (short) level)
                .set(REVIEW.WORDS, words)
                .set(REVIEW.CHANNEL, channel.name())
                .set(REVIEW.ASKED_BY, askedBy)
                .set(REVIEW.REQUESTED_AT, now)
                .set(REVIEW.REVIEWER_ID, reviewerId)
                .set(REVIEW.ASSIGNED_AT, now)
                .set(REVIEW.INDEPENDENT, independent)
                .set(REVIEW.DECIDED_AT, decidedAt)
                .set(REVIEW.ASSIGNEE_BEFORE, file.assigneeId())
                .set(REVIEW.DUE_BEFORE, file.dueAt())
                .returningResult(REVIEW.ID)
                .fetchSingle()
                .value1();
    }

    public void assign(long id, long reviewerId, boolean independent, Instant now) {
        sql.update(REVIEW)
                .set(REVIEW.REVIEWER_ID, reviewerId)
                .set(REVIEW.INDEPENDENT, independent)
                .set(REVIEW.ASSIGNED_AT, now)
                .where(REVIEW.ID.eq(id))
                .execute();
    }

    public void decide(long id, Review.Outcome outcome, String reasons, String answer, long staffId, Instant now) {
        sql.update(REVIEW)
                .set(REVIEW.OUTCOME, outcome.name())
                .set(REVIEW.REASONS, reasons)
                .set(REVIEW.ANSWER, answer)
                .set(REVIEW.OUTCOME_AT, now)
                .set(REVIEW.OUTCOME_BY, staffId)
                .where(REVIEW.ID.eq(id))
                .execute();
    }

    /** The case lies with its reviewer; what it was before stands in the review. */
    public void begin(long caseId, long reviewerId, Instant dueAt) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.STATUS, Status.IN_REVIEW.name())
                .set(CASE_FILE.ASSIGNEE_ID, reviewerId)
                .set(CASE_FILE.DUE_AT, dueAt)
                .set(CASE_FILE.PROMISED_AT, dueAt)
                .setNull(CASE_FILE.CLOSED_AT)
                .setNull(CASE_FILE.ARCHIVED_AT)
                .where(CASE_FILE.ID.eq(caseId))
                .execute();
    }

    /** Closed as it was, since when it was. */
    public void closeAgain(Review review) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.STATUS, Status.CLOSED.name())
                .set(CASE_FILE.ASSIGNEE_ID, review.assigneeBefore())
                .set(CASE_FILE.DUE_AT, review.dueBefore())
                .setNull(CASE_FILE.PROMISED_AT)
                .set(CASE_FILE.CLOSED_AT, review.decidedAt())
                .where(CASE_FILE.ID.eq(review.caseId()))
                .execute();
    }

    /** @param at when they did it */
    public record Part(long staffId, Instant at, Entry.Kind kind) {}

    /** What people of the house did with the case, in order; who stood in for whom both. */
    public List<Part> parts(long caseId) {
        List<Part> parts = new ArrayList<>();
        List<String> kinds = Arrays.stream(Entry.Kind.values())
                .filter(kind -> !BESIDE.contains(kind))
                .map(Enum::name)
                .toList();
        sql.select(ENTRY.STAFF_ID, ENTRY.BEHALF_OF, ENTRY.AT, ENTRY.KIND)
                .from(ENTRY)
                .where(ENTRY.CASE_ID.eq(caseId), ENTRY.STAFF_ID.isNotNull(), ENTRY.KIND.in(kinds))
                .orderBy(ENTRY.ID)
                .forEach(r -> {
                    Entry.Kind kind = Entry.Kind.valueOf(r.value4());
                    parts.add(new Part(r.value1(), r.value3(), kind));
                    Long behalfOf = r.value2();
                    if (behalfOf != null) parts.add(new Part(behalfOf, r.value3(), kind));
                });
        return parts;
    }

    /** Who owned it and passed it on. */
    public Set<Long> owners(long caseId) {
        Set<Long> owners = new HashSet<>();
        sql.select(OWNERSHIP_TRANSFER.FROM_ID, OWNERSHIP_TRANSFER.TO_ID)
                .from(OWNERSHIP_TRANSFER)
                .where(OWNERSHIP_TRANSFER.CASE_ID.eq(caseId), OWNERSHIP_TRANSFER.STATE.eq("ACCEPTED"))
                .forEach(r -> owners.addAll(List.of(r.value1(), r.value2())));
        return owners;
    }

    static Review review(Record r) {
        String outcome = r.get(REVIEW.OUTCOME);
        return new Review(
                r.get(REVIEW.ID),
                r.get(REVIEW.CASE_ID),
                r.get(REVIEW.LEVEL),
                r.get(REVIEW.WORDS),
                Channel.valueOf(r.get(REVIEW.CHANNEL)),
                r.get(REVIEW.ASKED_BY),
                r.get(REVIEW.REQUESTED_AT),
                r.get(REVIEW.REVIEWER_ID),
                r.get(REVIEW.ASSIGNED_AT),
                r.get(REVIEW.INDEPENDENT),
                r.get(REVIEW.DECIDED_AT),
                r.get(REVIEW.ASSIGNEE_BEFORE),
                r.get(REVIEW.DUE_BEFORE),
                outcome == null ? null : Review.Outcome.valueOf(outcome),
                r.get(REVIEW.REASONS),
                r.get(REVIEW.ANSWER),
                r.get(REVIEW.OUTCOME_AT),
                r.get(REVIEW.OUTCOME_BY));
    }
}
