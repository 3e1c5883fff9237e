package org.peygir.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Priority;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Reckoning;
import org.peygir.cases.Reckoning.Part;
import org.peygir.cases.Urgency;

/**
 * Priority = f(severity, urgency, vulnerability, safety, public interest, repeat), HDL-01. Points are added up and said one by one.
 * Severity alone gives the level of the same rank; danger to somebody lifts a case of usual severity above all that is not urgent.
 */
public final class PriorityRules {
    /** As many as a person may say why in. */
    public static final int REASON_LIMIT = 500;

    private static final int[] SEVERITY = {0, 20, 40, 70};
    private static final int[] LEVELS = {0, 20, 40, 70};
    private static final int REOPENED = 10;
    private static final int REOPENED_MOST = 20;
    private static final int RAISED = 15;
    /** Rules may lift a case twice; then it is a person's turn. */
    private static final int RAISED_MOST = 2;

    private PriorityRules() {}

    /** Which factor gave how many points. @param severity 1 to 4; @param reopened how often */
    public static Reckoning explain(int severity, int reopened, Priority priority) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("severity." + severity, SEVERITY[severity - 1]));
        Urgency urgency = priority.weighing().urgency();
        if (urgency != Urgency.NORMAL) parts.add(new Part("urgency." + urgency, urgency.points()));
        for (PriorityFactor factor : PriorityFactor.values())
            if (priority.weighing().factors().contains(factor)) parts.add(new Part(factor.name(), factor.points()));
        if (reopened > 0) parts.add(new Part("reopened", Math.min(REOPENED_MOST, REOPENED * reopened)));
        if (priority.raised() > 0) parts.add(new Part("raised", RAISED * priority.raised()));
        int points = parts.stream().mapToInt(Part::points).sum();
        PriorityLevel reckoned = level(points);
        PriorityLevel set = priority.override();
        return new Reckoning(List.copyOf(parts), points, reckoned, set == null ? reckoned : set);
    }

    /** Whether a rule may still lift it. */
    public static boolean raisable(Priority priority) {
        return priority.raised() < RAISED_MOST;
    }

    /** Why a level may not be set over the reckoned one; null takes an earlier one back, for which no reason is needed. */
    public static Optional<String> override(@Nullable PriorityLevel level, String reason) {
        if (level != null && reason.isBlank()) return Optional.of("cases.refusal.priority-reason");
        return reason.length() > REASON_LIMIT ? Optional.of("cases.refusal.priority-long") : Optional.empty();
    }

    private static PriorityLevel level(int points) {
        int rank = 1;
        for (int i = 0; i < LEVELS.length; i++) if (points >= LEVELS[i]) rank = i + 1;
        return PriorityLevel.of(rank);
    }
}
