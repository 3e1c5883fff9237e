package org.peygir.platform.web;

import java.security.SecureRandom;

/** A short number that a person can read out on the telephone and that we find in the log. */
final class Incident {
    /** No letter that looks or sounds like another. */
    private static final String LETTERS = "23456789ACDEFHJKLMNPQRTUVWXY";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    static String next() {
        StringBuilder number = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) number.append('-');
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
