package org.peygir.organization.domain;

import java.util.Locale;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.PersianText;

/** Sign-in names: kept as typed but for spaces and digits, compared folded. */
public final class UserName {
    private UserName() {}

    /** As stored: stripped, digits Latin, Arabic letter forms Persian. */
    public static String stored(String typed) {
        return Digits.latin(PersianText.fold(typed)).strip();
    }

    /** Two names are one when their keys are: case and spelling of digits and ی/ي, ک/ك do not matter. */
    public static String key(String typed) {
        return stored(typed).toLowerCase(Locale.ROOT);
    }
}
