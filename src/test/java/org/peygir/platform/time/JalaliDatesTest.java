package org.peygir.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JalaliDatesTest {
    private static final Locale FA = Locale.of("fa");
    private static final Locale AR = Locale.of("ar");
    private static final LocalDateTime SEED = LocalDateTime.of(2016, 6, 28, 0, 15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1404/01/05",
                "1404/1/5",
                "۱۴۰۴/۰۱/۰۵",
                "١٤٠٤/٠١/٠٥",
                "۱۴٠4-1-۵",
                "1404.1.5",
                "1404 1 5",
                "14040105",
                "۱۴۰۴۰۱۰۵",
                "5/1/1404",
                "05-01-1404",
                "۵ فروردین ۱۴۰۴",
                "5 فروردين 1404",
                "5 فروردین‌ماه سال 1404",
                "1404 فروردین 5",
                "سه‌شنبه ۵ فروردین ۱۴۰۴",
                "سه شنبه، ۵ فروردین ماه ۱۴۰۴",
                "مورخ ۱۴۰۴/۱/۵",
                "5 Farvardin 1404",
                "Tuesday, 5 Farvardin 1404",
                "5th Farvardin, 1404",
                "5 farwardin 1404",
                "الثلاثاء ٥ فروردين ١٤٠٤",
                "۵ حمل ۱۴۰۴",
                "\u2067۱۴۰۴/۰۱/۰۵\u2069",
                "2025-03-25",
                "2025/3/25",
                "20250325"
            })
    void a_date_is_read_however_it_is_typed(String typed) {
        assertThat(JalaliDates.parse(typed)).contains(new JalaliDate(1404, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "1404",
                "1404/1",
                "1404/12/30",
                "30 اسفند 1404",
                "1404/13/1",
                "1404/7/31",
                "1404/0/1",
                "1404/1/0",
                "1404/1/5/6",
                "2025-02-30",
                "25/3/2025",
                "25 March 2025",
                "5 فروردین",
                "فروردین 1404",
                "5 فروردین تیر 1404",
                "140415",
                "104/1/5",
                "1404/001/5",
                "1404/1/005",
                "شماره 1404/1/5",
                "1404:1:5",
                "-",
                "1404/1/5 ب",
                "25 فروردین 2025",
                "99999999999999999999/1/1",
                "12:15 13:15 1404/1/5",
                "ق.ظ ب.ظ 1404/1/5"
            })
    void what_is_no_date_is_refused(String typed) {
        assertThat(JalaliDates.parse(typed)).isEmpty();
    }

    @Test
    void a_flood_of_characters_is_no_date() {
        assertThat(JalaliDates.parse("ق ".repeat(100_000))).isEmpty();
    }

    @Test
    void the_thirtieth_of_esfand_is_a_day_of_leap_years_only() {
        assertThat(JalaliDates.parse("30 اسفند 1403")).isPresent();
        assertThat(JalaliDates.parse("۱۴۰۴/۱۲/۳۰")).isEmpty();
        assertThat(JalaliDates.parse("1407/12/30")).isEmpty();
        assertThat(JalaliDates.parse("1408/12/30")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"04/1/5,1404", "۹۵/۱/۵,1395", "49/1/5,1449", "50/1/5,1350", "5 فروردین 04,1404"})
    void a_year_of_two_digits_is_a_guess_to_be_confirmed(String typed, int year) {
        assertThat(JalaliDates.read(typed)).contains(new TypedDate(new JalaliDate(year, 1, 5), true));
        assertThat(JalaliDates.parse(typed)).isEmpty();
        assertThat(JalaliDates.parseDateTime(typed + " 12:00")).isEmpty();
    }

    @Test
    void a_full_year_needs_no_confirmation() {
        assertThat(JalaliDates.read("1404/1/5")).contains(new TypedDate(new JalaliDate(1404, 1, 5), false));
    }

    @Test
    void gregorian_years_begin_at_1600() {
        assertThat(JalaliDates.parse("1600-03-21").map(JalaliDate::toLocalDate)).contains(LocalDate.of(1600, 3, 21));
        assertThat(JalaliDates.parse("1599/1/1")).contains(new JalaliDate(1599, 1, 1));
    }

    /** ORG-13, S0 L21: the document's own line, its order and its mixed digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "سه‌شنبه ۸ تیر ۱۳۹۵، ۱۲:۱۵ ق.ظ",
                "۱٢:۱٥ ق.ظ ; سه‌شنبه ۸ تیر ۱۳۹۵",
                "۱٢:۱٥ ق.ظ ; سهشنبه ۸ تیر ،۱۳٩٥",
                "1395/4/8 0:15",
                "1395/4/8 00:15:00",
                "۱۲:۱۵ ق ظ ۱۳۹۵/۰۴/۰۸",
                "Tuesday, 8 Tir 1395, 12:15 AM",
                "12:15 a.m. 8 Tir 1395",
                "الثلاثاء ٨ تير ١٣٩٥، ١٢:١٥ ص",
                "2016-06-28 00:15",
                "ساعت 12:15 بامداد روز سه شنبه 8 تیر 1395"
            })
    void the_seed_s_moment_is_read_in_every_order(String typed) {
        assertThat(JalaliDates.parseDateTime(typed)).contains(SEED);
    }

    /** ORG-13. */
    @Test
    void the_seed_s_moment_is_written_as_the_seed_writes() {
        assertThat(JalaliDates.dateTime(SEED, FA)).isEqualTo("سه‌شنبه ۸ تیر ۱۳۹۵، ۱۲:۱۵ ق.ظ");
        assertThat(JalaliDates.dateTime(SEED.plusHours(12), FA)).isEqualTo("سه‌شنبه ۸ تیر ۱۳۹۵، ۱۲:۱۵ ب.ظ");
        assertThat(JalaliDates.dateTime(SEED, Locale.ENGLISH)).isEqualTo("Tuesday, 8 Tir 1395, 12:15 AM");
        assertThat(JalaliDates.dateTime(SEED, AR)).isEqualTo("الثلاثاء ٨ تير ١٣٩٥، ١٢:١٥ ص");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en", "ar"})
    void what_is_written_is_read_back(String language) {
        Locale locale = Locale.of(language);
        for (int minutes = 0; minutes < 400 * 24 * 60; minutes += 731) {
            LocalDateTime moment = SEED.plusMinutes(minutes);
            String text = JalaliDates.dateTime(moment, locale);
            assertThat(JalaliDates.parseDateTime(text)).as(text).contains(moment);
            JalaliDate day = JalaliDate.of(moment.toLocalDate());
            assertThat(JalaliDates.parse(JalaliDates.longDate(day, locale))).contains(day);
            assertThat(JalaliDates.parse(JalaliDates.shortDate(day, locale))).contains(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1395/4/8 12:15 ظ,",
        "1395/4/8 25:00,",
        "1395/4/8 12:60,",
        "1395/4/8 13:15 ق.ظ,",
        "1395/4/8,",
        "12:15,",
        "1395/4/8 13:15 ب.ظ,13:15",
        "1395/4/8 1:15 عصر,13:15",
        "1395/4/8 12:15 ب.ظ,12:15",
        "1395/4/8 0:15 ق.ظ,00:15",
        "1395/4/8 11:59 pm,23:59"
    })
    void halves_of_the_day_move_the_clock(String typed, LocalTime time) {
        assertThat(JalaliDates.parseDateTime(typed)
                        .map(LocalDateTime::toLocalTime)
                        .orElse(null))
                .isEqualTo(time);
    }

    @Test
    void dates_are_written_in_the_digits_of_their_readers() {
        JalaliDate day = JalaliDates.of(LocalDate.of(2025, 3, 21));
        assertThat(JalaliDates.shortDate(day, FA)).isEqualTo("۱۴۰۴/۰۱/۰۱");
        assertThat(JalaliDates.shortDate(day, AR)).isEqualTo("١٤٠٤/٠١/٠١");
        assertThat(JalaliDates.shortDate(day, Locale.ENGLISH)).isEqualTo("1404/01/01");
        assertThat(JalaliDates.longDate(day, FA)).isEqualTo("جمعه ۱ فروردین ۱۴۰۴");
        assertThat(JalaliDates.longDate(day, Locale.ENGLISH)).isEqualTo("Friday, 1 Farvardin 1404");
        assertThat(JalaliDates.longDate(day, AR)).isEqualTo("الجمعة ١ فروردين ١٤٠٤");
        assertThat(JalaliDates.time(LocalTime.of(9, 5), FA)).isEqualTo("۹:۰۵ ق.ظ");
    }
}
