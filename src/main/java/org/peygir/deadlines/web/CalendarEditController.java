package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.domain.BusinessCalendar;
import org.peygir.deadlines.domain.DatedWeek;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Hours;
import org.peygir.deadlines.domain.Period;
import org.peygir.deadlines.domain.WeekPattern;
import org.peygir.deadlines.web.CalendarYearPage.Typed;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the draft of a calendar: a day, the week, a period. Nothing counts before it is published. */
@Controller
@RequestMapping("/calendars/{unit}")
class CalendarEditController {
    private static final int NAME_LIMIT = 120;

    private final Calendars calendars;
    private final CalendarController pages;

    CalendarEditController(Calendars calendars, CalendarController pages) {
        this.calendars = calendars;
        this.pages = pages;
    }

    @PostMapping("/days")
    String day(
            @PathVariable long unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "kind", required = false) DayRule.@Nullable Kind chosen,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam int draft,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        allow(viewer, unit, shell);
        String kind = chosen == null ? "" : chosen.name();
        FieldErrors errors = new FieldErrors();
        boolean off = kind.isEmpty() || kind.equals("HOLIDAY") || kind.equals("CLOSURE");
        Hours read = off ? Hours.CLOSED : Hours.read(hours);
        if (!kind.isEmpty() && name.isBlank()) errors.add("name", "deadlines.error.name");
        if (name.length() > NAME_LIMIT) errors.add("name", "deadlines.error.long");
        if (!off && (read == null || read.closed())) errors.add("hours", "deadlines.error.hours");
        if (!errors.isEmpty() || read == null) {
            response.setStatus(422);
            BusinessCalendar calendar = calendars.shown(unit);
            CalendarYears years = new CalendarYears(shell, calendar, CalendarController.path(unit), year(day), day);
            return pages.show(
                    unit, null, day, years.form(day, kind, name, hours), errors, Typed.NOTHING, viewer, shell, model);
        }
        DayRule rule = chosen == null ? null : new DayRule(chosen, name.strip(), read);
        calendars.change(unit, draft, viewer, edition -> edition.with(day, rule));
        return back(unit, "?year=" + year(day));
    }

    /** The plain week from a day on; all days empty = every minute counts. */
    @PostMapping("/week")
    String week(
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam Map<String, String> all,
            @RequestParam int draft,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        allow(viewer, unit, shell);
        FieldErrors errors = new FieldErrors();
        Optional<JalaliDate> begins = JalaliDates.parse(from);
        if (begins.isEmpty()) errors.add("from", "deadlines.error.date");
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : CalendarYears.WEEK) {
            Hours hours = Hours.read(all.getOrDefault("hours" + each.getValue(), ""));
            if (hours == null) errors.add("hours" + each.getValue(), "deadlines.error.hours");
            else days.put(each, hours);
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return pages.show(unit, null, null, null, errors, new Typed(from, "", "", "", ""), viewer, shell, model);
        }
        LocalDate start = begins.orElseThrow().toLocalDate();
        calendars.change(unit, draft, viewer, edition -> edition.with(new DatedWeek(start, new WeekPattern(days))));
        return back(unit, "?year=" + year(start));
    }

    /** Ramadan hours, or Nowruz with a skeleton service: the same hours on every day that the week works; none = closed. */
    @PostMapping("/periods")
    String period(
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String periodName,
            @RequestParam(defaultValue = "") String periodFrom,
            @RequestParam(defaultValue = "") String periodTo,
            @RequestParam(defaultValue = "") String periodHours,
            @RequestParam(defaultValue = "false") boolean onHolidays,
            @RequestParam int draft,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        allow(viewer, unit, shell);
        FieldErrors errors = new FieldErrors();
        @Nullable
        LocalDate from =
                JalaliDates.parse(periodFrom).map(JalaliDate::toLocalDate).orElse(null);
        @Nullable
        LocalDate to = JalaliDates.parse(periodTo).map(JalaliDate::toLocalDate).orElse(null);
        Hours hours = Hours.read(periodHours);
        if (periodName.isBlank() || periodName.length() > NAME_LIMIT) errors.add("periodName", "deadlines.error.name");
        if (from == null) errors.add("periodFrom", "deadlines.error.date");
        if (to == null) errors.add("periodTo", "deadlines.error.date");
        if (hours == null) errors.add("periodHours", "deadlines.error.hours");
        if (from != null && to != null && to.isBefore(from)) errors.add("periodTo", "deadlines.error.order");
        if (!errors.isEmpty() || from == null || to == null || hours == null) {
            response.setStatus(422);
            Typed typed = new Typed("", periodName, periodFrom, periodTo, periodHours);
            return pages.show(unit, null, null, null, errors, typed, viewer, shell, model);
        }
        WeekPattern week = calendars.shown(unit).week(from);
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : CalendarYears.WEEK) if (!week.hours(each).closed()) days.put(each, hours);
        calendars.change(unit, draft, viewer, e -> e.with(new Period(periodName.strip(), from, to, days, onHolidays)));
        return back(unit, "?year=" + year(from));
    }

    @PostMapping("/periods/removal")
    String removePeriod(
            @PathVariable long unit,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam int draft,
            Viewer viewer,
            Shell shell) {
        allow(viewer, unit, shell);
        calendars.change(unit, draft, viewer, edition -> edition.without(name, from));
        return back(unit, "?year=" + year(from));
    }

    private void allow(Viewer viewer, long unit, Shell shell) {
        pages.name(shell, unit);
        if (!Calendars.mayEdit(viewer, unit)) throw Viewer.refusal(Permission.CALENDAR_EDIT);
    }

    private static int year(LocalDate day) {
        return JalaliDate.of(day).year();
    }

    private static String back(long unit, String query) {
        return "redirect:" + CalendarController.path(unit) + query;
    }
}
