package org.peygir.routines.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * Which routine starts when: what counts, what is to come, a new decision, a look ahead, all decisions so far.
 *
 * @param usual the routine that starts where nothing was decided
 * @param form what was typed
 * @param asked of the look ahead
 * @param foreseen what would start and why, a sentence each; empty: nothing was asked
 */
public record BindingPage(
        String usual,
        List<Row> current,
        List<Row> coming,
        List<Row> history,
        Typed form,
        FieldErrors errors,
        Typed asked,
        List<String> foreseen,
        List<Option> routines,
        List<Option> units,
        List<Option> subjects,
        List<Option> relations,
        boolean saved,
        boolean mayEdit) {
    /** What was picked in a form; empty where nothing was. */
    public record Typed(String routine, String unit, String subject, String relation, String from) {}

    /** One decision in words. */
    public record Row(String routine, String unit, String subject, String relation, String from, String by) {}
}
