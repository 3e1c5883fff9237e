package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A door in the rail beneath the folders. A module adds one by declaring a bean of this type; order by {@code @Order}.
 *
 * @param code what a page passes as {@code current} to be marked
 * @param icon a name of icons/glyphs.properties
 * @param ability the permission without which the door is not shown; null shows it to all staff
 */
public record Section(
        String code,
        String path,
        String icon,
        String labelKey,
        @Nullable String ability) {}
