package org.peygir.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * One Jalali year of a calendar, to read and to change.
 *
 * @param mayEdit false shows the year without forms
 * @param draft version of the draft that is shown, 0 when what is in force is shown
 * @param day the day that is open for a change, null when none is
 */
public record CalendarYearPage(
        String name,
        String path,
        String year,
        String before,
        String after,
        boolean mayEdit,
        int draft,
        boolean predicted,
        @Nullable ProgressView progress,
        List<Month> months,
        List<DayRow> rows,
        @Nullable DayForm day,
        List<HoursField> week,
        List<PeriodRow> periods,
        FieldErrors errors,
        Typed typed) {
    /** @param weeks rows of seven cells from Saturday on; null where the month has no day */
    public record Month(String name, List<List<@Nullable Cell>> weeks) {}

    /** @param kind names the look: work, rest, holiday, closure, short, extra, period */
    public record Cell(String number, String href, String kind, String label, boolean selected, boolean today) {}

    /** One day that differs from the plain week, for the table. */
    public record DayRow(String date, String href, String kind, String name, String hours) {}

    /** @param title the day in full; @param now what it is, in words */
    public record DayForm(
            String iso, String title, String now, String kind, String name, String hours, List<Option> kinds) {}

    public record HoursField(String name, String label, String head, String value) {}

    public record PeriodRow(String name, String span, String hours, String from) {}

    /** What was typed into the forms of week and period, to show again when it was refused. */
    public record Typed(String from, String periodName, String periodFrom, String periodTo, String periodHours) {
        public static final Typed NOTHING = new Typed("", "", "", "", "");
    }
}
