package org.peygir.routines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.WaysOut;
import org.springframework.stereotype.Component;

/**
 * Takes a past case through a draft (RTN-18). Where the case was in a stage of the same code and people then took a way that the
 * draft has as well, they take it again; else the way that the draft suggests for what is known of the case. What was known in the end
 * counts as known at every stage, a second person as asked, and roles are not looked at: so it is said what the draft hinders for
 * certain, not what might have gone wrong on a single day.
 */
@Component
public class DraftReplay {
    /** The code of being stuck where no way is suggested, and of going round for ever. */
    public static final String NO_WAY = "no-way";

    public static final String CIRCLE = "circle";

    private static final int MOST_STEPS = 60;

    private final WaysOut ways;

    DraftReplay(Conditions conditions) {
        ways = new WaysOut(conditions, code -> new Wording(code, code, code), () -> false);
    }

    /** @param past the stay that it stands for; null: the case was never there, or not again */
    public record Visit(Stage stage, @Nullable PastStay past) {}

    /**
     * @param visits the stages in order, the last an end unless it is stuck
     * @param stuck the first thing that is missing, or {@link #NO_WAY} or {@link #CIRCLE}; null: it came to an end
     */
    public record Walk(List<Visit> visits, @Nullable String stuck) {
        public Walk {
            visits = List.copyOf(visits);
        }

        public List<String> path() {
            return visits.stream().map(visit -> visit.stage().code()).toList();
        }
    }

    /** @param history in order, until its first end */
    public Walk walk(Version draft, CaseVariables facts, List<PastStay> history) {
        Map<String, Deque<PastStay>> left = new HashMap<>();
        for (PastStay stay : history)
            left.computeIfAbsent(stay.stage().code(), _ -> new ArrayDeque<>()).add(stay);
        List<Visit> visits = new ArrayList<>();
        Stage stage = draft.start();
        while (visits.size() < MOST_STEPS) {
            Deque<PastStay> stays = left.get(stage.code());
            PastStay past = stays == null ? null : stays.poll();
            visits.add(new Visit(stage, past));
            if (stage.ends()) return new Walk(visits, null);
            Transition way = way(draft, stage, past, facts);
            if (way == null) return new Walk(visits, NO_WAY);
            // What the form asks was not asked of a past case; it would have been answered.
            List<Missing> missing = ways.missing(draft, way, facts).stream()
                    .filter(one -> one.field() == null || FormField.code(one.field()) == null)
                    .toList();
            if (!missing.isEmpty()) return new Walk(visits, missing.getFirst().code());
            stage = draft.stage(way.toId());
        }
        return new Walk(visits, CIRCLE);
    }

    private @Nullable Transition way(Version draft, Stage stage, @Nullable PastStay past, CaseVariables facts) {
        List<Transition> out = draft.from(stage.id());
        String taken = past == null ? null : past.wayCode();
        if (taken != null) for (Transition way : out) if (way.code().equals(taken)) return way;
        Transition suggested = ways.suggested(out, facts.in(draft.form()));
        if (suggested != null) return suggested;
        // Nobody knows how long the case would have waited: that it went on is what the routine wants.
        return out.stream().filter(way -> way.trigger().byItself()).findFirst().orElse(null);
    }

    /** The stays until the first end: what came after a reopening began anew. */
    public static List<PastStay> untilEnd(List<PastStay> history) {
        List<PastStay> first = new ArrayList<>();
        for (PastStay stay : history) {
            first.add(stay);
            if (stay.stage().ends()) break;
        }
        return first;
    }
}
