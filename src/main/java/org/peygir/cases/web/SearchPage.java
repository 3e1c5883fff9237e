package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Piece;
import org.peygir.cases.SavedView;
import org.peygir.platform.web.Option;

/**
 * The search page.
 *
 * @param q what was typed
 * @param said what was found, in words: a count, or that nothing was and what stands instead
 * @param chips the filters in force as parts of a sentence
 * @param clear address of the same words without filters; null when there is none in force
 * @param query query string of this search, to keep it; empty when there is nothing to keep
 * @param state the same as fields of a form: name as value, value as label
 * @param next address of the rows that follow, null at the end
 */
public record SearchPage(
        String q,
        boolean asked,
        String said,
        List<Alternative> alternatives,
        List<Chip> chips,
        @Nullable String clear,
        List<Sort> sorts,
        Fields fields,
        List<Row> direct,
        List<Row> rows,
        @Nullable String next,
        @Nullable Nothing nothing,
        List<View> views,
        String query,
        List<Option> state,
        @Nullable String keepProblem) {

    /** Where the look beside the list begins; null for an empty list. */
    public @Nullable String first() {
        if (!direct.isEmpty()) return direct.getFirst().row().path() + "/peek";
        return rows.isEmpty() ? null : rows.getFirst().row().path() + "/peek";
    }

    /** A filter in force, and the address without it. */
    public record Chip(String text, String without, String removal) {}

    /** Another text to look for. */
    public record Alternative(String text, String href) {}

    /** An order of the rows. */
    public record Sort(String label, String href, boolean on) {}

    /** What can be chosen, and what is. */
    public record Fields(
            List<Option> stages,
            String stage,
            List<Option> units,
            String unit,
            List<Option> statuses,
            String status,
            List<Option> channels,
            String channel,
            List<Option> severities,
            String severity,
            String from,
            @Nullable String fromProblem,
            String to,
            @Nullable String toProblem,
            boolean late,
            List<Option> questions,
            String question,
            String answer,
            @Nullable String answerProblem,
            String sort) {}

    /** A case with the places that were hit; {@code source} says where the line stands, or is empty. */
    public record Row(FolderRowView row, List<Piece> subject, List<Piece> person, List<Piece> line, String source) {}

    /** Why there is nothing, and what to do about it. */
    public record Nothing(
            String text, @Nullable String href, @Nullable String label) {}

    /** A saved view. */
    public record View(SavedView view, String href, boolean on) {}
}
