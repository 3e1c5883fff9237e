package org.peygir.routines;

import java.util.Map;

/**
 * How runs went through one version: by id of a stage all stays there that were left by a way, by id of a way those that were left by it.
 * What was never left so is not in the maps.
 */
public record StayFigures(Map<Long, Figure> stages, Map<Long, Figure> ways) {
    public StayFigures {
        stages = Map.copyOf(stages);
        ways = Map.copyOf(ways);
    }

    /**
     * @param again stays of runs that had been in the stage before
     * @param median of the working minutes: of an even number of stays the lower of the two in the middle
     */
    public record Figure(long stays, long again, int median) {
        public static final Figure NONE = new Figure(0, 0, 0);
    }

    public Figure stage(long id) {
        return stages.getOrDefault(id, Figure.NONE);
    }

    public Figure way(long id) {
        return ways.getOrDefault(id, Figure.NONE);
    }
}
