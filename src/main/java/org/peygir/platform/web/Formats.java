package org.peygir.platform.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.peygir.platform.text.Digits;
import org.peygir.platform.time.JalaliDate;

/**
 * Numbers, dates and spans of time in one reader's language. Persian readers get Jalali dates; English and Arabic
 * readers get Gregorian ones with the Jalali date in {@link #title}. Days are those of the organisation's zone.
 */
public final class Formats {
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;
    private final Messages messages;

    public Formats(Locale locale, ZoneId zone, Clock clock, Messages messages) {
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
        this.messages = messages;
    }

    /** Grouped in threes, in the reader's digits: ۱۲٬۵۰۰. */
    public String number(long number) {
        return Digits.in(locale, grouped(locale, number));
    }

    /** Any text with its digits turned into the reader's; nothing else changes. */
    public String digits(String text) {
        return Digits.in(locale, text);
    }

    /** Whole per cent, sign after the number. */
    public String percent(long percent) {
        return t("platform.format.percent", digits(Long.toString(percent)));
    }

    /** Day and month, with the year only when it is not this one: ۲۶ آبان · ۳ دی ۱۴۰۴. */
    public String date(Instant instant) {
        return date(day(instant));
    }

    public String date(LocalDate day) {
        boolean thisYear = year(day) == year(today());
        return thisYear ? dayAndMonth(day) : dayAndMonth(day) + " " + digits(Integer.toString(year(day)));
    }

    /** With weekday and year: سه‌شنبه ۲۶ آبان ۱۴۰۵. */
    public String longDate(Instant instant) {
        return longDate(day(instant));
    }

    public String longDate(LocalDate day) {
        return t(
                "platform.format.long-date",
                weekday(day.getDayOfWeek()),
                dayAndMonth(day),
                digits(Integer.toString(year(day))));
    }

    public String dateTime(Instant instant) {
        return t("platform.format.date-time", date(instant), time(instant));
    }

    /** Hour and minute of the organisation's clock: ۱۴:۳۰. */
    public String time(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return digits("%d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    /** Near now: minutes, hours, «امروز ۹:۴۰», «دیروز ۱۴:۳۰», «فردا ۸:۰۰», weekday within six days; else the date. Both directions. */
    public String relative(Instant instant) {
        long minutes = Duration.between(instant, clock.instant()).toMinutes();
        if (minutes == 0) return t("platform.format.now");
        if (minutes > 0 && minutes < 60) return t("platform.format.minutes-ago", minutes);
        long days = ChronoUnit.DAYS.between(day(instant), today());
        if (days == 0) return t("platform.format.today", time(instant));
        if (days == 1) return t("platform.format.yesterday", time(instant));
        if (days == -1) return t("platform.format.tomorrow", time(instant));
        if (Math.abs(days) < 6)
            return t("platform.format.day-time", weekday(day(instant).getDayOfWeek()), time(instant));
        return date(instant);
    }

    /** Full date, weekday and time, for {@code title}; readers of Gregorian dates get the Jalali one behind it. */
    public String title(Instant instant) {
        String full = t("platform.format.date-time", longDate(instant), time(instant));
        return jalali() ? full : t("platform.format.with-jalali", full, jalaliDate(day(instant)));
    }

    /** For {@code datetime}: UTC, to the second, Latin digits. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As date fields show a day, in the calendar and the digits of the reader: ۱۴۰۵/۰۸/۲۶ or 2026-11-17. They take both. */
    public String fieldDate(LocalDate day) {
        return jalali() ? jalaliDate(day) : digits(day.toString());
    }

    /** 1405/08/26 in the reader's digits, always Jalali. */
    public String jalaliDate(LocalDate day) {
        JalaliDate jalali = JalaliDate.of(day);
        return digits("%d/%02d/%02d".formatted(jalali.year(), jalali.month(), jalali.day()));
    }

    /** Full words for sentences: «۲۸ ساعت و ۴۵ دقیقه». Minutes of working time, so never days. */
    public String workingDuration(long minutes) {
        long hours = Math.abs(minutes) / 60;
        long rest = Math.abs(minutes) % 60;
        if (hours == 0) return t("platform.format.minutes", rest);
        if (rest == 0) return t("platform.format.hours", hours);
        return t("platform.format.and", t("platform.format.hours", hours), t("platform.format.minutes", rest));
    }

    /** For chips: «۵ س ۳۵ د». */
    public String shortDuration(long minutes) {
        long hours = Math.abs(minutes) / 60;
        long rest = Math.abs(minutes) % 60;
        if (hours == 0) return t("platform.format.short-minutes", rest);
        if (rest == 0) return t("platform.format.short-hours", hours);
        return t("platform.format.short-hours", hours) + " " + t("platform.format.short-minutes", rest);
    }

    /** Kilobytes or megabytes, as files are listed. */
    public String size(long bytes) {
        if (bytes < 1_000_000) return t("platform.format.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
        String tenths = digits("%.1f"
                .formatted(bytes / 1_000_000.0)
                .replace('.', locale.getLanguage().equals("en") ? '.' : '٫'));
        return t("platform.format.megabytes", tenths);
    }

    private String dayAndMonth(LocalDate day) {
        int number = jalali() ? JalaliDate.of(day).day() : day.getDayOfMonth();
        int month = jalali() ? JalaliDate.of(day).month() : day.getMonthValue();
        String name = t("platform.month." + (jalali() ? "jalali." : "gregorian.") + month);
        return t("platform.format.day-month", digits(Integer.toString(number)), name);
    }

    private int year(LocalDate day) {
        return jalali() ? JalaliDate.of(day).year() : day.getYear();
    }

    private boolean jalali() {
        return locale.getLanguage().equals("fa");
    }

    private String weekday(DayOfWeek day) {
        return t("platform.weekday." + day.getValue());
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private String t(String key, Object... arguments) {
        return messages.get(locale, key, arguments);
    }

    /** Grouped with the separator of the language, Latin digits still. */
    public static String grouped(Locale locale, long number) {
        String plain = "%,d".formatted(number);
        return locale.getLanguage().equals("en") ? plain : plain.replace(',', '٬');
    }
}
