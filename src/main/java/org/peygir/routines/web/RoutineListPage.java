package org.peygir.routines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.routines.Wording;

/**
 * All routines: what is in force, what was, what is being designed.
 *
 * @param origins what a new routine can begin with
 * @param title of a new one as typed
 */
public record RoutineListPage(
        List<Row> rows, boolean mayEdit, List<Option> origins, Wording title, FieldErrors errors) {
    /**
     * @param picture SVG of the newest version, laid out once; empty when none was ever in force
     * @param draftHref the draft; null: none is begun
     * @param beginHref where one is begun
     */
    public record Row(
            String title,
            String state,
            String picture,
            String href,
            @Nullable String draftHref,
            String beginHref,
            List<Edition> older) {}

    public record Edition(String label, String href) {}
}
