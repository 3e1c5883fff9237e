package org.peygir.cases.web;

import java.util.List;
import java.util.Map;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * The authority matrix and who is trained.
 *
 * @param typed what was typed into either form
 */
public record AuthorityPage(
        List<Line> lines,
        List<Trained> trainings,
        List<Option> roles,
        List<Option> abouts,
        List<Option> remedies,
        List<Option> staff,
        Map<String, String> typed,
        FieldErrors errors,
        boolean saved) {
    public record Line(String role, String about, String remedy, String ceiling, String training, String removal) {}

    /** @param over no longer valid */
    public record Trained(String person, String name, String until, boolean over) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether the form with this field was sent and is wrong: then it stands open. */
    public boolean wrong(String... fields) {
        for (String field : fields) if (errors.of(field) != null) return true;
        return false;
    }
}
