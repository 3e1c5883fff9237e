package org.peygir.customers.domain;

import java.util.Optional;
import org.peygir.platform.text.Digits;

/** The eleven-digit id of an organisation (شناسه ملی) as typed in any digits. */
public final class LegalIds {
    private static final int LENGTH = 11;

    private LegalIds() {}

    public static Optional<String> parse(String typed) {
        return Optional.of(Digits.only(typed)).filter(digits -> digits.length() == LENGTH);
    }
}
