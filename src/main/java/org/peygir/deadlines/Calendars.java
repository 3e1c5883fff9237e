package org.peygir.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.domain.BusinessCalendar;
import org.peygir.deadlines.domain.DatedWeek;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.domain.IranHolidays;
import org.peygir.deadlines.store.CalendarStore;
import org.peygir.deadlines.store.DeadlineStore;
import org.peygir.deadlines.store.RecomputationStore;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing when the organisation and its units work: a draft, a preview, a publication, after which the open clocks are recomputed
 * in the background. Published versions are never changed. A unit is named by its id, the organisation by {@link #ORGANIZATION}.
 */
@Service
@Transactional
public class Calendars {
    public static final long ORGANIZATION = DeadlineStore.ORGANIZATION;
    /** Shown to customers with the new date, so it is asked for and kept short. */
    public static final int REASON_LIMIT = 200;

    private final CalendarStore store;
    private final DeadlineStore inForce;
    private final RecomputationStore recomputations;
    private final Recomputing recomputing;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            DeadlineStore inForce,
            RecomputationStore recomputations,
            Recomputing recomputing,
            Deadlines deadlines,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.recomputations = recomputations;
        this.recomputing = recomputing;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param publishedAt null for a draft; @param version counts the changes of a draft */
    public record Version(
            long id,
            long calendarId,
            long unit,
            int number,
            Edition content,
            String reason,
            @Nullable Long staffId,
            @Nullable Instant publishedAt,
            int version) {}

    /** Whoever leads the whole house changes the organisation's calendar; a unit's also its supervisor. */
    public static boolean mayEdit(Viewer viewer, long unit) {
        boolean house = viewer.can(Permission.ORGANIZATION_ADMINISTER)
                || viewer.can(Permission.CALENDAR_EDIT) && viewer.allUnits();
        return house || unit != ORGANIZATION && viewer.can(Permission.CALENDAR_EDIT, unit);
    }

    /** What is in force now; empty for a unit that has nothing of its own. */
    @Transactional(readOnly = true)
    public Optional<Edition> inForce(long unit) {
        return Optional.ofNullable(inForce.editions().get(unit));
    }

    /** The year as it will be with the draft, or as it is without one; what the units above say is in it. */
    @Transactional(readOnly = true)
    public BusinessCalendar shown(long unit) {
        return deadlines.timeWith(unit, unit, content(unit)).calendar();
    }

    /** The draft, else what is in force, else nothing said at all. */
    @Transactional(readOnly = true)
    public Edition content(long unit) {
        return store.draft(unit)
                .map(Version::content)
                .or(() -> Optional.ofNullable(inForce.editions().get(unit)))
                .orElse(Edition.NOTHING);
    }

    @Transactional(readOnly = true)
    public Optional<Version> draft(long unit) {
        return store.draft(unit);
    }

    /** Published versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> history(long unit, int limit) {
        return store.history(unit, limit);
    }

    /**
     * Changes the draft, making one from what is in force when there is none.
     *
     * @param version of the draft that the person saw, 0 when they saw none
     * @throws Stale when somebody else changed it since
     */
    public void change(long unit, int version, Viewer viewer, UnaryOperator<Edition> change) {
        require(viewer, unit);
        long calendar = store.lock(unit);
        Instant now = clock.instant();
        Optional<Version> draft = store.draft(unit);
        if (version != draft.map(Version::version).orElse(0)) throw new Stale();
        Edition after = change.apply(content(unit));
        if (draft.isPresent()) store.change(draft.get().id(), after, viewer.staffId(), now);
        else store.insert(calendar, after, "", viewer.staffId(), now, false);
    }

    /** Throws the draft away; nothing happens when there is none. */
    public void discard(long unit, Viewer viewer) {
        require(viewer, unit);
        store.lock(unit);
        store.draft(unit).ifPresent(draft -> store.discard(draft.id()));
    }

    /**
     * Puts the draft in force and asks for the recomputation.
     *
     * @param version of the draft that was previewed
     * @param reason ≤ {@link #REASON_LIMIT}; customers whose promised date moves read it
     * @throws Stale when the draft is another than the one previewed
     */
    public void publish(long unit, int version, String reason, Viewer viewer) {
        require(viewer, unit);
        store.lock(unit);
        Version draft = store.draft(unit).filter(d -> d.version() == version).orElseThrow(Stale::new);
        Instant now = clock.instant();
        store.publish(draft.id(), reason, now);
        deadlines.forget();
        recomputations.ask(
                draft.calendarId(), draft.number(), reason, viewer.staffId(), now, recomputing.concerned(unit));
        audit.record(
                viewer.actor(),
                "deadlines.calendar-published",
                "calendar",
                Long.toString(draft.calendarId()),
                Map.of("number", draft.number(), "reason", reason));
    }

    /** The calendar of a new organisation: the shipped week and Iran's official holidays. */
    public void install() {
        long calendar = store.lock(ORGANIZATION);
        if (store.published(ORGANIZATION).isPresent()) return;
        IranHolidays iran = IranHolidays.shipped();
        Edition first = new Edition(
                List.of(new DatedWeek(DatedWeek.EVER, inForce.pattern())),
                List.of(),
                iran.yearly(),
                iran.dated(),
                Map.of());
        store.insert(calendar, first, "", null, clock.instant(), true);
        audit.record(Actor.system(), "deadlines.calendar-installed", "calendar", Long.toString(calendar), Map.of());
        deadlines.forget();
    }

    private static void require(Viewer viewer, long unit) {
        if (!mayEdit(viewer, unit)) throw Viewer.refusal(Permission.CALENDAR_EDIT);
    }
}
