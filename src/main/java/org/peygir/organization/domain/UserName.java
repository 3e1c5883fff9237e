package org.peygir.organization.domain;

import java.util.Locale;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.PersianText;

/** Sign-in names: one spelling, whichever keyboard they were typed on. */
public final class UserName {
    private UserName() {}

    /** As stored: stripped, in lower case, digits Latin, Arabic letter forms Persian. */
    public static String stored(String typed) {
        return Digits.latin(PersianText.fold(typed)).strip();
    }

    /** Two names are one when their keys are: case and spelling of digits and ی/ي, ک/ك do not matter. */
    public static String key(String typed) {
        return stored(typed).toLowerCase(Locale.ROOT);
    }
}
