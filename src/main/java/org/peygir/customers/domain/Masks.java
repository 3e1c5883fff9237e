package org.peygir.customers.domain;

import org.peygir.platform.identifiers.Mobile;

/** Personal values as they stand on a screen: enough to tell two people apart, not enough to use (CNF-01). */
public final class Masks {
    private static final String HIDDEN = "•••";
    /** Of an address the town and a word, of an id the last digits. */
    private static final int ADDRESS_SHOWN = 12;

    private static final int ID_SHOWN = 4;

    private Masks() {}

    /** The operator's prefix and the last two digits; of a number too short for that, nothing. Empty stays empty, here and below. */
    public static String number(String number) {
        if (number.isEmpty()) return "";
        if (number.length() < 8) return HIDDEN;
        return number.substring(0, 4) + HIDDEN + number.substring(number.length() - 2);
    }

    public static String email(String address) {
        if (address.isEmpty()) return "";
        int at = address.indexOf('@');
        return at < 1 ? HIDDEN : address.charAt(0) + HIDDEN + address.substring(at);
    }

    public static String address(String address) {
        if (address.isEmpty()) return "";
        int letters = address.codePointCount(0, address.length());
        if (letters <= ADDRESS_SHOWN) return HIDDEN;
        return address.substring(0, address.offsetByCodePoints(0, ADDRESS_SHOWN)) + HIDDEN;
    }

    public static String identifier(String id) {
        if (id.isEmpty()) return "";
        return id.length() <= ID_SHOWN ? HIDDEN : HIDDEN + id.substring(id.length() - ID_SHOWN);
    }

    /** As people here dial it. */
    public static String dialled(String number) {
        return Mobile.parse(number).map(Mobile::local).orElse(number);
    }
}
