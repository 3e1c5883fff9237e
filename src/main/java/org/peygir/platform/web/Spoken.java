package org.peygir.platform.web;

import java.util.Locale;

/** An argument of a message that says itself in the reader's language. */
@FunctionalInterface
public interface Spoken {
    String in(Locale locale);
}
