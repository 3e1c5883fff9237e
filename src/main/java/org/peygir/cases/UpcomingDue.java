package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.store.UpcomingQuery;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What falls due in a team, by whom and when: for who leads it. Counts are of cases that the person may see. */
@Component
public class UpcomingDue {
    private static final int HOURS = 4;
    private static final int DAYS = 5;

    private final UpcomingQuery query;
    private final Deadlines deadlines;
    private final Clock clock;

    UpcomingDue(UpcomingQuery query, Deadlines deadlines, Clock clock) {
        this.query = query;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When something falls due, in working time of the organisation; one begins where the one before ends. */
    public enum When {
        LATE,
        /** Within four working hours. */
        HOURS,
        /** Until the end of the next working day. */
        TOMORROW,
        /** Until the end of the fifth working day. */
        DAYS
    }

    /**
     * @param staffId whose desk; null = untaken in the unit
     * @param more so many fall due in this part in this unit that they were not all counted: at least so many lie on the desk
     */
    public record Count(long unitId, @Nullable Long staffId, When when, int cases, boolean more) {
        /** So many of a unit and a part are counted. */
        public static final int LIMIT = 1_000;
    }

    /** A desk or a queue. */
    public record Desk(long unitId, @Nullable Long staffId) {}

    @Transactional(readOnly = true)
    public List<Count> counts(Viewer viewer) {
        return query.counts(bounds(), viewer);
    }

    /** The next due first; @param desk null for all */
    @Transactional(readOnly = true)
    public List<FolderRow> rows(When when, @Nullable Desk desk, int limit, Viewer viewer) {
        Map<When, Instant> bounds = bounds();
        Instant from = when == When.LATE ? Instant.EPOCH : end(bounds, When.values()[when.ordinal() - 1]);
        return query.rows(from, end(bounds, when), desk, limit, viewer);
    }

    /** The moment before which each part ends. */
    private Map<When, Instant> bounds() {
        Instant now = clock.instant();
        Map<When, Instant> bounds = new EnumMap<>(When.class);
        Instant soon =
                deadlines.due(HOURS * 60, DeadlineUnit.WORKING_MINUTES, now).plusSeconds(60);
        Instant tomorrow = later(soon, endOf(deadlines.due(1, DeadlineUnit.WORKING_DAYS, now)));
        bounds.put(When.LATE, now);
        bounds.put(When.HOURS, soon);
        bounds.put(When.TOMORROW, tomorrow);
        bounds.put(When.DAYS, later(tomorrow, endOf(deadlines.due(DAYS, DeadlineUnit.WORKING_DAYS, now))));
        return bounds;
    }

    private static Instant end(Map<When, Instant> bounds, When when) {
        return Objects.requireNonNull(bounds.get(when));
    }

    private static Instant endOf(Instant at) {
        LocalDate day = at.atZone(OrganizationZone.TEHRAN).toLocalDate();
        return day.plusDays(1).atStartOfDay(OrganizationZone.TEHRAN).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
