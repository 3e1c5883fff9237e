package org.peygir.platform.money;

/**
 * Numbers before a masculine noun: three to ten take the feminine form (ثلاثة), a thousand and its fellows are counted as
 * nouns themselves: one, a dual, a plural from three to ten, an accusative singular from eleven on.
 */
final class ArabicNumerals {
    /** One, two, few (3-10), many (11-99) of a scale; after whole hundreds the first again. */
    private record Scale(String one, String two, String few, String many) {}

    private static final String MINUS = "سالب ";
    private static final String AND = " و";
    private static final String[] SMALL = {
        "صفر",
        "واحد",
        "اثنان",
        "ثلاثة",
        "أربعة",
        "خمسة",
        "ستة",
        "سبعة",
        "ثمانية",
        "تسعة",
        "عشرة",
        "أحد عشر",
        "اثنا عشر",
        "ثلاثة عشر",
        "أربعة عشر",
        "خمسة عشر",
        "ستة عشر",
        "سبعة عشر",
        "ثمانية عشر",
        "تسعة عشر"
    };
    private static final String[] TENS = {
        "", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"
    };
    private static final String[] HUNDREDS = {
        "", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"
    };

    /** The dual drops its n before the noun it counts: مئتا ألف. */
    private static final String TWO_HUNDRED_BEFORE_NOUN = "مئتا";

    private static final Scale[] SCALES = {
        new Scale("", "", "", ""),
        new Scale("ألف", "ألفان", "آلاف", "ألفًا"),
        new Scale("مليون", "مليونان", "ملايين", "مليونًا"),
        new Scale("مليار", "ملياران", "مليارات", "مليارًا"),
        new Scale("تريليون", "تريليونان", "تريليونات", "تريليونًا"),
        new Scale("كوادريليون", "كوادريليونان", "كوادريليونات", "كوادريليونًا"),
        new Scale("كوينتيليون", "كوينتيليونان", "كوينتيليونات", "كوينتيليونًا")
    };

    private ArabicNumerals() {}

    static String words(long number) {
        return Triplets.join(
                number,
                MINUS,
                SMALL[0],
                AND,
                (triplet, scale) -> scale == 0 ? hundreds(triplet) : scaled(triplet, SCALES[scale]));
    }

    private static String scaled(int number, Scale scale) {
        if (number == 1) return scale.one;
        if (number == 2) return scale.two;
        if (number == 200) return TWO_HUNDRED_BEFORE_NOUN + " " + scale.one;
        int rest = number % 100;
        String noun = rest >= 11 ? scale.many : rest >= 3 ? scale.few : scale.one;
        return hundreds(number) + " " + noun;
    }

    private static String hundreds(int number) {
        if (number < 100) return tens(number);
        return number % 100 == 0 ? HUNDREDS[number / 100] : HUNDREDS[number / 100] + AND + tens(number % 100);
    }

    private static String tens(int number) {
        if (number < 20) return SMALL[number];
        return number % 10 == 0 ? TENS[number / 10] : SMALL[number % 10] + AND + TENS[number / 10];
    }
}
