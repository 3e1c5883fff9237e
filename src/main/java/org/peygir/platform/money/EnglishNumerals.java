package org.peygir.platform.money;

final class EnglishNumerals {
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] SCALES = {
        "", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion"
    };

    private EnglishNumerals() {}

    static String words(long number) {
        return Triplets.join(number, "minus ", SMALL[0], " ", (triplet, scale) -> hundreds(triplet) + SCALES[scale]);
    }

    private static String hundreds(int number) {
        if (number < 100) return tens(number);
        String hundreds = SMALL[number / 100] + " hundred";
        return number % 100 == 0 ? hundreds : hundreds + " " + tens(number % 100);
    }

    private static String tens(int number) {
        if (number < 20) return SMALL[number];
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + "-" + SMALL[number % 10];
    }
}
