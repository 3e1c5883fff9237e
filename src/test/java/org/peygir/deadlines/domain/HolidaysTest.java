package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.peygir.testing.SharedData;

/** Requirements 6.2: Iran's official holidays, and files of others. */
class HolidaysTest {
    private static final IranHolidays IRAN = IranHolidays.shipped();
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneId.of("Asia/Tehran"),
            List.of(new Edition(List.of(), List.of(), IRAN.yearly(), IRAN.dated(), Map.of())));

    @Test
    void ashura_of_1404_is_the_day_that_iran_kept_not_that_of_umm_al_qura() {
        assertThat(CALENDAR.day(LocalDate.of(2025, 7, 6)).name()).isEqualTo("عاشورای حسینی");
        assertThat(CALENDAR.day(LocalDate.of(2025, 3, 20)).ground()).isEqualTo(CalendarDay.Ground.WEEK); // 30 Esfand
        assertThat(CALENDAR.day(LocalDate.of(2025, 3, 19)).ground()).isEqualTo(CalendarDay.Ground.HOLIDAY);
        assertThat(IRAN.predictedFrom()).isEqualTo("2026-03-21");
    }

    @Test
    void every_day_of_1400_to_1406_is_off_exactly_when_the_derived_table_says_so() throws Exception {
        Path table = SharedData.path("calendar").resolve("iran_holidays_1400_1406_derived.csv");
        assumeThat(table).as("shared data").exists();
        Set<LocalDate> expected = new TreeSet<>();
        for (String line :
                Files.readAllLines(table).subList(1, Files.readAllLines(table).size()))
            expected.add(LocalDate.parse(line.split(",")[1]));
        Set<LocalDate> found = new TreeSet<>();
        for (LocalDate day = LocalDate.of(2021, 3, 21); day.isBefore(LocalDate.of(2028, 3, 20)); day = day.plusDays(1))
            if (CALENDAR.day(day).hours().closed()) found.add(day);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_holiday_file_lists_folk_days_but_does_not_count_them() {
        HolidayFile.Read read = HolidayFile.read("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261221
                SUMMARY:Yalda night
                DESCRIPTION:Observance
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270321
                DTEND;VALUE=DATE:20270323
                SUMMARY:Nowruz
                 \\, new year
                DESCRIPTION:Public holiday
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:nonsense
                SUMMARY:broken
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(read.days())
                .containsExactly(
                        new HolidayFile.Found(LocalDate.of(2026, 12, 21), "Yalda night", false),
                        new HolidayFile.Found(LocalDate.of(2027, 3, 21), "Nowruz, new year", true),
                        new HolidayFile.Found(LocalDate.of(2027, 3, 22), "Nowruz, new year", true));
        assertThat(read.skipped()).isOne();
    }

    @Test
    void a_table_may_have_jalali_dates_and_says_what_is_a_day_off() {
        HolidayFile.Read read = HolidayFile.read(
                "\uFEFFتاریخ,عنوان,تعطیل\n۱۴۰۵/۰۹/۳۰,شب یلدا,خیر\n1405/11/22;پیروزی انقلاب;بله\n2027-03-20,روز ملی شدن نفت,تعطیل\n1405/13/1,هیچ,بله\n");
        assertThat(read.days())
                .containsExactly(
                        new HolidayFile.Found(LocalDate.of(2026, 12, 21), "شب یلدا", false),
                        new HolidayFile.Found(LocalDate.of(2027, 2, 11), "پیروزی انقلاب", true),
                        new HolidayFile.Found(LocalDate.of(2027, 3, 20), "روز ملی شدن نفت", true));
        assertThat(read.skipped()).isEqualTo(2);
    }
}
