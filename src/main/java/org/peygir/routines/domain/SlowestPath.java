package org.peygir.routines.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Stage;
import org.peygir.routines.StayFigures;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

/**
 * Of all paths from the start to an end that runs took parts of, the one whose medians add up to the most working time. Ways back to a
 * stage on the path to them are left out, else every loop would be the slowest.
 */
public final class SlowestPath {
    private final Version version;
    private final StayFigures figures;
    private final Map<Long, Long> longest = new HashMap<>();
    private final Map<Long, Transition> next = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final Set<Long> onPath = new HashSet<>();

    private SlowestPath(Version version, StayFigures figures) {
        this.version = version;
        this.figures = figures;
    }

    /** The ways of it in order; empty when no run has reached an end. */
    public static List<Transition> of(Version version, StayFigures figures) {
        SlowestPath search = new SlowestPath(version, figures);
        Stage start = version.start();
        if (search.minutes(start) == null) return List.of();
        Deque<Transition> path = new ArrayDeque<>();
        for (Transition way = search.next.get(start.id()); way != null; way = search.next.get(way.toId()))
            path.add(way);
        return List.copyOf(path);
    }

    /** Minutes from here to an end by the slowest path; null when none leads there. */
    private @Nullable Long minutes(Stage stage) {
        if (stage.ends()) return 0L;
        if (seen.contains(stage.id())) return longest.get(stage.id());
        seen.add(stage.id());
        onPath.add(stage.id());
        Long most = null;
        for (Transition way : version.from(stage.id())) {
            // A way back, as met from the start: without these no path goes in a circle.
            if (figures.way(way.id()).stays() == 0 || onPath.contains(way.toId())) continue;
            Long rest = minutes(version.stage(way.toId()));
            if (rest == null) continue;
            long sum = rest + figures.way(way.id()).median();
            if (most == null || sum > most) {
                most = sum;
                next.put(stage.id(), way);
            }
        }
        onPath.remove(stage.id());
        if (most != null) longest.put(stage.id(), most);
        return most;
    }
}
