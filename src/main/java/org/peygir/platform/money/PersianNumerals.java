package org.peygir.platform.money;

final class PersianNumerals {
    static final String MINUS = "منفی";
    static final String[] SMALL = {
        "صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده",
        "پانزده", "شانزده", "هفده", "هجده", "نوزده"
    };
    static final String[] TENS = {"", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"};
    static final String[] HUNDREDS = {"", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"};
    static final String[] SCALES = {"", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"};
    private static final String AND = " و ";

    private PersianNumerals() {}

    static String words(long number) {
        return Triplets.join(
                number,
                MINUS + " ",
                SMALL[0],
                AND,
                (triplet, scale) -> scale == 0 ? hundreds(triplet) : hundreds(triplet) + " " + SCALES[scale]);
    }

    private static String hundreds(int number) {
        if (number < 100) return tens(number);
        return number % 100 == 0 ? HUNDREDS[number / 100] : HUNDREDS[number / 100] + AND + tens(number % 100);
    }

    private static String tens(int number) {
        if (number < 20) return SMALL[number];
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + AND + SMALL[number % 10];
    }
}
