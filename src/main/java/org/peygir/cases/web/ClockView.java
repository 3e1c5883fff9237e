package org.peygir.cases.web;

import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Due;

/**
 * One deadline of a case in the list of them.
 *
 * @param state in words: running, standing, kept, missed
 * @param line since when, how much, by when
 * @param standing why it stands and since when, in words; null while it does not
 * @param extendHint how much more it may get, in words
 */
public record ClockView(
        String code,
        String name,
        String state,
        Due due,
        String line,
        String why,
        @Nullable String standing,
        boolean mayPause,
        boolean mayResume,
        boolean mayExtend,
        String extendHint) {}
