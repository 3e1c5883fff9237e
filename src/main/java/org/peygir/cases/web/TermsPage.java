package org.peygir.cases.web;

import java.util.List;
import java.util.Map;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * Terms between units: what each promises, and how it kept it over the last days.
 *
 * @param unreasoned hand-overs sent back without a reason; always said, so that nobody has to trust it
 */
public record TermsPage(
        List<Row> rows,
        String span,
        String unreasoned,
        boolean edits,
        List<Option> units,
        Map<String, String> typed,
        FieldErrors errors,
        boolean saved) {
    /** @param missed some were late: the figure stands out */
    public record Row(
            String unit,
            String hours,
            String guidance,
            String all,
            String inTime,
            String late,
            boolean missed,
            String waiting,
            String returned) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
