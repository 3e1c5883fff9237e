package org.peygir.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the priority of a case is reckoned from, beside its severity and its reopenings; see {@link org.peygir.cases.domain.PriorityRules}.
 *
 * @param raised how often a rule of escalation raised it
 * @param override the level a person set, whatever the points say; null when nobody did
 * @param reason why they did; empty otherwise
 */
public record Priority(
        Weighing weighing, int raised, @Nullable PriorityLevel override, String reason) {
    public static final Priority USUAL = new Priority(Weighing.USUAL, 0, null, "");
}
