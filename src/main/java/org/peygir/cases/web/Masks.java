package org.peygir.cases.web;

/** Contacts as they stand on a screen that others may see too: enough to recognise, not enough to copy. */
final class Masks {
    private static final String HIDDEN = "•••";

    private Masks() {}

    static String of(String kind, String value) {
        return switch (kind) {
            case "email" -> email(value);
            case "address" -> start(value, 12);
            default -> number(value);
        };
    }

    private static String number(String value) {
        if (value.length() < 8) return HIDDEN;
        return value.substring(0, 4) + HIDDEN + value.substring(value.length() - 2);
    }

    private static String email(String value) {
        int at = value.indexOf('@');
        return at < 1 ? HIDDEN : value.charAt(0) + HIDDEN + value.substring(at);
    }

    private static String start(String value, int length) {
        if (value.length() <= length) return HIDDEN;
        return value.substring(
                        0, value.offsetByCodePoints(0, Math.min(length, value.codePointCount(0, value.length()))))
                + HIDDEN;
    }
}
