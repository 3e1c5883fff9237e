package org.peygir.cases;

import java.util.Set;

/** What a person says of a case for its priority, beside the severity. */
public record Weighing(Urgency urgency, Set<PriorityFactor> factors) {
    public static final Weighing USUAL = new Weighing(Urgency.NORMAL, Set.of());
}
