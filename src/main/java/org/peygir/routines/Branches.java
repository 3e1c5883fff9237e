package org.peygir.routines;

import java.util.List;
import java.util.Optional;

/** Those whom a stage asks at once, and whose answers it waits for; no branches in any but a {@link StageKind#PARALLEL} stage. */
public record Branches(Until until, List<Branch> all) {
    /** How many answers are enough. */
    public enum Until {
        ALL,
        FIRST
    }

    public static final Branches NONE = new Branches(Until.ALL, List.of());

    public Branches {
        all = List.copyOf(all);
    }

    public Optional<Branch> of(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
