package org.peygir.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseMigration;
import org.peygir.cases.CasePassages;
import org.peygir.cases.Relocation;
import org.peygir.cases.Relocation.Outcome;
import org.peygir.platform.web.NotFound;
import org.peygir.process.Migration.State;
import org.peygir.process.store.MigrationStore;
import org.peygir.process.store.MigrationStore.Group;
import org.peygir.process.store.MigrationStore.Noted;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the running cases of a version to another (RTN-07): asked for with a mapping of stages, predicted case by case, started by a
 * person who saw that, then done in the background. For those who may edit routines; of single cases each sees what they may see.
 */
@Service
public class Migrations {
    private static final int PREDICTED_AT_ONCE = 200;
    /** Cases that are locked together, for a fraction of a second. */
    private static final int MOVED_AT_ONCE = 25;

    private final MigrationStore store;
    private final CaseMigration cases;
    private final CasePassages passages;
    private final Routines routines;
    private final Audit audit;
    private final Clock clock;

    Migrations(
            MigrationStore store,
            CaseMigration cases,
            CasePassages passages,
            Routines routines,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.passages = passages;
        this.routines = routines;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the wish for one. */
    public sealed interface Asking {
        record Asked(long id) implements Asking {}

        record Refused(String messageKey) implements Asking {}
    }

    /**
     * Asks for a prediction. Stages that the mapping leaves out, or leads to an end, keep their cases.
     *
     * @param mapping code of a stage to code of a stage
     */
    @Transactional
    public Asking ask(Version from, Version to, Map<String, String> mapping, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        if (from.id() == to.id() || !from.routineCode().equals(to.routineCode()))
            return new Asking.Refused("process.refusal.same-version");
        if (StageMapping.resolved(mapping, from, to).isEmpty())
            return new Asking.Refused("process.refusal.nothing-mapped");
        if (store.open(from.id()).isPresent()) return new Asking.Refused("process.refusal.open");
        long id = store.ask(
                from.routineCode(), from.id(), to.id(), mapping, viewer.staffId(), clock.instant(), standing(from));
        audit.record(
                viewer.actor(),
                "process.migration-asked",
                "migration",
                Long.toString(id),
                Map.of("routine", from.routineCode(), "from", from.number(), "to", to.number()));
        return new Asking.Asked(id);
    }

    /** How many open cases are on the version. */
    @Transactional(readOnly = true)
    public int standing(Version version) {
        return byStage(version).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same by stage. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> byStage(Version version) {
        return passages.standing(version, null);
    }

    /** Starts what was predicted; @return the reason when it cannot be */
    @Transactional
    public Optional<String> start(long id, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Migration migration = store.lock(id).orElseThrow(NotFound::new);
        if (migration.state() != State.PREDICTED) return Optional.of("process.refusal.not-predicted");
        store.start(id, viewer.staffId(), clock.instant());
        store.enter(id, State.MOVING, null);
        audit.record(viewer.actor(), "process.migration-started", "migration", Long.toString(id), Map.of());
        return Optional.empty();
    }

    /** Gives up what was not started; @return the reason when it cannot be */
    @Transactional
    public Optional<String> discard(long id, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Migration migration = store.lock(id).orElseThrow(NotFound::new);
        if (migration.state() != State.PREDICTING && migration.state() != State.PREDICTED)
            return Optional.of("process.refusal.started");
        store.enter(id, State.DISCARDED, clock.instant());
        audit.record(viewer.actor(), "process.migration-discarded", "migration", Long.toString(id), Map.of());
        return Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Migration> find(long id) {
        return store.find(id);
    }

    /** The one of this version that is not finished. */
    @Transactional(readOnly = true)
    public Optional<Migration> open(Version from) {
        return store.open(from.id());
    }

    /** What happens to how many cases. */
    @Transactional(readOnly = true)
    public List<Group> groups(long id) {
        return store.groups(id, clock.instant());
    }

    /** A piece of the report. @param lastId where the next begins; 0: there is none */
    public record Report(List<Noted> cases, long lastId) {}

    /** The next of the cases, in the order of their ids, without those that the person may not see. */
    @Transactional(readOnly = true)
    public Report report(long id, long after, int limit, Viewer viewer) {
        List<Noted> all = store.cases(id, null, after, limit);
        if (all.isEmpty()) return new Report(List.of(), 0);
        Set<Long> visible = cases.visible(
                all.stream().map(one -> one.relocation().number().id()).toList(), viewer);
        long last = all.getLast().relocation().number().id();
        return new Report(
                all.stream()
                        .filter(one ->
                                visible.contains(one.relocation().number().id()))
                        .toList(),
                all.size() < limit ? 0 : last);
    }

    /** Does the next step of the oldest that is at work, in one transaction; @return false when nothing is left to do */
    @Transactional
    public boolean step() {
        Optional<Migration> next = store.lockNext();
        if (next.isEmpty()) return false;
        Migration migration = next.get();
        Version from = routines.version(migration.fromVersionId());
        Version to = routines.version(migration.toVersionId());
        CaseMigration.Target target =
                new CaseMigration.Target(from, to, StageMapping.resolved(migration.mapping(), from, to));
        if (migration.state() == State.PREDICTING) predict(migration, target);
        else move(migration, target);
        return true;
    }

    private void predict(Migration migration, CaseMigration.Target target) {
        List<Long> ids = cases.running(target.from(), migration.afterId(), PREDICTED_AT_ONCE);
        if (ids.isEmpty()) {
            store.enter(migration.id(), State.PREDICTED, null);
            return;
        }
        List<Relocation> predicted = cases.predict(ids, target);
        store.note(
                migration.id(),
                predicted.stream().map(one -> new Noted(one, null, false)).toList());
        store.advance(migration.id(), ids.getLast(), ids.size(), false);
    }

    private void move(Migration migration, CaseMigration.Target target) {
        List<Long> ids = cases.running(target.from(), migration.afterId(), MOVED_AT_ONCE);
        if (ids.isEmpty()) {
            if (!migration.again()) store.advance(migration.id(), 0, 0, true);
            else if (!gone(migration, target)) store.enter(migration.id(), State.DONE, clock.instant());
            return;
        }
        Set<Long> done = store.done(migration.id(), ids);
        List<Long> left = ids.stream().filter(id -> !done.contains(id)).toList();
        move(migration, target, left);
        store.advance(migration.id(), ids.getLast(), left.size(), migration.again());
    }

    /** Those that were predicted and were not met: they went on by themselves. @return whether there were any */
    private boolean gone(Migration migration, CaseMigration.Target target) {
        List<Long> ids = store.undone(migration.id(), MOVED_AT_ONCE);
        move(migration, target, ids);
        store.advance(migration.id(), migration.afterId(), ids.size(), true);
        return !ids.isEmpty();
    }

    private void move(Migration migration, CaseMigration.Target target, List<Long> ids) {
        Long staffId = migration.startedBy();
        if (staffId == null) throw new IllegalStateException("migration " + migration.id() + " moves unasked");
        Instant now = clock.instant();
        Map<Long, Noted> predicted = store.noted(migration.id(), ids);
        List<Noted> moved = new ArrayList<>();
        for (Long id : ids) {
            Relocation done = cases.move(id, target, staffId).orElseThrow();
            Noted before = predicted.get(id);
            boolean otherwise = before == null || !before.relocation().equals(done);
            if (done.outcome() == Outcome.GONE && before == null) continue;
            moved.add(new Noted(done, now, otherwise));
        }
        store.note(migration.id(), moved);
    }
}
