package org.peygir.cases.domain;

import java.util.List;
import org.peygir.cases.BranchState;
import org.peygir.routines.Branches;

/** When those who were asked at once have answered enough for the case to go on. */
public final class BranchRules {
    /** Code of what is missing while they have not. */
    public static final String MISSING = "branches";

    private BranchRules() {}

    public static boolean enough(Branches.Until until, List<BranchState> states) {
        return switch (until) {
            case ALL -> states.stream().allMatch(BranchState::answered);
            case FIRST -> states.isEmpty() || states.stream().anyMatch(BranchState::answered);
        };
    }
}
