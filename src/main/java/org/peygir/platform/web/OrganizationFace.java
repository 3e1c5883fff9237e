package org.peygir.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the organisation shows itself on every page. Implemented by the organization module; asked once a page, so cheap. */
public interface OrganizationFace {
    /** The organisation's name in this language; null before set-up. */
    @Nullable
    String name(Locale locale);

    /** The language of somebody who asked for none; null means Persian. */
    @Nullable
    Locale language();

    /** One line for the public footer (telephone, hours), or null. */
    default @Nullable String contactLine(Locale locale) {
        return null;
    }
}
