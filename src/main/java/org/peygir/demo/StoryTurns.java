package org.peygir.demo;

import java.util.EnumMap;
import java.util.Map;
import org.peygir.cases.About;

/** What happens to some of many, by turns, so that on whatever day there are such. */
final class StoryTurns {
    private final Map<About, Integer> decided = new EnumMap<>(About.class);
    private boolean reviewed;
    private boolean inReview;

    /** Whose fix is not there yet: of each kind the first of every six. */
    boolean unfixed(About about) {
        return decided.merge(about, 1, Integer::sum) % 6 == 1;
    }

    /** Whose review is over: one. */
    boolean reviewed() {
        boolean first = !reviewed;
        reviewed = true;
        return first;
    }

    /** Whose review is under way: one. */
    boolean inReview() {
        boolean first = !inReview;
        inReview = true;
        return first;
    }
}
