package org.peygir.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Option;

/**
 * The commitments, to read, to try and to change.
 *
 * @param draft version of the draft that is shown, 0 when what is published is shown
 * @param since since when the shown version holds, in words; null for a draft
 * @param tried whether a sample case was asked for: each line then says how it fared
 */
public record PolicyListPage(
        int draft,
        @Nullable String since,
        List<Group> groups,
        Sample sample,
        List<Option> severities,
        List<Option> tracks,
        List<Option> units,
        boolean tried,
        List<String> history) {
    /** @param lines in the order they are tried; @param addHref null when the reader may not add a line */
    public record Group(
            String code,
            String name,
            List<Line> lines,
            @Nullable String addHref) {}

    /**
     * @param href null when the reader may not change it
     * @param won the sample case is its
     * @param lost why the sample case is not its; empty: nobody asked
     */
    public record Line(
            String conditions, String amount, @Nullable String href, boolean won, String lost) {}

    public record Sample(String category, String severity, String track, String unit, String tier) {}
}
