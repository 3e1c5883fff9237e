package org.peygir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;

class FormatsTest {
    /** Sunday 1 Azar 1405, 10:25 in Tehran. */
    private static final Instant NOW = Instant.parse("2026-11-22T06:55:00Z");

    private final Messages messages = new Messages(true);

    private Formats in(Locale locale) {
        return new Formats(locale, OrganizationZone.TEHRAN, Clock.fixed(NOW, ZoneOffset.UTC), messages);
    }

    private final Formats fa = in(Languages.FA);
    private final Formats en = in(Languages.EN);
    private final Formats ar = in(Languages.AR);

    @Test
    void numbers_are_grouped_in_the_readers_digits() {
        assertThat(fa.number(18_400_000)).isEqualTo("۱۸٬۴۰۰٬۰۰۰");
        assertThat(ar.number(18_400_000)).isEqualTo("١٨٬٤٠٠٬٠٠٠");
        assertThat(en.number(18_400_000)).isEqualTo("18,400,000");
        assertThat(fa.percent(57)).isEqualTo("۵۷٪");
    }

    @Test
    void persian_readers_get_jalali_dates_and_others_gregorian_with_jalali_behind() {
        assertThat(fa.longDate(NOW)).isEqualTo("یکشنبه ۱ آذر ۱۴۰۵");
        assertThat(en.longDate(NOW)).isEqualTo("Sunday, 22 November 2026");
        assertThat(ar.longDate(NOW)).isEqualTo("الأحد ٢٢ نوفمبر ٢٠٢٦");
        assertThat(fa.title(NOW)).isEqualTo("یکشنبه ۱ آذر ۱۴۰۵، ۱۰:۲۵");
        assertThat(en.title(NOW)).isEqualTo("Sunday, 22 November 2026, 10:25 (1405/09/01 solar Hijri)");
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(fa.fieldDate(day)).isEqualTo("۱۴۰۵/۰۹/۰۱");
        assertThat(en.fieldDate(day)).isEqualTo("2026-11-22");
        for (var formats : List.of(fa, en, ar))
            assertThat(JalaliDates.parse(formats.fieldDate(day)).map(JalaliDate::toLocalDate))
                    .as("what a field shows is what it takes")
                    .hasValue(day);
    }

    @Test
    void the_day_is_that_of_the_organisation_not_of_the_server() {
        // 21:00 UTC is half past midnight of the next day in Tehran
        assertThat(fa.date(Instant.parse("2026-11-21T21:00:00Z"))).isEqualTo("۱ آذر");
    }

    @Test
    void this_years_dates_leave_the_year_out() {
        assertThat(fa.date(LocalDate.of(2026, 11, 17))).isEqualTo("۲۶ آبان");
        assertThat(fa.date(LocalDate.of(2026, 3, 20))).isEqualTo("۲۹ اسفند ۱۴۰۴");
    }

    @Test
    void near_times_are_told_relatively() {
        assertThat(fa.relative(NOW.minusSeconds(20))).isEqualTo("هم‌اکنون");
        assertThat(fa.relative(NOW.minus(Duration.ofMinutes(15)))).isEqualTo("۱۵ دقیقه پیش");
        assertThat(en.relative(NOW.minus(Duration.ofMinutes(1)))).isEqualTo("1 minute ago");
        assertThat(ar.relative(NOW.minus(Duration.ofMinutes(2)))).isEqualTo("قبل دقيقتين");
        assertThat(ar.relative(NOW.minus(Duration.ofMinutes(7)))).isEqualTo("قبل ٧ دقائق");
        assertThat(fa.relative(NOW.minus(Duration.ofHours(2)))).isEqualTo("امروز ۸:۲۵");
        assertThat(fa.relative(NOW.minus(Duration.ofHours(20)))).isEqualTo("دیروز ۱۴:۲۵");
        assertThat(fa.relative(NOW.plus(Duration.ofHours(23)))).isEqualTo("فردا ۹:۲۵");
        assertThat(fa.relative(NOW.minus(Duration.ofDays(3)))).isEqualTo("پنجشنبه ۱۰:۲۵");
        assertThat(fa.relative(NOW.minus(Duration.ofDays(9)))).isEqualTo("۲۲ آبان");
    }

    @Test
    void spans_are_short_in_chips_and_full_in_sentences() {
        assertThat(fa.shortDuration(335)).isEqualTo("۵ س ۳۵ د");
        assertThat(fa.shortDuration(40)).isEqualTo("۴۰ د");
        assertThat(fa.workingDuration(1725)).isEqualTo("۲۸ ساعت و ۴۵ دقیقه");
        assertThat(en.workingDuration(60)).isEqualTo("1 hour");
        assertThat(ar.workingDuration(120)).isEqualTo("ساعتان");
    }

    @Test
    void machines_get_utc_to_the_second() {
        assertThat(fa.iso(NOW.plusNanos(5))).isEqualTo("2026-11-22T06:55:00Z");
    }

    @Test
    void file_sizes_are_told_in_kilobytes_or_megabytes() {
        assertThat(fa.size(2_430_000)).isEqualTo("۲٫۴ مگابایت");
        assertThat(en.size(2_430_000)).isEqualTo("2.4 MB");
        assertThat(fa.size(10)).isEqualTo("۱ کیلوبایت");
    }
}
