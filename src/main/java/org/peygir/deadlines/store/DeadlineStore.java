package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.CALENDAR;
import static org.peygir.deadlines.store.db.Tables.CALENDAR_VERSION;
import static org.peygir.deadlines.store.db.Tables.PAUSE_REASON;
import static org.peygir.deadlines.store.db.Tables.POLICY_LINE;
import static org.peygir.deadlines.store.db.Tables.POLICY_VERSION;
import static org.peygir.deadlines.store.db.Tables.WEEK_SPAN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.PauseReason;
import org.peygir.deadlines.Policy;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.domain.WeekPattern;
import org.springframework.stereotype.Repository;

/** The calendars and policies that are in force; small reads, no caching here. */
@Repository
public class DeadlineStore {
    /** Stands for the organisation where a unit's id stands for a unit. */
    public static final long ORGANIZATION = 0;

    private final DSLContext db;

    public DeadlineStore(DSLContext db) {
        this.db = db;
    }

    /** One version of the policies and the moment from which it holds. */
    public record Lines(int number, Instant from, List<Policy> lines) {}

    /** The shipped week: that of the organisation until it publishes a calendar. */
    public WeekPattern pattern() {
        List<WeekPattern.Span> spans = db.selectFrom(WEEK_SPAN)
                .fetch(row ->
                        new WeekPattern.Span(DayOfWeek.of(row.getIsoDay()), row.getFromMinute(), row.getToMinute()));
        return WeekPattern.of(spans);
    }

    /** The newest published edition of each calendar, by its unit; {@link #ORGANIZATION} is always there. */
    public Map<Long, Edition> editions() {
        return editions(CALENDAR_VERSION.PUBLISHED_AT.isNotNull());
    }

    /** The same as it was at that moment. */
    public Map<Long, Edition> editions(Instant moment) {
        return editions(CALENDAR_VERSION.PUBLISHED_AT.le(moment));
    }

    private Map<Long, Edition> editions(Condition published) {
        Map<Long, Edition> editions = new HashMap<>();
        db.select(CALENDAR.UNIT_ID, CALENDAR_VERSION.CONTENT)
                .distinctOn(CALENDAR.ID)
                .from(CALENDAR)
                .join(CALENDAR_VERSION)
                .on(CALENDAR_VERSION.CALENDAR_ID.eq(CALENDAR.ID))
                .where(published)
                .orderBy(CALENDAR.ID, CALENDAR_VERSION.NUMBER.desc())
                .forEach(row -> editions.put(
                        row.value1() == null ? ORGANIZATION : row.value1(), EditionJson.read(row.value2())));
        if (!editions.containsKey(ORGANIZATION)) editions.put(ORGANIZATION, Edition.weekly(pattern()));
        return editions;
    }

    /** The rules of escalation that are on. */
    public List<EscalationRule> escalationRules() {
        return new EscalationRuleStore(db).active();
    }

    /** Published versions, the newest first. */
    public List<Lines> policies() {
        Map<Long, List<Policy>> lines = db.selectFrom(POLICY_LINE)
                .orderBy(POLICY_LINE.ID)
                .fetchGroups(
                        POLICY_LINE.VERSION_ID,
                        row -> new Policy(
                                row.getId(),
                                row.getCode(),
                                row.getCategory(),
                                row.getSeverity() == null ? null : (int) row.getSeverity(),
                                row.getTrack(),
                                row.getUnitId(),
                                row.getTier(),
                                row.getAmount(),
                                DeadlineUnit.valueOf(row.getUnit())));
        return db.selectFrom(POLICY_VERSION)
                .where(POLICY_VERSION.PUBLISHED_AT.isNotNull())
                .orderBy(POLICY_VERSION.EFFECTIVE_FROM.desc(), POLICY_VERSION.NUMBER.desc())
                .fetch(row ->
                        new Lines(row.getNumber(), row.getEffectiveFrom(), lines.getOrDefault(row.getId(), List.of())));
    }

    /** In the order in which they are offered; those that are no longer offered too. */
    public List<PauseReason> pauseReasons() {
        return db.selectFrom(PAUSE_REASON)
                .orderBy(PAUSE_REASON.POSITION, PAUSE_REASON.CODE)
                .fetch(r -> new PauseReason(r.getCode(), r.getNameFa(), r.getNameEn(), r.getNameAr(), r.getActive()));
    }
}
