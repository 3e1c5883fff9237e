package org.peygir.platform.money;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.PersianText;

/** Reads a number out of Persian words. A group grows until a scale (هزار, میلیون) closes it. */
final class PersianNumberReader {
    private static final int LONGEST = 300;
    private static final long HUNDRED = 100;
    private static final long THOUSAND = 1000;
    private static final Map<String, Long> VALUES = values();

    private long total;
    private long group;

    private PersianNumberReader() {}

    /** Empty when a word is no number, nothing is said, or the number is too large. */
    static OptionalLong read(String words) {
        if (words.length() > LONGEST) return OptionalLong.empty();
        String text = PersianText.fold(words)
                .replaceAll("(?<=[0-9]),(?=[0-9]{3})", "")
                .strip();
        boolean negative = text.startsWith("-") || text.startsWith(PersianNumerals.MINUS + " ");
        String number =
                text.replaceFirst("^(-|" + PersianNumerals.MINUS + " )", "").strip();
        if (number.isEmpty()) return OptionalLong.empty();
        PersianNumberReader reader = new PersianNumberReader();
        try {
            for (String word : number.split("[ -]+(و[ -]+)?")) {
                Long value = value(word);
                if (value == null) return OptionalLong.empty();
                reader.take(value, VALUES.containsKey(word));
            }
            long read = Math.addExact(reader.total, reader.group);
            return OptionalLong.of(negative ? -read : read);
        } catch (ArithmeticException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private void take(long value, boolean word) {
        if (word && value >= THOUSAND) {
            // سه هزار میلیارد: a larger scale multiplies all that was said before it.
            boolean larger = total > 0 && total < value;
            long said = larger ? Math.addExact(total, group) : Math.max(group, 1);
            total = larger ? Math.multiplyExact(said, value) : Math.addExact(total, Math.multiplyExact(said, value));
            group = 0;
        } else if (word && value == HUNDRED && group > 0 && group < 10) {
            group *= HUNDRED;
        } else {
            group = Math.addExact(group, value);
        }
    }

    private static @Nullable Long value(String word) {
        if (word.matches("[0-9]{1,18}")) return Long.valueOf(word);
        return VALUES.get(word);
    }

    private static Map<String, Long> values() {
        Map<String, Long> values = new HashMap<>();
        for (int i = 0; i < 20; i++) values.put(folded(PersianNumerals.SMALL[i]), (long) i);
        for (int i = 2; i < 10; i++) values.put(folded(PersianNumerals.TENS[i]), i * 10L);
        for (int i = 1; i < 10; i++) values.put(folded(PersianNumerals.HUNDREDS[i]), i * HUNDRED);
        long scale = THOUSAND;
        for (int i = 1; i < PersianNumerals.SCALES.length; i++, scale *= THOUSAND)
            values.put(folded(PersianNumerals.SCALES[i]), scale);
        // As people also say and write them.
        values.put(folded("یکصد"), HUNDRED);
        values.put(folded("چارصد"), 4 * HUNDRED);
        values.put(folded("شیش"), 6L);
        values.put(folded("شیشصد"), 6 * HUNDRED);
        values.put(folded("پونصد"), 5 * HUNDRED);
        values.put(folded("هیجده"), 18L);
        values.put(folded("بیلیون"), 1_000_000_000L);
        return values;
    }

    private static String folded(String word) {
        return PersianText.fold(word);
    }
}
