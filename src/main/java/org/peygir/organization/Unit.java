package org.peygir.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit (واحد) of the organisation.
 *
 * @param code stable Latin name that presets and routines use, such as {@code COMPLAINTS}
 * @param parentId the unit above, null at the top
 * @param intake where a new complaint lands when nothing else says so; true for exactly one unit
 * @param version number for {@link OrganizationSetup#changeUnit}
 */
public record Unit(
        long id,
        String code,
        String nameFa,
        String nameEn,
        String nameAr,
        @Nullable Long parentId,
        boolean intake,
        boolean active,
        int version) {
    public String name(Locale locale) {
        return Localized.of(locale, nameFa, nameEn, nameAr);
    }
}
