package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the shell who is signed in. Implemented by the access module. */
public interface PersonSource {
    /** The person behind this request, or null for the public. */
    @Nullable
    Person person(HttpServletRequest request, Locale locale);
}
