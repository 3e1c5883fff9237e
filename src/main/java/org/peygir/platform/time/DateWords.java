package org.peygir.platform.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.PersianText;

/** The words a typed date may hold, folded, and what each says. */
final class DateWords {
    /** What a word says about the date it stands in. */
    sealed interface Meaning {
        /** @param number 1-12 */
        record Month(int number) implements Meaning {}

        record HalfDay(boolean beforeNoon) implements Meaning {}

        /** Weekdays and ornaments; a weekday that contradicts its date is not our business. */
        record Nothing() implements Meaning {}
    }

    private static final String MONTH = "ماه";
    private static final Map<String, Meaning> MEANINGS = read();

    private DateWords() {}

    /** Null for a word that has no place in a date. */
    static @Nullable Meaning of(String folded) {
        Meaning meaning = MEANINGS.get(folded);
        // تیرماه
        return meaning == null && folded.endsWith(MONTH)
                ? MEANINGS.get(folded.substring(0, folded.length() - MONTH.length()))
                : meaning;
    }

    private static Map<String, Meaning> read() {
        Map<String, Meaning> meanings = new HashMap<>();
        ResourceBundle more = ResourceBundle.getBundle("org.peygir.platform.time.typed-words", Locale.ROOT);
        for (String language : new String[] {"fa", "en", "ar"}) {
            Locale locale = Locale.of(language);
            for (int i = 1; i <= 12; i++) put(meanings, JalaliNames.month(i, locale), new Meaning.Month(i));
            for (DayOfWeek day : DayOfWeek.values()) {
                put(meanings, JalaliNames.weekday(day, locale), new Meaning.Nothing());
                if (language.equals("en")) put(meanings, JalaliNames.shortWeekday(day, locale), new Meaning.Nothing());
            }
            put(meanings, JalaliNames.halfDay(true, locale), new Meaning.HalfDay(true));
            put(meanings, JalaliNames.halfDay(false, locale), new Meaning.HalfDay(false));
        }
        for (int i = 1; i <= 12; i++) put(meanings, more.getString("month." + i), new Meaning.Month(i));
        put(meanings, more.getString("am"), new Meaning.HalfDay(true));
        put(meanings, more.getString("pm"), new Meaning.HalfDay(false));
        put(meanings, more.getString("ignored"), new Meaning.Nothing());
        return meanings;
    }

    private static void put(Map<String, Meaning> meanings, String alternatives, Meaning meaning) {
        for (String word : alternatives.split(",")) meanings.put(PersianText.fold(word), meaning);
    }
}
