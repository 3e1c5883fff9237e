package org.peygir.organization;

import java.util.Locale;
import java.util.Set;

/**
 * The organisation itself; one row, present from set-up on.
 *
 * @param preset code of the {@link Preset} it was set up with
 * @param defaultLocale language of pages for visitors who chose none
 * @param demo a demonstration organisation: its sign-ins are shown on the sign-in page
 * @param transferMinutes working minutes within which a case must leave a wrong unit
 * @param secondFactorRoles whose holders must sign in with two factors
 */
public record Profile(
        String nameFa,
        String nameEn,
        String nameAr,
        String preset,
        Locale defaultLocale,
        boolean demo,
        boolean secondPersonCheck,
        int transferMinutes,
        Set<Role> secondFactorRoles,
        int version) {
    /** The name in the reader's language; every organisation has all three. */
    public String name(Locale locale) {
        return Localized.of(locale, nameFa, nameEn, nameAr);
    }
}
