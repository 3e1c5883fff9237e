package org.peygir.deadlines.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.Digits;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;

/**
 * Days in a calendar file from elsewhere: iCalendar (RFC 5545) or CSV with the columns date, title, and whether it is a holiday. Days that are
 * not marked as official holidays are folk days: they are listed, and count only when somebody ticks them.
 */
public final class HolidayFile {
    private static final int LONGEST = 60;
    private static final Pattern DATE = Pattern.compile("[0-9]{8}.*");
    /** Words by which the files in use mark a day off; a day without any of them is a folk day. */
    private static final Set<String> OFFICIAL =
            Set.of("تعطیل", "public holiday", "national holiday", "official holiday", "official");

    private HolidayFile() {}

    /** One day off or feast; an event of several days is several of these. */
    public record Found(LocalDate day, String title, boolean official) {}

    /** @param skipped lines or events that could not be read as a day, or that recur by rule */
    public record Read(List<Found> days, int skipped) {}

    public static Read read(String text) {
        return text.contains("BEGIN:VCALENDAR") ? calendar(text) : table(text);
    }

    private static Read calendar(String text) {
        List<Found> days = new ArrayList<>();
        int skipped = 0;
        // RFC 5545, 3.1: a line that begins with a space goes on with the one before.
        String unfolded = text.replace("\r\n", "\n").replaceAll("\n[ \t]", "");
        for (String event : unfolded.split("BEGIN:VEVENT")) {
            if (!event.contains("END:VEVENT")) continue;
            LocalDate from = day(value(event, "DTSTART"));
            LocalDate to = day(value(event, "DTEND"));
            if (from == null || !value(event, "RRULE").isEmpty()) {
                skipped++;
                continue;
            }
            String title = unescaped(value(event, "SUMMARY"));
            String told = title + " " + value(event, "CATEGORIES") + " " + value(event, "DESCRIPTION");
            boolean official = official(told) || value(event, "CATEGORIES").equalsIgnoreCase("holiday");
            // The end is the day after the last (RFC 5545, 3.6.1); events longer than two months are not days off.
            long length = to == null || !to.isAfter(from) ? 1 : to.toEpochDay() - from.toEpochDay();
            for (int i = 0; i < Math.min(length, LONGEST); i++) days.add(new Found(from.plusDays(i), title, official));
        }
        return new Read(days, skipped);
    }

    private static String value(String event, String name) {
        for (String line : event.split("\n")) {
            int colon = line.indexOf(':');
            if (colon < 0) continue;
            String key = line.substring(0, colon);
            if (key.equals(name) || key.startsWith(name + ";"))
                return line.substring(colon + 1).strip();
        }
        return "";
    }

    private static String unescaped(String text) {
        return text.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    }

    private static @Nullable LocalDate day(String stamp) {
        if (!DATE.matcher(stamp).matches()) return null;
        try {
            return LocalDate.parse(stamp.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Read table(String text) {
        List<Found> days = new ArrayList<>();
        int skipped = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            if (line.isBlank()) continue;
            String[] cells = line.split("[;,\t](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            LocalDate day = typed(cells[0].replace("\"", "").strip());
            if (day == null || cells.length < 2) {
                skipped++;
                continue;
            }
            String title = cells[1].replace("\"", "").strip();
            String mark = cells.length > 2 ? cells[2].replace("\"", "").strip() : "";
            days.add(new Found(day, title, yes(mark) || official(title + " " + mark)));
        }
        return new Read(days, skipped);
    }

    private static @Nullable LocalDate typed(String text) {
        return JalaliDates.parse(text).map(JalaliDate::toLocalDate).orElse(null);
    }

    private static boolean yes(String mark) {
        return Set.of("1", "true", "yes", "y", "holiday", "بله", "بلی", "نعم", "عطلة")
                .contains(Digits.latin(mark).toLowerCase(Locale.ROOT));
    }

    private static boolean official(String told) {
        String text = told.toLowerCase(Locale.ROOT);
        return !text.contains("غیرتعطیل")
                && !text.contains("غیر تعطیل")
                && OFFICIAL.stream().anyMatch(text::contains);
    }
}
