package org.peygir.routines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.routines.domain.BindingInForce;
import org.peygir.routines.store.BindingStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which routine a new complaint starts, by unit, subject, who complains, and date (RTN-07). Answers from memory. */
@Service
public class Bindings {
    private final BindingStore store;
    private final Organization organization;
    private final Audit audit;
    private final Clock clock;

    public Bindings(BindingStore store, Organization organization, Audit audit, Clock clock) {
        this.store = store;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What counts for a complaint that is told in this unit at this moment.
     *
     * @param unitId null: nobody here was told, so it comes to the complaints unit
     */
    public BindingChoice choose(@Nullable Long unitId, String subject, Relation relation, Instant at) {
        List<RoutineBinding> all = store.all();
        return all.isEmpty()
                ? new BindingChoice(null, List.of())
                : BindingInForce.choose(all, upward(unitId), subject, relation, at);
    }

    /** Code of the routine of {@link #choose}, that of the organisation where nothing was decided. */
    public String routine(BindingChoice choice) {
        RoutineBinding winner = choice.winner();
        String bound = winner == null ? null : winner.routineCode();
        return bound == null ? usual() : bound;
    }

    /** The routine of the organisation: what starts where nothing else was decided. */
    public String usual() {
        Profile profile = organization.profile();
        return Objects.requireNonNull(profile, "set-up comes first").preset();
    }

    /** Whether any decision asks who complains. */
    public boolean askRelation() {
        return store.all().stream().anyMatch(one -> one.relation() != null);
    }

    public List<RoutineBinding> current() {
        return BindingInForce.current(store.all(), clock.instant());
    }

    /** Those that begin later, the next first. */
    public List<RoutineBinding> coming() {
        Instant now = clock.instant();
        return store.all().stream()
                .filter(one -> one.from().isAfter(now))
                .sorted(Comparator.comparing(RoutineBinding::from))
                .toList();
    }

    /** Every decision ever made, the latest first. */
    public List<RoutineBinding> history() {
        return store.all().reversed();
    }

    /**
     * Writes a decision down. It counts from its own date on, at the earliest from now: what has begun goes on as it began. The caller
     * has made sure that the routine is in force.
     *
     * @return key of the refusal, or nothing when it was written
     */
    @Transactional
    public Optional<String> decide(RoutineBinding asked, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Instant now = clock.instant();
        if (asked.conditions() == 0 && asked.routineCode() == null) return Optional.of("bindings.error.end-all");
        RoutineBinding dated = new RoutineBinding(
                0,
                asked.unitId(),
                asked.subject(),
                asked.relation(),
                asked.routineCode(),
                asked.from().isBefore(now) ? now : asked.from(),
                now,
                viewer.staffId());
        long id = store.add(dated);
        audit.record(viewer.actor(), "routine.bound", "routine-binding", Long.toString(id), told(dated));
        return Optional.empty();
    }

    private static Map<String, String> told(RoutineBinding one) {
        Map<String, String> told = new TreeMap<>();
        told.put("routine", Objects.requireNonNullElse(one.routineCode(), ""));
        told.put("unit", one.unitId() == null ? "" : one.unitId().toString());
        told.put("subject", one.subject());
        told.put("relation", one.relation() == null ? "" : one.relation().name());
        told.put("from", one.from().toString());
        return told;
    }

    private List<Long> upward(@Nullable Long unitId) {
        List<Long> line = new ArrayList<>();
        for (@Nullable
                Long unit = unitId == null ? (Long) organization.intakeUnit().id() : unitId;
                unit != null;
                unit = organization.unit(unit).parentId()) line.add(unit);
        return line;
    }
}
