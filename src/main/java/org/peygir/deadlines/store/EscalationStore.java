package org.peygir.deadlines.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.peygir.deadlines.store.db.Tables.CLOCK;
import static org.peygir.deadlines.store.db.Tables.ESCALATION;
import static org.peygir.deadlines.store.db.Tables.ESCALATION_NOTICE;
import static org.peygir.deadlines.store.db.Tables.WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Escalation;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.spi.EscalationSubjects.Notice;
import org.springframework.stereotype.Repository;

/** What rules did, what is to be looked at next, and who is to be told. */
@Repository
public class EscalationStore {
    private final DSLContext db;

    public EscalationStore(DSLContext db) {
        this.db = db;
    }

    /** Subjects to be looked at, the longest due first: two index ranges, whatever the number of clocks and subjects. */
    public List<Long> dueSubjects(Instant now, int limit) {
        var due = DSL.select(CLOCK.SUBJECT_ID, CLOCK.NEXT_CHECK_AT)
                .from(CLOCK)
                .where(CLOCK.NEXT_CHECK_AT.le(now))
                .orderBy(CLOCK.NEXT_CHECK_AT)
                .limit(DSL.inline(limit))
                .unionAll(DSL.select(WATCH.SUBJECT_ID, WATCH.NEXT_CHECK_AT)
                        .from(WATCH)
                        .where(WATCH.NEXT_CHECK_AT.le(now))
                        .orderBy(WATCH.NEXT_CHECK_AT)
                        .limit(DSL.inline(limit)))
                .asTable("due");
        var subject = due.field(CLOCK.SUBJECT_ID);
        return db.select(subject)
                .from(due)
                .groupBy(subject)
                .orderBy(DSL.min(due.field(CLOCK.NEXT_CHECK_AT)), subject)
                .limit(DSL.inline(limit))
                .fetch(r -> r.get(subject));
    }

    /** What was done already, as {@link #key}. */
    public Set<String> fired(long subject) {
        return fired(List.of(subject)).getOrDefault(subject, Set.of());
    }

    /** The same of each of these about which something was done. */
    public Map<Long, Set<String>> fired(Collection<Long> subjects) {
        return db.select(ESCALATION.SUBJECT_ID, ESCALATION.RULE_ID, ESCALATION.OCCASION)
                .from(ESCALATION)
                .where(ESCALATION.SUBJECT_ID.in(subjects))
                .collect(groupingBy(Record3::value1, mapping(r -> key(r.value2(), r.value3()), toSet())));
    }

    /**
     * When something is to be looked at next.
     *
     * @param id of an open clock, or of a watched subject
     */
    public record Check(long id, @Nullable Instant at) {}

    /** Of the open clocks of these subjects. */
    public List<Check> clockChecks(Collection<Long> subjects) {
        return db.select(CLOCK.ID, CLOCK.NEXT_CHECK_AT)
                .from(CLOCK)
                .where(CLOCK.SUBJECT_ID.in(subjects), CLOCK.ENDED_AT.isNull())
                .fetch(r -> new Check(r.value1(), r.value2()));
    }

    /** Of the subjects themselves, as far as they are watched. */
    public List<Check> watchChecks(Collection<Long> subjects) {
        return db.select(WATCH.SUBJECT_ID, WATCH.NEXT_CHECK_AT)
                .from(WATCH)
                .where(WATCH.SUBJECT_ID.in(subjects))
                .fetch(r -> new Check(r.value1(), r.value2()));
    }

    /**
     * Moves checks that still are as they were read; one that somebody has changed since, or is changing, stays theirs. Waits for nobody.
     *
     * @param next by the id of the clock; null: never again
     */
    public void moveClocks(List<Check> read, Map<Long, Optional<Instant>> next) {
        move("deadlines.clock", "id", read, next);
    }

    /** The same of subjects. */
    public void moveWatches(List<Check> read, Map<Long, Optional<Instant>> next) {
        move("deadlines.watch", "subject_id", read, next);
    }

    private void move(String table, String key, List<Check> read, Map<Long, Optional<Instant>> next) {
        List<Check> moved = read.stream()
                .filter(check -> next.containsKey(check.id())
                        && !Objects.equals(check.at(), next.get(check.id()).orElse(null)))
                .toList();
        if (moved.isEmpty()) return;
        db.execute(
                """
                with free as (select t.%2$s as id, v.next
                                from %1$s t join unnest(?::bigint[], ?::text[]::timestamptz[], ?::text[]::timestamptz[])
                                              as v (id, read, next) on v.id = t.%2$s
                               where t.next_check_at is not distinct from v.read
                                 for update of t skip locked)
                update %1$s t set next_check_at = free.next from free where t.%2$s = free.id
                """.formatted(table, key),
                moved.stream().map(Check::id).toArray(Long[]::new),
                moved.stream()
                        .map(check -> text(Optional.ofNullable(check.at())))
                        .toArray(String[]::new),
                moved.stream().map(check -> text(next.get(check.id()))).toArray(String[]::new));
    }

    public static String key(long ruleId, String occasion) {
        return ruleId + " " + occasion;
    }

    /** Empty when this rule already acted on this occasion. */
    public Optional<Long> fire(
            EscalationRule rule, long subject, String occasion, Escalation.Outcome outcome, Instant at) {
        return db.insertInto(ESCALATION)
                .set(ESCALATION.RULE_ID, rule.id())
                .set(ESCALATION.SUBJECT_ID, subject)
                .set(ESCALATION.OCCASION, occasion)
                .set(ESCALATION.AT, at)
                .set(ESCALATION.TRIGGER_KIND, rule.trigger().name())
                .set(ESCALATION.CLOCK_CODE, rule.clockCode())
                .set(ESCALATION.THRESHOLD, rule.threshold())
                .set(ESCALATION.DEED, rule.deed().name())
                .set(ESCALATION.OUTCOME, outcome.name())
                .onConflict(ESCALATION.RULE_ID, ESCALATION.OCCASION)
                .doNothing()
                .returningResult(ESCALATION.ID)
                .fetchOptional(ESCALATION.ID);
    }

    public void outcome(long id, Escalation.Outcome outcome, @Nullable Long staffId) {
        db.update(ESCALATION)
                .set(ESCALATION.OUTCOME, outcome.name())
                .set(ESCALATION.STAFF_ID, staffId)
                .where(ESCALATION.ID.eq(id))
                .execute();
    }

    /** When each of these clocks is to be looked at next; null: never again. */
    public void next(Map<Long, Optional<Instant>> byClock) {
        List<Long> ids = List.copyOf(byClock.keySet());
        db.execute(
                """
                update deadlines.clock c set next_check_at = v.at
                  from unnest(?::bigint[], ?::text[]::timestamptz[]) as v (id, at)
                 where c.id = v.id and c.ended_at is null and c.next_check_at is distinct from v.at
                """,
                ids.toArray(Long[]::new),
                ids.stream().map(id -> text(byClock.get(id))).toArray(String[]::new));
    }

    private static @Nullable String text(@Nullable Optional<Instant> at) {
        return at == null ? null : at.map(Instant::toString).orElse(null);
    }

    public void watch(long subject, @Nullable Instant next) {
        db.update(WATCH)
                .set(WATCH.NEXT_CHECK_AT, next)
                .where(WATCH.SUBJECT_ID.eq(subject))
                .execute();
    }

    /** Nothing escalates about it any more. */
    public void end(long subject) {
        db.deleteFrom(WATCH).where(WATCH.SUBJECT_ID.eq(subject)).execute();
        db.update(CLOCK)
                .setNull(CLOCK.NEXT_CHECK_AT)
                .where(CLOCK.SUBJECT_ID.eq(subject), CLOCK.NEXT_CHECK_AT.isNotNull())
                .execute();
    }

    /** Looks at it again later, after something went wrong with it. */
    public void postpone(long subject, Instant now, Instant later) {
        db.update(CLOCK)
                .set(CLOCK.NEXT_CHECK_AT, later)
                .where(CLOCK.SUBJECT_ID.eq(subject), CLOCK.NEXT_CHECK_AT.le(now))
                .execute();
        db.update(WATCH)
                .set(WATCH.NEXT_CHECK_AT, later)
                .where(WATCH.SUBJECT_ID.eq(subject), WATCH.NEXT_CHECK_AT.le(now))
                .execute();
    }

    public void notice(long escalationId, long staffId, Instant sendAt) {
        db.insertInto(ESCALATION_NOTICE)
                .set(ESCALATION_NOTICE.ESCALATION_ID, escalationId)
                .set(ESCALATION_NOTICE.STAFF_ID, staffId)
                .set(ESCALATION_NOTICE.SEND_AT, sendAt)
                .execute();
    }

    /** People with something to be told by now. */
    public List<Long> toTell(Instant now, int limit) {
        return db.selectDistinct(ESCALATION_NOTICE.STAFF_ID)
                .from(ESCALATION_NOTICE)
                .where(ESCALATION_NOTICE.SENT_AT.isNull(), ESCALATION_NOTICE.SEND_AT.le(now))
                .limit(DSL.inline(limit))
                .fetch(ESCALATION_NOTICE.STAFF_ID);
    }

    /** Tells this person later, after something went wrong with it. */
    public void putOffNotices(long staffId, Instant now, Instant later) {
        db.update(ESCALATION_NOTICE)
                .set(ESCALATION_NOTICE.SEND_AT, later)
                .where(ESCALATION_NOTICE.STAFF_ID.eq(staffId), ESCALATION_NOTICE.SENT_AT.isNull())
                .and(ESCALATION_NOTICE.SEND_AT.le(now))
                .execute();
    }

    /** Takes all that a person is to be told, also what could wait; what another node has taken is left out. */
    public List<Notice> takeNotices(long staffId, Instant now, int limit) {
        List<Long> ids = db.select(ESCALATION_NOTICE.ID)
                .from(ESCALATION_NOTICE)
                .where(ESCALATION_NOTICE.STAFF_ID.eq(staffId), ESCALATION_NOTICE.SENT_AT.isNull())
                .orderBy(ESCALATION_NOTICE.ID)
                .limit(DSL.inline(limit))
                .forUpdate()
                .skipLocked()
                .fetch(ESCALATION_NOTICE.ID);
        if (ids.isEmpty()) return List.of();
        db.update(ESCALATION_NOTICE)
                .set(ESCALATION_NOTICE.SENT_AT, now)
                .where(ESCALATION_NOTICE.ID.in(ids))
                .execute();
        return db.select(ESCALATION.fields())
                .from(ESCALATION_NOTICE)
                .join(ESCALATION)
                .on(ESCALATION.ID.eq(ESCALATION_NOTICE.ESCALATION_ID))
                .where(ESCALATION_NOTICE.ID.in(ids))
                .orderBy(ESCALATION_NOTICE.ID)
                .fetch(r -> new Notice(
                        r.get(ESCALATION.SUBJECT_ID),
                        Trigger.valueOf(r.get(ESCALATION.TRIGGER_KIND)),
                        r.get(ESCALATION.CLOCK_CODE),
                        r.get(ESCALATION.THRESHOLD),
                        r.get(ESCALATION.AT)));
    }

    /** What was done before this one, the newest first; who may see the subjects is for the caller to ask. */
    public List<Escalation> before(long id, int limit) {
        return db.selectFrom(ESCALATION)
                .where(ESCALATION.ID.lt(id), ESCALATION.OUTCOME.ne(Escalation.Outcome.OVERTAKEN.name()))
                .orderBy(ESCALATION.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(r -> new Escalation(
                        r.getId(),
                        r.getSubjectId(),
                        r.getAt(),
                        Trigger.valueOf(r.getTriggerKind()),
                        r.getClockCode(),
                        r.getThreshold(),
                        Deed.valueOf(r.getDeed()),
                        Escalation.Outcome.valueOf(r.getOutcome()),
                        r.getStaffId()));
    }
}
