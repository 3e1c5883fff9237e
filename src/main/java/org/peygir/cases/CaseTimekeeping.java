package org.peygir.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.HandlingRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.Explanation;
import org.peygir.deadlines.Explanations;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of one case as people see and change them: why each is when it is, standing still for a reason, one extension. What
 * was promised to the customer never stands still; when it moves, they are told in the same transaction.
 */
@Component
public class CaseTimekeeping {
    /** Characters of a reason for more time: the customer reads it in a message. */
    public static final int REASON_LIMIT = 200;

    private final CaseStore store;
    private final Clocks clocks;
    private final Explanations explanations;
    private final CaseRetiming retiming;

    CaseTimekeeping(CaseStore store, Clocks clocks, Explanations explanations, CaseRetiming retiming) {
        this.store = store;
        this.clocks = clocks;
        this.explanations = explanations;
        this.retiming = retiming;
    }

    /** All clocks, ended ones too, in the order in which they were started. @throws NotFound when the person may not see the case */
    @Transactional(readOnly = true)
    public List<Explanation> deadlines(CaseNumber number, Viewer viewer) {
        return explanations.of(read(number, viewer).id());
    }

    /** One of them. @throws NotFound when the case has none with this id, or the person may not see the case */
    @Transactional(readOnly = true)
    public Explanation deadline(CaseNumber number, long clockId, Viewer viewer) {
        return explanations.of(read(number, viewer).id(), clockId).orElseThrow(NotFound::new);
    }

    /** Why this person may not let a clock of the case stand or go on; empty when they may: whoever may act on it. */
    public static Optional<String> pause(CaseFile file, Viewer viewer) {
        if (!file.open()) return Optional.of("cases.refusal.closed");
        return CaseHandling.act(file, viewer);
    }

    /**
     * Why this person may not extend this clock: as {@link #pause}, and what was promised only by who leads the unit. The time of a review
     * is extended by its reviewer.
     */
    public static Optional<String> extend(CaseFile file, String code, Viewer viewer) {
        if (file.inReview()) return HandlingRules.review(file, viewer.staffId());
        Optional<String> refusal = pause(file, viewer);
        boolean leads = viewer.can(Permission.CASE_ASSIGN, file.unitId());
        if (refusal.isEmpty() && !code.equals(DeadlineClock.STAGE) && !leads)
            return Optional.of("cases.refusal.extend-promise");
        return refusal;
    }

    /** @param reason code of a {@link org.peygir.deadlines.PauseReason} that is offered */
    @Transactional
    public Doing pause(CaseNumber number, String code, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = pause(file, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        return change(file, "paused", code, reason, id -> clocks.pause(id, code, reason), viewer);
    }

    @Transactional
    public Doing resume(CaseNumber number, String code, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = pause(file, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        return change(file, "resumed", code, "", id -> clocks.resume(id, code), viewer);
    }

    /** @param extra in the unit of the clock, ≥ 1; @param reason the customer reads it when their date moves */
    @Transactional
    public Doing extend(CaseNumber number, String code, int extra, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = extend(file, code, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        if (reason.length() > REASON_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        return change(file, "extended", code, reason.strip(), id -> clocks.extend(id, code, extra, reason), viewer);
    }

    private Doing change(
            CaseFile file,
            String what,
            String code,
            String reason,
            Function<Long, Clocks.Changing> change,
            Viewer viewer) {
        Instant before = retiming.dueOf(file.id(), code);
        if (change.apply(file.id()) instanceof Clocks.Changing.Refused(String key)) return new Doing.Refused(key);
        Map<String, String> data = new TreeMap<>();
        data.put("what", what);
        data.put("clock", code);
        if (before != null) data.put("from", before.toString());
        Instant after = retiming.dueOf(file.id(), code);
        if (after != null) data.put("to", after.toString());
        if (!reason.isEmpty()) data.put("reason", reason);
        return new Doing.Done(retiming.carry(file, Entry.Kind.DEADLINE_MOVED, data, reason, viewer.actor()));
    }

    private CaseFile read(CaseNumber number, Viewer viewer) {
        return store.read(number, viewer).orElseThrow(NotFound::new);
    }

    private CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }
}
