package org.peygir.deadlines.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.domain.BusinessCalendar;
import org.peygir.deadlines.domain.CalendarDay;
import org.peygir.deadlines.domain.CalendarDay.Ground;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Hours;
import org.peygir.deadlines.web.CalendarYearPage.Cell;
import org.peygir.deadlines.web.CalendarYearPage.DayForm;
import org.peygir.deadlines.web.CalendarYearPage.DayRow;
import org.peygir.deadlines.web.CalendarYearPage.Month;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliNames;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/** Words a Jalali year of a calendar: months in weeks from Saturday on, and the list of days that differ. */
final class CalendarYears {
    /** Saturday first, as the week runs in Iran. */
    static final List<DayOfWeek> WEEK = List.of(
            DayOfWeek.SATURDAY,
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);

    private final Shell shell;
    private final BusinessCalendar calendar;
    private final String path;
    private final int year;
    private final @Nullable LocalDate selected;

    CalendarYears(Shell shell, BusinessCalendar calendar, String path, int year, @Nullable LocalDate selected) {
        this.shell = shell;
        this.calendar = calendar;
        this.path = path;
        this.year = year;
        this.selected = selected;
    }

    List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++)
            months.add(new Month(JalaliNames.month(month, shell.locale()), weeks(month)));
        return months;
    }

    private List<List<@Nullable Cell>> weeks(int month) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate first = new JalaliDate(year, month, 1).toLocalDate();
        @Nullable Cell[] row = new Cell[7];
        for (int day = 1; day <= JalaliDate.lengthOfMonth(year, month); day++) {
            LocalDate date = first.plusDays(day - 1);
            int column = WEEK.indexOf(date.getDayOfWeek());
            row[column] = cell(day, date);
            if (column == 6 || day == JalaliDate.lengthOfMonth(year, month)) {
                weeks.add(Arrays.asList(row));
                row = new Cell[7];
            }
        }
        return weeks;
    }

    private Cell cell(int number, LocalDate date) {
        CalendarDay day = calendar.day(date);
        LocalDate today = shell.now().atZone(OrganizationZone.TEHRAN).toLocalDate();
        String label = shell.t("deadlines.year.day", shell.f().longDate(date), words(day));
        return new Cell(
                shell.f().number(number), href(date), kind(day), label, date.equals(selected), date.equals(today));
    }

    List<DayRow> rows() {
        List<DayRow> rows = new ArrayList<>();
        LocalDate end = new JalaliDate(year + 1, 1, 1).toLocalDate();
        for (LocalDate date = new JalaliDate(year, 1, 1).toLocalDate(); date.isBefore(end); date = date.plusDays(1)) {
            CalendarDay day = calendar.day(date);
            if (day.ground() == Ground.WEEK || day.ground() == Ground.PERIOD) continue;
            String kind = shell.t("deadlines.kind." + day.ground());
            rows.add(new DayRow(shell.f().longDate(date), href(date), kind, day.name(), hours(day.hours())));
        }
        return rows;
    }

    DayForm form(LocalDate date, String kind, String name, String hours) {
        List<Option> kinds = new ArrayList<>(List.of(new Option("", shell.t("deadlines.kind.none"))));
        for (DayRule.Kind each :
                List.of(DayRule.Kind.CLOSURE, DayRule.Kind.SHORT, DayRule.Kind.HOLIDAY, DayRule.Kind.EXTRA))
            kinds.add(new Option(each.name(), shell.t("deadlines.kind." + each)));
        return new DayForm(
                date.toString(), shell.f().longDate(date), words(calendar.day(date)), kind, name, hours, kinds);
    }

    /** The form as the day stands. */
    DayForm form(LocalDate date) {
        CalendarDay day = calendar.day(date);
        boolean plain = day.ground() == Ground.WEEK || day.ground() == Ground.PERIOD;
        return form(
                date,
                plain ? "" : day.ground().name(),
                plain ? "" : day.name(),
                shell.f().digits(day.hours().toString()));
    }

    private String words(CalendarDay day) {
        String hours = hours(day.hours());
        return switch (day.ground()) {
            case WEEK -> hours;
            case HOLIDAY, CLOSURE ->
                shell.t("deadlines.year.off", shell.t("deadlines.kind." + day.ground()), day.name());
            case PERIOD, SHORT, EXTRA ->
                shell.t("deadlines.year.hours", shell.t("deadlines.kind." + day.ground()), day.name(), hours);
        };
    }

    private String hours(Hours hours) {
        return hours.closed() ? shell.t("deadlines.year.rest") : shell.f().digits(hours.toString());
    }

    private static String kind(CalendarDay day) {
        if (day.ground() == Ground.WEEK) return day.hours().closed() ? "rest" : "work";
        return day.ground().name().toLowerCase(Locale.ROOT);
    }

    private String href(LocalDate date) {
        return path + "?year=" + year + "&day=" + date + "#day";
    }
}
