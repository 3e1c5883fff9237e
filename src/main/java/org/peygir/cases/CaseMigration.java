package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.Relocation.Desk;
import org.peygir.cases.Relocation.Outcome;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.PassageQuery;
import org.peygir.deadlines.StageClocks;
import org.peygir.deadlines.StageClocks.Asked;
import org.peygir.deadlines.StageClocks.Rearranged;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.routines.Assignment;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes open cases to another version of their routine (RTN-07): the stage, the desk, the status, the deadline of the stage, in one
 * transaction with history and audit. Nothing is sent: nothing has happened to the complaint. What would become of a case is said by
 * the same rules. Rights are asked where a migration is ordered.
 */
@Component
public class CaseMigration {
    private final CaseStore store;
    private final PassageQuery query;
    private final Routines routines;
    private final Placement placement;
    private final Cartable cartable;
    private final CaseClocks clocks;
    private final Standing standing;
    private final StageClocks stageClocks;
    private final Organization organization;
    private final Journal journal;
    private final Clock clock;

    CaseMigration(
            CaseStore store,
            PassageQuery query,
            Routines routines,
            Placement placement,
            Cartable cartable,
            CaseClocks clocks,
            Standing standing,
            StageClocks stageClocks,
            Organization organization,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.query = query;
        this.routines = routines;
        this.placement = placement;
        this.cartable = cartable;
        this.clocks = clocks;
        this.standing = standing;
        this.stageClocks = stageClocks;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Where the stages of one version lead to in another.
     *
     * @param stages id of a stage of {@code from} to a stage of {@code to}, which is no end
     */
    public record Target(Version from, Version to, Map<Long, Stage> stages) {
        public Target {
            stages = Map.copyOf(stages);
        }
    }

    /** Open cases in stages of a version, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Long> running(Version version, long after, int limit) {
        return query.running(CasePassages.underWay(version), after, limit);
    }

    /** Of these cases the ones that the person may see. */
    @Transactional(readOnly = true)
    public Set<Long> visible(Collection<Long> caseIds, Viewer viewer) {
        return query.visible(caseIds, viewer);
    }

    /** What would become of these cases now; changes nothing. Those that are not there are left out. */
    @Transactional(readOnly = true)
    public List<Relocation> predict(Collection<Long> caseIds, Target target) {
        Map<Long, Instant> entered = routines.entered(caseIds);
        List<Relocation> all = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (CaseFile file : query.files(caseIds)) {
            Planning planning = plan(file, target, entered.get(file.id()));
            if (planning.plan != null) plans.add(planning.plan);
            else all.add(Relocation.stays(file, planning.outcome));
        }
        List<Rearranged> rearranged =
                stageClocks.predict(plans.stream().map(Plan::asked).toList());
        for (int i = 0; i < plans.size(); i++) all.add(plans.get(i).result(rearranged.get(i)));
        return all;
    }

    /** Moves one case, in the caller's transaction; what cannot move stays as it is. Empty when there is no such case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Relocation> move(long caseId, Target target, long staffId) {
        return store.lock(caseId).map(file -> move(file, target, staffId));
    }

    private Relocation move(CaseFile file, Target target, long staffId) {
        Instant entered = routines.entered(List.of(file.id())).get(file.id());
        Planning planning = plan(file, target, entered);
        Plan plan = planning.plan;
        if (plan == null) return Relocation.stays(file, planning.outcome);
        Instant now = clock.instant();
        if (!routines.relocate(file.id(), plan.from, target.to, plan.to, file.unitId(), now))
            return Relocation.stays(file, Outcome.GONE);
        Relocation done = plan.result(stageClocks.rearrange(plan.asked()));
        Place place = plan.place;
        store.enter(
                file.id(), plan.to.id(), done.statusAfter(), place.unitId(), place.staffId(), done.dueAfter(), null);
        if (plan.desk == Desk.KEPT) {
            cartable.due(List.of(file.id()), List.of(done.dueAfter()));
        } else {
            cartable.place(file.id(), place, done.dueAfter());
            clocks.handedOver(file);
        }
        standing.relocated(file, plan.from, plan.to, place, plan.entered, now);
        Map<String, String> data = new TreeMap<>();
        data.put("from", Long.toString(plan.from.id()));
        data.put("to", Long.toString(plan.to.id()));
        data.put("before", Integer.toString(target.from.number()));
        data.put("version", Integer.toString(target.to.number()));
        journal.rearranged(file, staffId, Entry.Kind.MIGRATED, data);
        return done;
    }

    private record Planning(@Nullable Plan plan, Outcome outcome) {}

    private Planning plan(CaseFile file, Target target, @Nullable Instant entered) {
        Map<Long, Stage> known = new HashMap<>();
        for (Stage stage : target.from.stages()) known.put(stage.id(), stage);
        Stage from = known.get(file.stageId());
        if (from == null || !file.open() || entered == null) return new Planning(null, Outcome.GONE);
        Stage to = target.stages.get(from.id());
        if (to == null) return new Planning(null, Outcome.UNMAPPED);
        boolean same = Objects.equals(from.unitCode(), to.unitCode())
                && from.assignment().equals(to.assignment());
        if (same) {
            Place kept = new Place(file.assigneeId(), file.unitId());
            return new Planning(new Plan(file, from, to, kept, Desk.KEPT, entered), Outcome.MOVES);
        }
        String unit = to.unitCode();
        if (unit != null && organization.unitByCode(unit).filter(Unit::active).isEmpty())
            return new Planning(null, Outcome.NO_UNIT);
        Place place = placement.place(to, file);
        Desk desk = place.staffId() == null
                ? Desk.QUEUE
                : to.assignment() instanceof Assignment.Owner || place.staffId() == file.ownerId()
                        ? Desk.OWNER
                        : Desk.PERSON;
        return new Planning(new Plan(file, from, to, place, desk, entered), Outcome.MOVES);
    }

    /** What is decided before the clocks are looked at. */
    private record Plan(CaseFile file, Stage from, Stage to, Place place, Desk desk, Instant entered) {
        Asked asked() {
            return new Asked(file.id(), CaseClocks.traits(file, place.unitId()), CaseClocks.of(to, entered), anew());
        }

        /** One of the two is no time of the handler's, so what the old clock says is not of the new stage. */
        private boolean anew() {
            boolean same = from.kind() == to.kind() && Objects.equals(from.deadline(), to.deadline());
            return !same && (from.kind().rests() || to.kind().rests());
        }

        /** Where nobody is to act the promise alone says what is next. */
        private Instant dueAfter(Rearranged clock) {
            Instant promised = file.promisedAt();
            return to.kind().rests() && promised != null
                    ? promised
                    : clock.dueAt().orElse(file.dueAt());
        }

        /** The status is that of the new stage; where both give the same, what a person made of it stays. */
        Relocation result(Rearranged clock) {
            Status status = from.status().equals(to.status()) ? file.status() : Status.valueOf(to.status());
            return new Relocation(
                    file.number(),
                    Outcome.MOVES,
                    from.id(),
                    to.id(),
                    file.unitId(),
                    place.unitId(),
                    desk,
                    file.status(),
                    status,
                    clock.change(),
                    file.dueAt(),
                    dueAfter(clock));
        }
    }
}
