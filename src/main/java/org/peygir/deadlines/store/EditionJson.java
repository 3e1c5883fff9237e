package org.peygir.deadlines.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.domain.DatedWeek;
import org.peygir.deadlines.domain.DayRule;
import org.peygir.deadlines.domain.Edition;
import org.peygir.deadlines.domain.Hours;
import org.peygir.deadlines.domain.Period;
import org.peygir.deadlines.domain.WeekPattern;
import org.peygir.deadlines.domain.YearlyHoliday;
import tools.jackson.databind.json.JsonMapper;

/** An edition as it stands in its row: hours as {@code 08:00-12:00, 13:00-16:00}, days as ISO dates, weekdays by their English names. */
final class EditionJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EditionJson() {}

    record Document(
            List<Week> weeks,
            List<Stretch> periods,
            List<YearlyHoliday> yearly,
            Map<String, Day> official,
            Map<String, Day> own) {}

    /** Days without hours are days off; null = the week of the unit above. */
    record Week(String from, @Nullable Map<String, String> days) {}

    record Stretch(String name, String from, String to, Map<String, String> days, boolean onHolidays) {}

    record Day(DayRule.Kind kind, String name, String hours) {}

    static JSONB write(Edition edition) {
        List<Week> weeks = new ArrayList<>();
        for (DatedWeek dated : edition.weeks()) {
            WeekPattern week = dated.week();
            weeks.add(new Week(dated.from().toString(), week == null ? null : days(week.days())));
        }
        List<Stretch> periods = edition.periods().stream()
                .map(p -> new Stretch(p.name(), p.from().toString(), p.to().toString(), days(p.week()), p.onHolidays()))
                .toList();
        Document document =
                new Document(weeks, periods, edition.yearly(), rules(edition.official()), rules(edition.own()));
        return JSONB.valueOf(JSON.writeValueAsString(document));
    }

    static Edition read(JSONB json) {
        Document document = JSON.readValue(json.data(), Document.class);
        List<DatedWeek> weeks = new ArrayList<>();
        for (Week week : document.weeks()) {
            Map<String, String> days = week.days();
            weeks.add(new DatedWeek(LocalDate.parse(week.from()), days == null ? null : new WeekPattern(hours(days))));
        }
        List<Period> periods = document.periods().stream()
                .map(p -> new Period(
                        p.name(), LocalDate.parse(p.from()), LocalDate.parse(p.to()), hours(p.days()), p.onHolidays()))
                .toList();
        return new Edition(weeks, periods, document.yearly(), dated(document.official()), dated(document.own()));
    }

    private static Map<String, String> days(Map<DayOfWeek, Hours> week) {
        Map<String, String> days = new TreeMap<>();
        week.forEach((day, hours) -> {
            if (!hours.closed()) days.put(day.name(), hours.toString());
        });
        return days;
    }

    private static Map<DayOfWeek, Hours> hours(Map<String, String> days) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, hours) -> week.put(DayOfWeek.valueOf(day), hours(hours)));
        return week;
    }

    private static Hours hours(String text) {
        Hours hours = Hours.read(text);
        if (hours == null) throw new IllegalStateException("stored hours " + text);
        return hours;
    }

    private static Map<String, Day> rules(Map<LocalDate, DayRule> rules) {
        Map<String, Day> days = new TreeMap<>();
        rules.forEach((day, rule) -> days.put(
                day.toString(), new Day(rule.kind(), rule.name(), rule.hours().toString())));
        return days;
    }

    private static Map<LocalDate, DayRule> dated(Map<String, Day> days) {
        Map<LocalDate, DayRule> rules = new TreeMap<>();
        days.forEach((day, rule) ->
                rules.put(LocalDate.parse(day), new DayRule(rule.kind(), rule.name(), hours(rule.hours()))));
        return rules;
    }
}
