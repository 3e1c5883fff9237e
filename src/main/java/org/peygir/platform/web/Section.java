package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A door in the rail beneath the folders. A module adds one by declaring a bean of this type; order by {@code @Order}.
 *
 * @param code what a page passes as {@code current} to be marked
 * @param icon a name of icons/glyphs.properties
 * @param ability the permission without which the door is not shown; null shows it to all staff
 * @param setting whether it is set up once and seldom opened: such doors stand together behind a fold
 */
public record Section(
        String code,
        String path,
        String icon,
        String labelKey,
        @Nullable String ability,
        boolean setting) {
    /** A place of daily work. */
    public Section(String code, String path, String icon, String labelKey, @Nullable String ability) {
        this(code, path, icon, labelKey, ability, false);
    }

    /** A place where the organisation says how it works. */
    public static Section setting(String code, String path, String icon, String labelKey, @Nullable String ability) {
        return new Section(code, path, icon, labelKey, ability, true);
    }
}
