package org.peygir.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Explanation.Choice;
import org.peygir.deadlines.Explanation.Leg;
import org.peygir.deadlines.Explanation.Off;
import org.peygir.deadlines.Explanation.Paused;
import org.peygir.deadlines.Explanation.Span;
import org.peygir.deadlines.domain.BusinessTime;
import org.peygir.deadlines.domain.CalendarDay;
import org.peygir.deadlines.domain.CalendarDay.Ground;
import org.peygir.deadlines.domain.Stretch;

/** Counts out one clock again, day by day, and writes down what it sees. Pure: reads nothing, asks no clock. */
final class Reckoner {
    /** More days than these are told by the week. */
    private static final int DAYS_TOLD = 10;

    private final BusinessTime time;
    private final DeadlineClock clock;
    private final Instant due;
    private final Instant begins;

    private Reckoner(BusinessTime time, DeadlineClock clock) {
        this.time = time;
        this.clock = clock;
        due = Deadlines.due(time, clock);
        begins = begins();
    }

    static Explanation explain(
            BusinessTime time, DeadlineClock clock, @Nullable Choice choice, List<DeadlineChange> changes) {
        Reckoner r = new Reckoner(time, clock);
        return new Explanation(
                clock,
                choice,
                r.begins,
                r.legs(),
                r.off(),
                r.restDays(),
                r.pauses(),
                changes,
                r.due.equals(clock.dueAt()));
    }

    private Instant begins() {
        return switch (clock.unit()) {
            case CALENDAR_DAYS -> clock.startedAt();
            case WORKING_DAYS -> time.begins(clock.startedAt());
            case WORKING_MINUTES ->
                time.stretches(clock.startedAt(), due).stream()
                        .findFirst()
                        .map(s -> later(s.from(), clock.startedAt()))
                        .orElse(clock.startedAt());
        };
    }

    private List<Leg> legs() {
        int amount = clock.amount() + clock.extra();
        if (clock.unit() == DeadlineUnit.CALENDAR_DAYS)
            return List.of(new Leg(day(clock.startedAt()), day(due), amount, 0, List.of()));
        Map<LocalDate, List<Span>> spans = new LinkedHashMap<>();
        if (clock.unit() == DeadlineUnit.WORKING_DAYS)
            for (int n = 1; n <= amount; n++) spans.put(day(time.addDays(clock.startedAt(), n)), new ArrayList<>());
        Map<LocalDate, List<Span>> legs = new java.util.TreeMap<>(spans);
        for (Stretch stretch : time.stretches(clock.startedAt(), due))
            legs.computeIfAbsent(day(stretch.from()), d -> new ArrayList<>()).addAll(counted(stretch));
        List<Leg> days = new ArrayList<>();
        legs.forEach((day, told) -> {
            int whole = spans.containsKey(day) ? 1 : 0;
            long minutes = told.stream().mapToLong(Reckoner::minutes).sum();
            if (whole > 0 || minutes > 0) days.add(new Leg(day, day, whole, minutes, told));
        });
        return days.size() > DAYS_TOLD ? weeks(days) : days;
    }

    /** What is left of a stretch when the pauses are cut out. */
    private List<Span> counted(Stretch stretch) {
        List<Span> left = new ArrayList<>();
        Instant at = stretch.from();
        for (DeadlineClock.Pause pause : clock.pauses()) {
            Instant from = minute(pause.from());
            Instant to = minute(pause.to());
            if (!to.isAfter(at) || !from.isBefore(stretch.to())) continue;
            if (from.isAfter(at)) left.add(new Span(at, from));
            at = to;
        }
        if (at.isBefore(stretch.to())) left.add(new Span(at, stretch.to()));
        return left;
    }

    private static List<Leg> weeks(List<Leg> days) {
        Map<LocalDate, Leg> weeks = new LinkedHashMap<>();
        for (Leg day : days) {
            LocalDate saturday = day.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            weeks.merge(
                    saturday,
                    new Leg(day.from(), day.to(), day.days(), day.minutes(), List.of()),
                    (a, b) -> new Leg(a.from(), b.to(), a.days() + b.days(), a.minutes() + b.minutes(), List.of()));
        }
        return List.copyOf(weeks.values());
    }

    /** Calendar days leave nothing out, so there is nothing to tell of. */
    private List<Off> off() {
        List<Off> off = new ArrayList<>();
        if (clock.unit() == DeadlineUnit.CALENDAR_DAYS) return off;
        for (LocalDate date = day(clock.startedAt()); !date.isAfter(day(due)); date = date.plusDays(1)) {
            CalendarDay day = time.calendar().day(date);
            if (day.ground() == Ground.WEEK) continue;
            Off.Kind kind = Off.Kind.valueOf(day.ground().name());
            Off last = off.isEmpty() ? null : off.getLast();
            boolean goesOn = last != null
                    && last.kind() == kind
                    && last.name().equals(day.name())
                    && last.to().plusDays(1).equals(date);
            if (last != null && goesOn) off.set(off.size() - 1, new Off(last.from(), date, kind, day.name()));
            else off.add(new Off(date, date, kind, day.name()));
        }
        return off;
    }

    private int restDays() {
        if (clock.unit() == DeadlineUnit.CALENDAR_DAYS) return 0;
        int rest = 0;
        for (LocalDate date = day(clock.startedAt()); !date.isAfter(day(due)); date = date.plusDays(1)) {
            CalendarDay day = time.calendar().day(date);
            if (day.ground() == Ground.WEEK && day.hours().closed()) rest++;
        }
        return rest;
    }

    private List<Paused> pauses() {
        List<Paused> pauses = new ArrayList<>();
        for (DeadlineClock.Pause p : clock.pauses())
            pauses.add(new Paused(p.reason(), p.from(), p.to(), time.between(p.from(), p.to())));
        Instant since = clock.pausedAt();
        if (since != null) pauses.add(new Paused(clock.pauseReason(), since, null, 0));
        return pauses;
    }

    private LocalDate day(Instant at) {
        return at.atZone(time.zone()).toLocalDate();
    }

    private static long minutes(Span span) {
        return (span.to().getEpochSecond() - span.from().getEpochSecond()) / 60;
    }

    /** As business time counts: a moment is the whole minute that it falls in. */
    private static Instant minute(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60L) * 60);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
