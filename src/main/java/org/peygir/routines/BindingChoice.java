package org.peygir.routines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which routine a complaint starts, and why.
 *
 * @param winner the decision that counts; null: none fits, so the organisation's own routine starts
 * @param lost the others that fit, the nearest to winning first
 */
public record BindingChoice(@Nullable RoutineBinding winner, List<Lost> lost) {
    public BindingChoice {
        lost = List.copyOf(lost);
    }

    /** By which rule the winner goes before another that fits. */
    public enum Why {
        /** It names more of the complaint. */
        MORE,
        /** Both name as much, it names the subject. */
        SUBJECT,
        /** Both name as much, it names who complains. */
        RELATION,
        /** Both name the same, its unit is nearer. */
        NEARER
    }

    public record Lost(RoutineBinding binding, Why why) {}
}
