package org.peygir.cases.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.TrackingCode;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.Keyboard;
import org.peygir.platform.text.PersianText;

/**
 * What a typed text is if it is no words: a number, a code, a serial, or a customer's number that the caller looks up.
 *
 * @param customerIds customers whose phone or identifier begins so
 * @param serials search keys under which a serial of this typing may stand
 */
public record DirectWays(
        @Nullable CaseNumber number, @Nullable TrackingCode code, List<Long> customerIds, Set<String> serials) {
    private static final int MIN_PHONE = 5;
    private static final int MIN_SERIAL = 4;
    private static final int MAX_SERIAL = 40;

    public static DirectWays of(String typed) {
        return new DirectWays(
                CaseNumber.parse(typed).orElse(null),
                TrackingCode.parse(typed).orElse(null),
                List.of(),
                serials(typed));
    }

    public DirectWays of(List<Long> customers) {
        return new DirectWays(number, code, List.copyOf(customers), serials);
    }

    /** Whether it may be a phone number, a national or a legal id: digits and their ornaments, enough of them. */
    public static boolean mayBeCustomer(String typed) {
        return typed.chars().noneMatch(Character::isLetter)
                && Digits.only(typed).length() >= MIN_PHONE;
    }

    /** As typed, and as the keys mean that were pressed under a Persian layout. */
    private static Set<String> serials(String typed) {
        Set<String> keys = new LinkedHashSet<>();
        if (Digits.only(typed).isEmpty() || typed.length() > MAX_SERIAL) return keys;
        for (String way : List.of(typed, Keyboard.latin(typed))) {
            String key = PersianText.joined(way);
            if (key.length() >= MIN_SERIAL) keys.add(key);
        }
        return keys;
    }
}
