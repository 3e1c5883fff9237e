package org.peygir.deadlines.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.peygir.deadlines.domain.YearlyHoliday.Reckoning;

/** Iran's official holidays as shipped in {@code calendars/iran.csv}, which names its sources: a start that people edit. */
public record IranHolidays(List<YearlyHoliday> yearly, Map<LocalDate, DayRule> dated, LocalDate predictedFrom) {
    public static IranHolidays shipped() {
        List<YearlyHoliday> yearly = new ArrayList<>();
        Map<LocalDate, DayRule> dated = new TreeMap<>();
        LocalDate predicted = LocalDate.MAX;
        for (String line : lines()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            String[] cells = line.split(",", 4);
            if (cells[0].equals("yearly")) {
                int month = Integer.parseInt(cells[1]);
                yearly.add(new YearlyHoliday(Reckoning.JALALI, month, Integer.parseInt(cells[2]), cells[3]));
                continue;
            }
            LocalDate day = LocalDate.parse(cells[1]);
            dated.put(day, DayRule.holiday(cells[3]));
            if (cells[0].equals("predicted") && day.isBefore(predicted)) predicted = day;
        }
        return new IranHolidays(yearly, dated, predicted);
    }

    private static List<String> lines() {
        var stream = Objects.requireNonNull(IranHolidays.class.getResourceAsStream("/calendars/iran.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
