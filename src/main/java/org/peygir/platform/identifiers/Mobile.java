package org.peygir.platform.identifiers;

import java.util.Optional;

/**
 * An Iranian mobile number. Operators' prefixes are not checked: such lists age quickly.
 *
 * @param value E.164: {@code +989…}, thirteen characters
 */
public record Mobile(String value) {
    /** @throws IllegalArgumentException when the value is not in its stored form */
    public Mobile {
        if (!value.startsWith("+989") || !Typed.isDigits(value.substring(1), 12))
            throw new IllegalArgumentException("Not a mobile number");
    }

    /** Any digits; blanks, dashes and brackets anywhere; begins with 0, 98, +98, 0098, 098 or the 9 itself. */
    public static Optional<Mobile> parse(String typed) {
        return Typed.phone(typed)
                .filter(number -> number.length() == 10 && number.charAt(0) == '9')
                .map(number -> new Mobile("+98" + number));
    }

    /** As people say it: {@code 09123456789}. */
    public String local() {
        return "0" + value.substring(3);
    }

    /** Readable without giving the number away: {@code 0912***6789}. */
    public String masked() {
        String local = local();
        return local.substring(0, 4) + "***" + local.substring(7);
    }

    /** The number stays out of logs. */
    @Override
    public String toString() {
        return masked();
    }
}
