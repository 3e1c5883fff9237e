package org.peygir.cases.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.peygir.routines.Missing;
import org.peygir.routines.Way;

/**
 * How a case that is settled on one screen goes through its routine (ORG-05): the shortest walk over ways that what is known opens, to
 * a stage that ends it. Of walks of one length the suggested way is taken. No walk leads through a stage in which the case would have
 * to stand and wait.
 */
public final class LightPath {
    private LightPath() {}

    public sealed interface Path {
        /** In the order to be taken; at least one. */
        record Found(List<Way> ways) implements Path {}

        /** What stands before the ways out of the stages that can be reached; each code once. */
        record Stuck(List<Missing> missing) implements Path {}
    }

    private record Step(long stageId, List<Way> walked) {}

    /** @param waysFrom all ways out of a stage, with what is missing */
    public static Path plan(long stageId, LongFunction<List<Way>> waysFrom) {
        Map<String, Missing> missing = new LinkedHashMap<>();
        Map<Long, Boolean> seen = new HashMap<>(Map.of(stageId, true));
        Deque<Step> next = new ArrayDeque<>(List.of(new Step(stageId, List.of())));
        while (!next.isEmpty()) {
            Step step = next.removeFirst();
            for (Way way : ordered(waysFrom.apply(step.stageId()))) {
                way.missing().forEach(lack -> missing.putIfAbsent(lack.code(), lack));
                if (!way.open() || way.to().kind().stands()) continue;
                List<Way> walked = new ArrayList<>(step.walked());
                walked.add(way);
                if (way.to().ends()) return new Path.Found(List.copyOf(walked));
                if (seen.putIfAbsent(way.to().id(), true) == null)
                    next.addLast(new Step(way.to().id(), List.copyOf(walked)));
            }
        }
        return new Path.Stuck(List.copyOf(missing.values()));
    }

    private static List<Way> ordered(List<Way> ways) {
        return ways.stream()
                .sorted(Comparator.comparing(way -> !way.suggested()))
                .toList();
    }
}
