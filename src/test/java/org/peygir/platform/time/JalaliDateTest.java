package org.peygir.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.PersianCalendar;
import org.junit.jupiter.api.Test;
import org.peygir.testing.Vectors;

/** Requirements 6.2. Tables: see the headers' sources in NOTICE. */
class JalaliDateTest {
    @Test
    void every_day_of_three_centuries_is_the_day_that_time4j_names() {
        LocalDate last = LocalDate.of(2150, 1, 1);
        for (LocalDate day = LocalDate.of(1850, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
            JalaliDate ours = JalaliDate.of(day);
            PersianCalendar theirs = PlainDate.from(day).transform(PersianCalendar.axis());
            assertThat(ours.year()).isEqualTo(theirs.getYear());
            assertThat(ours.month()).isEqualTo(theirs.getMonth().getValue());
            assertThat(ours.day()).isEqualTo(theirs.getDayOfMonth());
            assertThat(ours.toLocalDate()).isEqualTo(day);
        }
    }

    @Test
    void leap_years_are_those_of_the_official_list_from_1304() {
        List<Integer> official = Vectors.lines("/time/official_leap_years_1206_1498.csv").stream()
                .skip(1)
                .map(Integer::valueOf)
                .filter(year -> year >= 1304)
                .toList();
        List<Integer> ours = IntStream.rangeClosed(1304, 1498)
                .filter(JalaliDate::isLeap)
                .boxed()
                .toList();
        assertThat(ours).isEqualTo(official);
        assertThat(JalaliDate.isLeap(1403)).isTrue();
        assertThat(JalaliDate.isLeap(1404)).isFalse();
        assertThat(JalaliDate.isLeap(1407)).isFalse();
        assertThat(JalaliDate.isLeap(1408)).isTrue();
    }

    @Test
    void pairs_of_icu_and_jalaali_js_agree() {
        List<String> rows = Vectors.lines("/time/vectors_gregorian_jalali.csv");
        assertThat(rows).hasSizeGreaterThan(50);
        rows.stream().skip(1).map(row -> row.split(",")).forEach(row -> {
            LocalDate gregorian =
                    LocalDate.of(Integer.parseInt(row[1]), Integer.parseInt(row[2]), Integer.parseInt(row[3]));
            JalaliDate jalali =
                    new JalaliDate(Integer.parseInt(row[4]), Integer.parseInt(row[5]), Integer.parseInt(row[6]));
            assertThat(JalaliDate.of(gregorian)).as(row[0] + " " + gregorian).isEqualTo(jalali);
            assertThat(jalali.toLocalDate()).isEqualTo(gregorian);
        });
    }

    @Test
    void first_days_of_months_agree_with_najmabadi_s_table_where_the_months_had_today_s_lengths() {
        // Before 1304 the months followed the zodiac and had 29 to 32 days; the table is ours from the year the law
        // names.
        Vectors.lines("/time/najmabadi_month_starts.csv").stream()
                .skip(1)
                .map(row -> row.split(","))
                .filter(row -> Integer.parseInt(row[0]) >= 1304)
                .forEach(row -> assertThat(
                                new JalaliDate(Integer.parseInt(row[0]), Integer.parseInt(row[1]), 1).toLocalDate())
                        .as(row[0] + "/" + row[1])
                        .isEqualTo(LocalDate.parse(row[2])));
    }

    @Test
    void the_day_of_the_seed_is_a_tuesday() {
        JalaliDate day = new JalaliDate(1395, 4, 8);
        assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(2016, 6, 28));
        assertThat(day.dayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    }

    @Test
    void days_that_do_not_exist_are_refused() {
        assertThat(JalaliDate.exists(1403, 12, 30)).isTrue();
        for (int[] day : new int[][] {
            {1404, 12, 30},
            {1404, 7, 31},
            {1404, 1, 32},
            {1404, 0, 1},
            {1404, 13, 1},
            {1404, 1, 0},
            {0, 1, 1},
            {10000, 1, 1}
        })
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> new JalaliDate(day[0], day[1], day[2]))
                    .withMessageContaining(String.valueOf(day[0]));
    }

    @Test
    void dates_compare_by_time_and_print_with_latin_digits() {
        JalaliDate early = new JalaliDate(1404, 1, 5);
        assertThat(early).isLessThan(new JalaliDate(1404, 2, 1)).isLessThan(new JalaliDate(1405, 1, 1));
        assertThat(early).isGreaterThan(new JalaliDate(1404, 1, 4)).hasToString("1404/01/05");
    }

    @Test
    void the_machine_s_language_changes_nothing() {
        Locale machine = Locale.getDefault();
        try {
            for (String language : new String[] {"fa", "ar-EG", "tr", "th-TH-u-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(new JalaliDate(1404, 1, 5)).hasToString("1404/01/05");
                assertThat(JalaliDates.time(LocalTime.of(9, 5), Locale.ENGLISH)).isEqualTo("9:05 AM");
                assertThat(JalaliDates.longDate(new JalaliDate(1404, 1, 1), Locale.ENGLISH))
                        .isEqualTo("Friday, 1 Farvardin 1404");
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void a_day_in_tehran_begins_by_the_rules_of_its_year() {
        // +04:30 in the summers until 2022, +03:30 since.
        assertThat(LocalDateTime.of(2022, 7, 1, 12, 0)
                        .atZone(OrganizationZone.TEHRAN)
                        .getOffset()
                        .getId())
                .isEqualTo("+04:30");
        assertThat(LocalDateTime.of(2025, 7, 1, 12, 0)
                        .atZone(OrganizationZone.TEHRAN)
                        .getOffset()
                        .getId())
                .isEqualTo("+03:30");
    }

    @Test
    void even_a_far_future_sentinel_has_a_jalali_day() {
        LocalDate forever = LocalDate.of(9999, 12, 31);
        assertThat(JalaliDate.of(forever).toLocalDate()).isEqualTo(forever);
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> JalaliDate.of(LocalDate.of(600, 1, 1)));
    }
}
