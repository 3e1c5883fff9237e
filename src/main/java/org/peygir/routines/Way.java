package org.peygir.routines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A way out of the current stage that this person's roles allow.
 *
 * @param suggested the one the routine proposes; at most one of a list
 * @param missing what still stands before it; empty: it may be taken
 * @param requiredFields names of {@link CaseVariables} to ask for on the way
 */
public record Way(
        String code,
        Stage to,
        Wording labelWords,
        boolean suggested,
        List<Missing> missing,
        List<String> requiredFields,
        Trigger trigger) {

    public Way {
        missing = List.copyOf(missing);
        requiredFields = List.copyOf(requiredFields);
    }

    /** The same with one thing more that stands before it. */
    public Way lacking(Missing one) {
        List<Missing> all = new ArrayList<>(missing);
        all.add(one);
        return new Way(code, to, labelWords, suggested, all, requiredFields, trigger);
    }

    public String label(Locale locale) {
        return labelWords.in(locale);
    }

    public boolean open() {
        return missing.isEmpty();
    }
}
