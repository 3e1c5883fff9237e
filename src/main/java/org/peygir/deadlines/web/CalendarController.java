package org.peygir.deadlines.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.Recomputing;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.domain.IranHolidays;
import org.peygir.deadlines.web.CalendarYearPage.DayForm;
import org.peygir.deadlines.web.CalendarYearPage.HoursField;
import org.peygir.deadlines.web.CalendarYearPage.PeriodRow;
import org.peygir.deadlines.web.CalendarYearPage.Typed;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliNames;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading calendars: the list, a year, the progress of a recomputation. Unit 0 is the organisation. */
@Controller
class CalendarController {
    private static final int FIRST_YEAR = 1380;
    private static final int LAST_YEAR = 1499;

    private final Calendars calendars;
    private final Recomputing recomputing;
    private final Organization organization;

    CalendarController(Calendars calendars, Recomputing recomputing, Organization organization) {
        this.calendars = calendars;
        this.recomputing = recomputing;
        this.organization = organization;
    }

    @GetMapping("/calendars")
    String list(Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.CALENDAR_EDIT);
        List<CalendarListPage.CalendarRow> rows = new ArrayList<>();
        rows.add(row(shell, Calendars.ORGANIZATION));
        for (Unit unit : organization.units()) if (unit.active()) rows.add(row(shell, unit.id()));
        model.addAttribute("page", new CalendarListPage(rows));
        return "deadlines/calendarList";
    }

    private CalendarListPage.CalendarRow row(Shell shell, long unit) {
        String state = unit == Calendars.ORGANIZATION
                ? "house"
                : calendars.inForce(unit).isPresent() ? "own" : "inherits";
        return new CalendarListPage.CalendarRow(
                name(shell, unit),
                path(unit),
                shell.t("deadlines.calendars.state." + state),
                calendars.draft(unit).isPresent());
    }

    @GetMapping("/calendars/{unit}")
    String year(
            @PathVariable long unit,
            @RequestParam @Nullable Integer year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CALENDAR_EDIT);
        return show(unit, year, day, null, new FieldErrors(), Typed.NOTHING, viewer, shell, model);
    }

    @GetMapping("/calendars/{unit}/progress")
    String progress(@PathVariable long unit, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.CALENDAR_EDIT);
        name(shell, unit);
        if (!shell.htmx()) return "redirect:" + path(unit);
        model.addAttribute("progress", progress(shell, unit));
        return "deadlines/_progress";
    }

    /** The page of a year; {@code refused} is the day's form as it was typed. */
    String show(
            long unit,
            @Nullable Integer asked,
            @Nullable LocalDate day,
            @Nullable DayForm refused,
            FieldErrors errors,
            Typed typed,
            Viewer viewer,
            Shell shell,
            Model model) {
        String name = name(shell, unit);
        LocalDate shownDay =
                day != null ? day : shell.now().atZone(OrganizationZone.TEHRAN).toLocalDate();
        int year = asked == null ? JalaliDate.of(shownDay).year() : Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
        Edition content = calendars.content(unit);
        String path = path(unit);
        var calendar = calendars.shown(unit);
        CalendarYears years = new CalendarYears(shell, calendar, path, year, day);
        boolean mayEdit = Calendars.mayEdit(viewer, unit);
        LocalDate end = new JalaliDate(year, 12, 1).toLocalDate();
        model.addAttribute(
                "page",
                new CalendarYearPage(
                        name,
                        path,
                        shell.f().digits(Integer.toString(year)),
                        path + "?year=" + (year - 1),
                        path + "?year=" + (year + 1),
                        mayEdit,
                        calendars.draft(unit).map(Calendars.Version::version).orElse(0),
                        !end.isBefore(IranHolidays.shipped().predictedFrom()),
                        progress(shell, unit),
                        years.months(),
                        years.rows(),
                        day == null || !mayEdit ? null : refused != null ? refused : years.form(day),
                        CalendarYears.WEEK.stream()
                                .map(d -> new HoursField(
                                        "hours" + d.getValue(),
                                        JalaliNames.weekday(d, shell.locale()),
                                        JalaliNames.shortWeekday(d, shell.locale()),
                                        shell.f()
                                                .digits(calendar.week(shownDay)
                                                        .hours(d)
                                                        .toString())))
                                .toList(),
                        content.periods().stream()
                                .map(p -> new PeriodRow(
                                        p.name(),
                                        shell.t(
                                                "deadlines.period.span",
                                                shell.f().longDate(p.from()),
                                                shell.f().longDate(p.to())),
                                        shell.f()
                                                .digits(String.join(
                                                        " | ",
                                                        p.week().values().stream()
                                                                .map(Object::toString)
                                                                .distinct()
                                                                .toList())),
                                        p.from().toString()))
                                .toList(),
                        errors,
                        typed));
        return "deadlines/calendarYear";
    }

    private @Nullable ProgressView progress(Shell shell, long unit) {
        return recomputing
                .newest(unit)
                .map(r -> ProgressView.of(shell, path(unit), r))
                .orElse(null);
    }

    /** @throws NotFound when there is no such unit */
    String name(Shell shell, long unit) {
        if (unit == Calendars.ORGANIZATION) return shell.orgName();
        try {
            return organization.unit(unit).name(shell.locale());
        } catch (NoSuchElementException e) {
            throw new NotFound("unit");
        }
    }

    static String path(long unit) {
        return "/calendars/" + unit;
    }
}
