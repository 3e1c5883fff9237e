package org.peygir.routines;

import java.util.List;

/**
 * A drawn routine with its text alternative; template {@code routines/diagram.jte} shows both.
 *
 * @param svg safe to put into a page as it is
 * @param path the stages a case has been in, where it is, and where it may go; without a case, all stages
 */
public record Drawing(String svg, String title, List<PathLine> path) {
    public Drawing {
        path = List.copyOf(path);
    }

    /** Where a stage is on the path of a case. */
    public enum Mark {
        /** The case was here. */
        DONE,
        /** The case is here. */
        HERE,
        /** The routine proposes it as the next. */
        SUGGESTED,
        /** A way leads there from here. */
        NEXT,
        /** No case is looked at. */
        PLAIN
    }

    /**
     * @param markWords the mark in words; empty for {@link Mark#PLAIN}
     * @param label the small line of the box, such as the time spent there; may be empty
     */
    public record PathLine(Mark mark, String title, String markWords, String label) {}
}
