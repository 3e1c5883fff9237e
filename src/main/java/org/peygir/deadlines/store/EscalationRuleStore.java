package org.peygir.deadlines.store;

import static org.peygir.deadlines.store.db.Tables.CLOCK;
import static org.peygir.deadlines.store.db.Tables.DIGEST_HOURS;
import static org.peygir.deadlines.store.db.Tables.ESCALATION_RULE;
import static org.peygir.deadlines.store.db.Tables.WATCH;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DigestHours;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.deadlines.store.db.tables.records.EscalationRuleRecord;
import org.springframework.stereotype.Repository;

/** The rules of escalation, and what an edited one means for what already runs. */
@Repository
public class EscalationRuleStore {
    private final DSLContext db;

    public EscalationRuleStore(DSLContext db) {
        this.db = db;
    }

    /** All, those that are off too: by trigger, clock and threshold. */
    public List<EscalationRule> all() {
        return fetch(DSL.noCondition());
    }

    public List<EscalationRule> active() {
        return fetch(ESCALATION_RULE.ACTIVE.isTrue());
    }

    public Optional<EscalationRule> lock(long id) {
        return db.selectFrom(ESCALATION_RULE)
                .where(ESCALATION_RULE.ID.eq(id))
                .forUpdate()
                .fetchOptional(EscalationRuleStore::rule);
    }

    /** @return the id of the new rule */
    public long add(EscalationRule rule, Instant spreadAt) {
        EscalationRuleRecord row = db.newRecord(ESCALATION_RULE);
        fill(row, rule);
        row.setVersion(1);
        row.setSpreadAt(spreadAt);
        row.store();
        return row.getId();
    }

    public void change(EscalationRule rule, Instant spreadAt) {
        EscalationRuleRecord row = db.newRecord(ESCALATION_RULE);
        fill(row, rule);
        row.setVersion(rule.version() + 1);
        row.setSpreadAt(spreadAt);
        db.update(ESCALATION_RULE)
                .set(row)
                .where(ESCALATION_RULE.ID.eq(rule.id()))
                .execute();
    }

    /** Lets what runs be looked at anew once an edited rule is known on every node; in the caller's transaction. */
    public void spread(Instant now) {
        List<EscalationRule> edited = db.selectFrom(ESCALATION_RULE)
                .where(ESCALATION_RULE.SPREAD_AT.le(now))
                .forUpdate()
                .skipLocked()
                .fetch(EscalationRuleStore::rule);
        for (EscalationRule rule : edited) {
            if (rule.trigger() == Trigger.CLOCK)
                db.update(CLOCK)
                        .set(CLOCK.NEXT_CHECK_AT, now)
                        .where(CLOCK.ID.in(DSL.select(CLOCK.ID)
                                .from(CLOCK)
                                .where(CLOCK.CODE.eq(rule.clockCode()), CLOCK.STATE.eq("RUNNING"))
                                // in the order in which a case's own clocks are written: nobody waits crosswise
                                .orderBy(CLOCK.ID)
                                .forUpdate()))
                        .execute();
            else db.update(WATCH).set(WATCH.NEXT_CHECK_AT, now).execute();
            db.update(ESCALATION_RULE)
                    .setNull(ESCALATION_RULE.SPREAD_AT)
                    .where(ESCALATION_RULE.ID.eq(rule.id()))
                    .execute();
        }
    }

    /** At which times people are told, those for all first. */
    public List<DigestHours> digests() {
        return db.selectFrom(DIGEST_HOURS)
                .orderBy(DIGEST_HOURS.UNIT_ID.asc().nullsFirst())
                .fetch(r -> new DigestHours(
                        r.getUnitId(),
                        Arrays.stream(r.getTimes()).map(LocalTime::parse).toList(),
                        r.getAtNight()));
    }

    /** Sets the times, or replaces those of the same unit. */
    public void put(DigestHours hours) {
        String[] times = hours.times().stream().map(LocalTime::toString).toArray(String[]::new);
        db.insertInto(DIGEST_HOURS)
                .set(DIGEST_HOURS.UNIT_ID, hours.unitId())
                .set(DIGEST_HOURS.TIMES, times)
                .set(DIGEST_HOURS.AT_NIGHT, hours.atNight())
                .onConflict(DIGEST_HOURS.UNIT_ID)
                .doUpdate()
                .set(DIGEST_HOURS.TIMES, times)
                .set(DIGEST_HOURS.AT_NIGHT, hours.atNight())
                .execute();
    }

    /** @param unitId null for those for all */
    public void removeDigest(@Nullable Long unitId) {
        db.deleteFrom(DIGEST_HOURS)
                .where(DIGEST_HOURS.UNIT_ID.isNotDistinctFrom(unitId))
                .execute();
    }

    private List<EscalationRule> fetch(Condition condition) {
        return db.selectFrom(ESCALATION_RULE)
                .where(condition)
                .orderBy(
                        ESCALATION_RULE.TRIGGER_KIND,
                        ESCALATION_RULE.CLOCK_CODE,
                        ESCALATION_RULE.THRESHOLD,
                        ESCALATION_RULE.ID)
                .fetch(EscalationRuleStore::rule);
    }

    private static void fill(EscalationRuleRecord row, EscalationRule rule) {
        row.setTriggerKind(rule.trigger().name());
        row.setClockCode(rule.clockCode());
        row.setThreshold(rule.threshold());
        row.setDeed(rule.deed().name());
        row.setRung((short) rule.rung());
        row.setUnitId(rule.unitId());
        row.setMinSeverity((short) rule.minSeverity());
        row.setAtNight(rule.atNight());
        row.setActive(rule.active());
    }

    private static EscalationRule rule(EscalationRuleRecord r) {
        return new EscalationRule(
                r.getId(),
                Trigger.valueOf(r.getTriggerKind()),
                r.getClockCode(),
                r.getThreshold(),
                Deed.valueOf(r.getDeed()),
                r.getRung(),
                r.getUnitId(),
                r.getMinSeverity(),
                r.getAtNight(),
                r.getActive(),
                r.getVersion());
    }
}
