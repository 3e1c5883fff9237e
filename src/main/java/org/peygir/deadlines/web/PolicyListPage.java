package org.peygir.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Option;

/**
 * The commitments, to read, to try and to change.
 *
 * @param draft version of the draft that is shown, 0 when what is published is shown
 * @param since since when the shown version holds, in words; null for a draft
 * @param trial what wins for the sample; null when none was asked for
 */
public record PolicyListPage(
        int draft,
        @Nullable String since,
        List<Group> groups,
        Sample sample,
        List<Option> severities,
        List<Option> tracks,
        List<Option> units,
        @Nullable List<Won> trial,
        List<String> history) {
    /** @param addHref null when the reader may not add a line */
    public record Group(
            String code,
            String name,
            List<Line> lines,
            @Nullable String addHref) {}

    /** @param href null when the reader may not change it */
    public record Line(
            String conditions, String amount, @Nullable String href) {}

    public record Sample(String category, String severity, String track, String unit, String tier) {}

    public record Won(String name, String conditions, String amount, List<String> lost) {}
}
