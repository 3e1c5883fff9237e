package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * Who answers: what counts now, what is to come, what was; a form for a new decision, and a look ahead.
 *
 * @param structure of the whole organisation, in words; {@code about} what it means
 * @param limits what the hybrid structure lets units try; null for the others
 */
public record StructurePage(
        String structure,
        String about,
        @Nullable String limits,
        List<Row> exceptions,
        List<Row> coming,
        List<Row> history,
        Form form,
        Preview preview,
        boolean saved) {
    /** @param limits null when it has none; {@code by} who decided and when */
    public record Row(
            String where,
            String category,
            String structure,
            @Nullable String limits,
            String from,
            String by) {}

    public record Form(
            String structure,
            String unit,
            String category,
            String from,
            String severity,
            String rial,
            String hours,
            List<Option> structures,
            FieldErrors errors) {}

    /** @param foreseen sentences about a complaint like that; empty when nobody asked */
    public record Preview(
            String unit,
            String about,
            String severity,
            String claim,
            String solvable,
            List<Option> units,
            List<Option> abouts,
            List<Option> severities,
            List<Option> answers,
            List<String> foreseen) {}
}
