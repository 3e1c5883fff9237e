package org.peygir.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What would have happened to past cases. Sums only; a few cases of each kind are named by their ids.
 *
 * @param same went the way that they went
 * @param other came to an end by another path
 * @param stuck how many would be stuck, by stage code and reason, joined by {@code |}
 * @param paths how many went each path: stage codes joined by a blank; at most {@link #MOST_PATHS}
 * @param stages by stage code of the draft
 * @param units by unit code; empty: nobody knows which
 */
public record ReplayResult(
        int same,
        int other,
        Map<String, Integer> stuck,
        Map<String, Integer> paths,
        Map<String, OfStage> stages,
        Map<String, OfUnit> units,
        List<Long> otherCases,
        List<Long> stuckCases) {
    public static final ReplayResult NOTHING =
            new ReplayResult(0, 0, Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    private static final int MOST_PATHS = 200;
    private static final int EXAMPLES = 20;

    public ReplayResult {
        stuck = Map.copyOf(stuck);
        paths = Map.copyOf(paths);
        stages = Map.copyOf(stages);
        units = Map.copyOf(units);
        otherCases = List.copyOf(otherCases);
        stuckCases = List.copyOf(stuckCases);
    }

    /**
     * @param visits how often cases would be there
     * @param known of these, how often the time is known, because the case really was there
     * @param late of these, how often it stayed longer than the draft gives
     * @param lateThen the same by the deadline of that time
     */
    public record OfStage(int visits, int known, int late, int lateThen) {
        static final OfStage NONE = new OfStage(0, 0, 0, 0);

        OfStage plus(OfStage more) {
            return new OfStage(visits + more.visits, known + more.known, late + more.late, lateThen + more.lateThen);
        }
    }

    /** @param visits how often cases would come to the unit; @param then how often they came */
    public record OfUnit(int visits, int then, long minutes, long minutesThen) {
        static final OfUnit NONE = new OfUnit(0, 0, 0, 0);

        OfUnit plus(OfUnit more) {
            return new OfUnit(
                    visits + more.visits, then + more.then, minutes + more.minutes, minutesThen + more.minutesThen);
        }
    }

    public int stuckInAll() {
        return stuck.values().stream().mapToInt(Integer::intValue).sum();
    }

    ReplayResult plus(ReplayResult more) {
        Map<String, Integer> ways = sum(paths, more.paths);
        if (ways.size() > MOST_PATHS)
            ways = ways.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_PATHS)
                    .collect(HashMap::new, (map, e) -> map.put(e.getKey(), e.getValue()), HashMap::putAll);
        Map<String, OfStage> ofStages = new HashMap<>(stages);
        more.stages.forEach((code, one) -> ofStages.merge(code, one, OfStage::plus));
        Map<String, OfUnit> ofUnits = new HashMap<>(units);
        more.units.forEach((code, one) -> ofUnits.merge(code, one, OfUnit::plus));
        return new ReplayResult(
                same + more.same,
                other + more.other,
                sum(stuck, more.stuck),
                ways,
                ofStages,
                ofUnits,
                some(otherCases, more.otherCases),
                some(stuckCases, more.stuckCases));
    }

    private static Map<String, Integer> sum(Map<String, Integer> a, Map<String, Integer> b) {
        Map<String, Integer> sum = new HashMap<>(a);
        b.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }

    private static List<Long> some(List<Long> a, List<Long> b) {
        List<Long> some = new ArrayList<>(a);
        for (Long one : b) if (some.size() < EXAMPLES) some.add(one);
        return some;
    }
}
