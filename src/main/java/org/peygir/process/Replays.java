package org.peygir.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.PastCase;
import org.peygir.cases.PastCases;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Organization;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.NotFound;
import org.peygir.process.store.ReplayStore;
import org.peygir.routines.Draft;
import org.peygir.routines.DraftReplay;
import org.peygir.routines.Finding;
import org.peygir.routines.PastStay;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the closed cases of the last year through a draft, in the background, and keeps the sums (RTN-18). Changes no case. For those
 * who may edit routines.
 */
@Service
public class Replays {
    /** Cases that are read at once. */
    private static final int STEP = 1_000;

    private final ReplayStore store;
    private final PastCases cases;
    private final Routines routines;
    private final RoutineDrafts drafts;
    private final DraftReplay replay;
    private final Deadlines deadlines;
    private final Organization organization;
    private final Audit audit;
    private final Clock clock;

    Replays(
            ReplayStore store,
            PastCases cases,
            Routines routines,
            RoutineDrafts drafts,
            DraftReplay replay,
            Deadlines deadlines,
            Organization organization,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.routines = routines;
        this.drafts = drafts;
        this.replay = replay;
        this.deadlines = deadlines;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a replay of the draft as it stands; one that is at work goes on instead.
     *
     * @return the reason when it cannot be
     * @throws NotFound when nothing is being designed
     */
    @Transactional
    public Optional<String> ask(String routineCode, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Draft draft = drafts.draft(routineCode).orElseThrow(NotFound::new);
        if (drafts.check(draft.routine()).stream().anyMatch(Finding::grave))
            return Optional.of("process.refusal.unsound");
        if (store.newest(routineCode).filter(one -> one.endedAt() == null).isPresent()) return Optional.empty();
        Instant now = clock.instant();
        Instant since = now.atZone(OrganizationZone.TEHRAN).minusYears(1).toInstant();
        PastCases.Extent extent = cases.extent(ends(routineCode), since);
        long id = store.ask(
                routineCode,
                drafts.text(draft.routine()),
                since,
                viewer.staffId(),
                now,
                extent.total(),
                Math.max(0, extent.first() - 1));
        audit.record(
                viewer.actor(),
                "process.replay-asked",
                "replay",
                Long.toString(id),
                Map.of("routine", routineCode, "draft", draft.version()));
        return Optional.empty();
    }

    private Set<Long> ends(String routineCode) {
        return drafts.published(routineCode).stream()
                .flatMap(version -> version.stages().stream())
                .filter(Stage::ends)
                .map(Stage::id)
                .collect(Collectors.toSet());
    }

    /** The newest of the routine. */
    @Transactional(readOnly = true)
    public Optional<Replay> newest(String routineCode) {
        return store.newest(routineCode);
    }

    /** Does the next step of the oldest that is at work, in one transaction; @return false when nothing is left to do */
    @Transactional
    public boolean step() {
        Optional<Replay> next = store.lockNext();
        if (next.isEmpty()) return false;
        Replay one = next.get();
        Version draft = drafts.read(one.document());
        List<PastCase> past = cases.next(ends(one.routineCode()), one.since(), one.afterId(), STEP);
        if (past.isEmpty()) {
            store.end(one.id(), clock.instant());
            return true;
        }
        Map<Long, List<PastStay>> histories =
                routines.histories(past.stream().map(each -> each.number().id()).toList());
        Replaying sums = new Replaying(draft, replay, deadlines, organization);
        for (PastCase each : past)
            sums.add(each, histories.getOrDefault(each.number().id(), List.of()));
        store.advance(
                one.id(),
                past.getLast().number().id(),
                past.size(),
                one.result().plus(sums.result()));
        return true;
    }
}
