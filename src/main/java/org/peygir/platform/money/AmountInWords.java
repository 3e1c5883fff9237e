package org.peygir.platform.money;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * Whole numbers in words, as receipts and cheques need them (به حروف); the unit is the caller's to add. Every {@code long}
 * has words.
 */
public final class AmountInWords {
    private AmountInWords() {}

    /** یک میلیون و دویست هزار; a thousand alone is «یک هزار», so that nothing can be put before it. */
    public static String fa(long number) {
        return PersianNumerals.words(number);
    }

    /** one million two hundred thousand; twenty-one. */
    public static String en(long number) {
        return EnglishNumerals.words(number);
    }

    /** مليون ومئتا ألف; counted things are masculine, as the rial is. */
    public static String ar(long number) {
        return ArabicNumerals.words(number);
    }

    /** Persian for fa, Arabic for ar, English for all others. */
    public static String in(Locale locale, long number) {
        return switch (locale.getLanguage()) {
            case "fa" -> fa(number);
            case "ar" -> ar(number);
            default -> en(number);
        };
    }

    /** The number that Persian words say, also with figures among them («۳ هزار و ۲۰۰»); empty when a word is no number. */
    public static OptionalLong readFa(String words) {
        return PersianNumberReader.read(words);
    }
}
