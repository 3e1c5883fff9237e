package org.peygir.platform.time;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.ResourceBundle;

/** Names of months, weekdays, seasons and halves of the day in Persian, Arabic and, for every other language, English. */
public final class JalaliNames {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private JalaliNames() {}

    /** @param month 1 (Farvardin) - 12 (Esfand) */
    public static String month(int month, Locale locale) {
        return text("month." + month, locale);
    }

    public static String weekday(DayOfWeek day, Locale locale) {
        return text("weekday." + day.getValue(), locale);
    }

    /** One letter in Persian and Arabic, three in English: for the head row of a month sheet, with the full name beside it. */
    public static String shortWeekday(DayOfWeek day, Locale locale) {
        return text("weekday.short." + day.getValue(), locale);
    }

    /** @param season 1 (spring, Farvardin-Khordad) - 4 (winter) */
    public static String season(int season, Locale locale) {
        return text("season." + season, locale);
    }

    /** ق.ظ or ب.ظ in Persian; from midnight to noon or from noon to midnight. */
    public static String halfDay(boolean beforeNoon, Locale locale) {
        return text(beforeNoon ? "am" : "pm", locale);
    }

    static String text(String key, Locale locale) {
        return ResourceBundle.getBundle("org.peygir.platform.time.calendar", locale, NO_FALLBACK)
                .getString(key);
    }
}
