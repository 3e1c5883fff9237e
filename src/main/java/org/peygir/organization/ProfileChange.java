package org.peygir.organization;

import java.util.Locale;
import java.util.Set;

/**
 * What an administrator may change of the organisation itself.
 *
 * @param nameEn, {@code nameAr} empty: the Persian name serves
 * @param secondPersonCheck whether ways that ask for a second person wait for one (RTN-15)
 * @param transferMinutes working minutes within which a case must leave a wrong unit; more than 0
 */
public record ProfileChange(
        String nameFa,
        String nameEn,
        String nameAr,
        Locale defaultLocale,
        boolean secondPersonCheck,
        int transferMinutes,
        Set<Role> secondFactorRoles) {}
