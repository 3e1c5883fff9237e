package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways out of the stage for this person.
 *
 * @param suggested the routine's own proposal, verb and object; or null
 * @param others named by the stage they lead to
 * @param lacking what still stands before the suggested way, named in one line; null when nothing does
 */
public record NextWays(
        @Nullable Step suggested,
        List<Step> others,
        @Nullable String lacking) {
    public record Step(String label, String href) {}

    public boolean none() {
        return suggested == null && others.isEmpty();
    }
}
