package org.peygir.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.routines.Position;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Taking;
import org.peygir.routines.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes cases along the ways that no person takes: the customer answered, all who were asked did, or time is up. */
@Component
public class ByItself {
    private static final Logger LOG = LoggerFactory.getLogger(ByItself.class);
    private static final int STEP = 200;
    /** After how long what failed, or stands for a reason that a person gave, is looked at again. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private final CaseStore store;
    private final ResolutionStore resolutions;
    private final Routines routines;
    private final Entering entering;
    private final Standing standing;
    private final Branching branching;
    private final CaseClocks clocks;
    private final TransactionOperations transactions;
    private final Clock clock;

    ByItself(
            CaseStore store,
            ResolutionStore resolutions,
            Routines routines,
            Entering entering,
            Standing standing,
            Branching branching,
            CaseClocks clocks,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.routines = routines;
        this.entering = entering;
        this.standing = standing;
        this.branching = branching;
        this.clocks = clocks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The customer has written, in the caller's transaction, which has locked the case.
     *
     * @param version of the case so far; @return the one after this
     */
    int customerAnswered(CaseFile file, int version) {
        return go(file, Trigger.CUSTOMER_ANSWER).map(Moving.Moved::version).orElse(version);
    }

    /** One of those who were asked has answered; the same. */
    int branchAnswered(CaseFile file, int version) {
        if (routines.byItself(file.stageId(), Trigger.BRANCHES_ANSWERED).isEmpty() || !branching.enough(file))
            return version;
        return go(file, Trigger.BRANCHES_ANSWERED).map(Moving.Moved::version).orElse(version);
    }

    private Optional<Moving.Moved> go(CaseFile file, Trigger trigger) {
        if (!file.open() || routines.byItself(file.stageId(), trigger).isEmpty()) return Optional.empty();
        Instant now = clock.instant();
        return routines.takeByItself(file.id(), trigger, file.unitId(), now).map(taken -> enter(file, taken, now));
    }

    private Moving.Moved enter(CaseFile file, Taking.Taken taken, Instant now) {
        return entering.enter(file, resolutions.read(file.id()), taken, "", Actor.system(), now, false);
    }

    /** Takes on what has stood long enough; each in a transaction of its own. @return how many went */
    public int expire() {
        int gone = 0;
        for (long id : routines.due(clock.instant(), STEP)) {
            try {
                if (Boolean.TRUE.equals(transactions.execute(status -> expire(id)))) gone++;
            } catch (RuntimeException e) {
                // One case that cannot go on must not keep all others where they are.
                LOG.error("case {} stays in its stage though its time is up", id, e);
                transactions.executeWithoutResult(
                        status -> routines.wake(id, clock.instant().plus(LATER)));
            }
        }
        return gone;
    }

    /** Asked again under the lock: another node, or a person, may have been quicker, or the deadline has moved. */
    private boolean expire(long id) {
        CaseFile file = store.tryLock(id).orElse(null);
        if (file == null || !file.open()) return false;
        Instant now = clock.instant();
        Instant later = later(file, now);
        if (later != null) {
            routines.wake(id, later);
            return false;
        }
        return go(file, Trigger.TIME_UP).isPresent();
    }

    /** When to look again because the stage's time is not up after all; null: it is. */
    private @Nullable Instant later(CaseFile file, Instant now) {
        Position position = routines.position(file.id());
        Stage stage = position.stage();
        if (stage.kind() == StageKind.PARALLEL && clocks.stageStands(file.id())) return now.plus(LATER);
        Instant entered = position.steps().getLast().enteredAt();
        Instant until = standing.until(file.id(), stage, file.unitId(), entered);
        return until != null && until.isAfter(now) ? until : null;
    }
}
