package org.peygir.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineTraits;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.spi.EscalationSubjects.Facts;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.springframework.stereotype.Component;

/** Which clocks of a case run from when to when (requirements 4.1). */
@Component
class CaseClocks {
    private static final String ACK = "ACK";
    private static final String FIRST_CONTACT = "FIRST_CONTACT";
    private static final String TRIAGE = "TRIAGE";
    private static final String UPDATE_INTERVAL = "UPDATE_INTERVAL";
    private static final String CEILING = "CEILING";
    private static final String REMEDY = "REMEDY";

    private final Clocks clocks;
    private final Deadlines deadlines;

    CaseClocks(Clocks clocks, Deadlines deadlines) {
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    /** When a referral is due that names no time itself: by the commitment and the calendar of the unit that is asked. */
    Instant referralDue(CaseFile file, long askedUnitId, Instant now) {
        return deadlines.due("REFERRAL", traits(file, askedUnitId), now);
    }

    /** Of a case that was just told: its category and its track are for the triage to say, the group its customer brings along. */
    static DeadlineTraits traits(int severity, long unitId, String group) {
        return new DeadlineTraits("", severity, Track.STANDARD.name(), unitId, group);
    }

    static DeadlineTraits traits(CaseFile file, long unitId) {
        return new DeadlineTraits(file.category(), file.severity(), file.track().name(), unitId, file.customerGroup());
    }

    /** What was promised is what is promised to such cases, from when it began to run. */
    void classified(CaseFile after, String reason) {
        clocks.classified(after.id(), traits(after, after.unitId()), reason);
    }

    /** When a review that is asked for now is to be answered. */
    Instant reviewDue(CaseFile file, Instant now) {
        return deadlines.due(DeadlineClock.REVIEW, traits(file, file.unitId()), now);
    }

    /** From when it is asked for until its outcome. */
    void reviewAsked(CaseFile file, Instant now) {
        clocks.start(file.id(), traits(file, file.unitId()), now, List.of(DeadlineClock.REVIEW), null);
    }

    void reviewed(CaseFile file, Instant now) {
        clocks.stop(file.id(), now, DeadlineClock.REVIEW);
    }

    /** Nothing runs any more. */
    void ended(CaseFile file, Instant now) {
        clocks.stop(file.id(), now);
    }

    /**
     * What was promised runs from when the customer spoke, the stage from when we began. What is acknowledged now was so in time, or late
     * where it came long before.
     *
     * @param queued whether nobody has it yet
     * @param waitedSince from when somebody waited to hear that it arrived; null when it cannot be told to anybody
     */
    void registered(
            long caseId,
            DeadlineTraits traits,
            boolean queued,
            Instant receivedAt,
            Stage stage,
            @Nullable Instant waitedSince,
            Instant now) {
        Facts facts = new Facts(
                traits.unitId(),
                Objects.requireNonNull(traits.severity()),
                now,
                now,
                queued ? now : null,
                0,
                List.of());
        List<String> codes = List.of(FIRST_CONTACT, TRIAGE, UPDATE_INTERVAL, DeadlineClock.RESOLUTION, CEILING);
        Clocks.Done acknowledged = waitedSince == null ? null : new Clocks.Done(ACK, waitedSince, now);
        clocks.begin(caseId, facts, traits, receivedAt, codes, of(stage, now), acknowledged);
    }

    /** The first move is the triage; every one tells the customer something, so the wait for news begins anew. */
    void moved(CaseFile file, Stage to, long unitId, Instant now) {
        if (to.ends()) {
            clocks.stop(file.id(), now);
            return;
        }
        clocks.stop(file.id(), now, DeadlineClock.STAGE, TRIAGE, UPDATE_INTERVAL);
        DeadlineTraits traits = traits(file, unitId);
        clocks.start(file.id(), traits, now, List.of(UPDATE_INTERVAL), of(to, now));
    }

    /** The first words to the customer are the first contact. */
    void replied(CaseFile file, Instant now) {
        clocks.stop(file.id(), now, FIRST_CONTACT, UPDATE_INTERVAL);
        if (!file.open()) return;
        DeadlineTraits traits = traits(file, file.unitId());
        clocks.start(file.id(), traits, now, List.of(UPDATE_INTERVAL), null);
    }

    /** What is offered to put it right is to be there in its own time, until the fix is recorded. */
    void answered(CaseFile file, Resolution after, Instant now) {
        if (after.remedy() == null) return;
        if (after.fixedAt() != null) {
            clocks.stop(file.id(), now, REMEDY);
            return;
        }
        DeadlineTraits traits = traits(file, file.unitId());
        clocks.start(file.id(), traits, now, List.of(REMEDY), null);
    }

    /** The customer is asked: what was promised to them goes on, the handler's own time stands. */
    void waitsForCustomer(long caseId) {
        clocks.stand(caseId, DeadlineClock.STAGE, "customer");
    }

    /** When the time of the stage is up, whether it stands or runs; empty when the stage has no clock. */
    Optional<Instant> stageDue(long caseId) {
        return stage(caseId).map(DeadlineClock::dueAt);
    }

    /** The same of many, by case; those without a clock of their stage are missing. */
    Map<Long, Instant> stageDue(Collection<Long> caseIds) {
        return clocks.due(caseIds, DeadlineClock.STAGE);
    }

    /** Whether a person lets the time of the stage stand. */
    boolean stageStands(long caseId) {
        return stage(caseId)
                .filter(clock -> clock.state() == DeadlineClock.State.PAUSED)
                .isPresent();
    }

    private Optional<DeadlineClock> stage(long caseId) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.code().equals(DeadlineClock.STAGE) && clock.open())
                .findFirst();
    }

    void handedOver(CaseFile file) {
        clocks.handedOver(file.id());
    }

    /** New clocks beside the ended ones, which stay as they were. */
    void reopened(CaseFile file, Stage stage, long unitId, Instant now) {
        DeadlineTraits traits = traits(file, unitId);
        List<String> codes = List.of(UPDATE_INTERVAL, DeadlineClock.RESOLUTION, CEILING);
        clocks.start(file.id(), traits, now, codes, of(stage, now));
    }

    /** Null where nobody's time is measured: without a deadline, and where only time has to pass. */
    static Clocks.@Nullable Stage of(Stage stage, Instant from) {
        StageDeadline limit = stage.deadline();
        return limit == null || stage.kind() == StageKind.TIMER
                ? null
                : new Clocks.Stage(
                        limit.amount(), DeadlineUnit.valueOf(limit.unit().name()), from);
    }
}
