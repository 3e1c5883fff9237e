package org.peygir.routines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All routines: what is in force, what was, what is being designed. */
public record RoutineListPage(List<Row> rows, boolean mayEdit) {
    /**
     * @param draftHref the draft; null: none is begun
     * @param beginHref where one is begun
     */
    public record Row(
            String title,
            String state,
            String href,
            @Nullable String draftHref,
            String beginHref,
            List<Edition> older) {}

    public record Edition(String label, String href) {}
}
