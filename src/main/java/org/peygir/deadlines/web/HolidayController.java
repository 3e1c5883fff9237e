package org.peygir.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.Calendars;
import org.peygir.deadlines.domain.CalendarDay;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.domain.HolidayFile;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Holidays out of an iCalendar or CSV file: read and shown first, then those that somebody ticked go into the draft. Folk days are
 * shown and not ticked: they are worked (issue 4, bar 2).
 */
@Controller
@RequestMapping("/calendars/{unit}/holidays")
class HolidayController {
    /** A year of any country's days is far below. */
    private static final long LARGEST = 1_000_000;

    private static final int MOST = 2_000;
    private static final int NAME_LIMIT = 120;

    private final Calendars calendars;
    private final CalendarController pages;

    HolidayController(Calendars calendars, CalendarController pages) {
        this.calendars = calendars;
        this.pages = pages;
    }

    @GetMapping
    String form(@PathVariable long unit, Viewer viewer, Shell shell, Model model) {
        allow(viewer, unit, shell);
        return page(unit, null, "", new FieldErrors(), shell, model);
    }

    @PostMapping("/reading")
    String read(
            @PathVariable long unit,
            @RequestParam(required = false) @Nullable MultipartFile calendar,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response)
            throws IOException {
        allow(viewer, unit, shell);
        FieldErrors errors = new FieldErrors();
        boolean fits = calendar != null && !calendar.isEmpty() && calendar.getSize() <= LARGEST;
        HolidayFile.Read read = calendar != null && fits
                ? HolidayFile.read(new String(calendar.getBytes(), StandardCharsets.UTF_8))
                : new HolidayFile.Read(List.of(), 0);
        if (read.days().isEmpty() || read.days().size() > MOST) {
            errors.add("calendar", fits ? "deadlines.holidays.error.none" : "deadlines.holidays.error.file");
            response.setStatus(422);
            return page(unit, null, "", errors, shell, model);
        }
        return preview(unit, read, shell, model);
    }

    /** @param days ticked rows, each {@code 2026-03-21|name} */
    @PostMapping
    String take(
            @PathVariable long unit,
            @RequestParam int draft,
            @RequestParam(name = "day", defaultValue = "") List<String> days,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        allow(viewer, unit, shell);
        Map<LocalDate, DayRule> rules = new LinkedHashMap<>();
        for (String day : days) {
            int bar = day.indexOf('|');
            LocalDate date = bar < 0 ? null : date(day.substring(0, bar));
            if (date != null && day.length() > bar + 1) rules.put(date, DayRule.holiday(day.substring(bar + 1)));
        }
        if (rules.isEmpty() || rules.size() > MOST) {
            FieldErrors errors = new FieldErrors();
            errors.add("calendar", "deadlines.holidays.error.ticked");
            response.setStatus(422);
            return page(unit, null, "", errors, shell, model);
        }
        calendars.change(unit, draft, viewer, edition -> {
            Edition with = edition;
            for (var rule : rules.entrySet()) with = with.with(rule.getKey(), rule.getValue());
            return with;
        });
        return "redirect:" + CalendarController.path(unit) + "/preview";
    }

    private String preview(long unit, HolidayFile.Read read, Shell shell, Model model) {
        var calendar = calendars.shown(unit);
        List<HolidayPage.Row> rows = new ArrayList<>();
        int official = 0;
        int fresh = 0;
        for (HolidayFile.Found found : read.days()) {
            CalendarDay day = calendar.day(found.day());
            boolean known = day.ground() == CalendarDay.Ground.HOLIDAY || day.ground() == CalendarDay.Ground.CLOSURE;
            if (found.official()) official++;
            if (found.official() && !known) fresh++;
            String title = found.title().isBlank()
                    ? shell.t("deadlines.kind.HOLIDAY")
                    : found.title()
                            .substring(0, Math.min(NAME_LIMIT, found.title().length()));
            rows.add(new HolidayPage.Row(
                    found.day() + "|" + title,
                    shell.f().longDate(found.day()),
                    title,
                    shell.t(found.official() ? "deadlines.kind.HOLIDAY" : "deadlines.holidays.folk"),
                    known ? shell.t("deadlines.holidays.known", day.name()) : shell.t("deadlines.holidays.new"),
                    found.official() && !known));
        }
        String summary = shell.t(
                "deadlines.holidays.summary", rows.size(), official, rows.size() - official, fresh, read.skipped());
        return page(unit, rows, summary, new FieldErrors(), shell, model);
    }

    private String page(
            long unit,
            @Nullable List<HolidayPage.Row> rows,
            String summary,
            FieldErrors errors,
            Shell shell,
            Model model) {
        model.addAttribute(
                "page",
                new HolidayPage(
                        pages.name(shell, unit),
                        CalendarController.path(unit),
                        calendars.draft(unit).map(Calendars.Version::version).orElse(0),
                        rows,
                        summary,
                        errors));
        return "deadlines/holidays";
    }

    private static @Nullable LocalDate date(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void allow(Viewer viewer, long unit, Shell shell) {
        pages.name(shell, unit);
        if (!Calendars.mayEdit(viewer, unit)) throw Viewer.refusal(Permission.CALENDAR_EDIT);
    }
}
