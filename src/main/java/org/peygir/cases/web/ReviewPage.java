package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * The reviews of what was decided on a case, and what this person may do about them.
 *
 * @param ask the form to ask for one; null when this person may not, or none may be asked for
 * @param objection why none may be asked for now, in words; null when one may, or while one is open
 * @param refusal why the last action was refused, in words; null when it was not
 */
public record ReviewPage(
        CaseHead head,
        List<Row> reviews,
        @Nullable Ask ask,
        @Nullable String objection,
        @Nullable String refusal,
        Typed typed) {
    /**
     * @param outcome in words; empty while it is open
     * @param kind of its badge
     * @param warning that nobody independent was found; null where somebody was
     * @param reasons and {@code answer} are empty while it is open
     * @param due while it is open, else null
     * @param decide null for who may not say what came of it
     */
    public record Row(
            long id,
            String title,
            String asked,
            String words,
            String reviewer,
            String outcome,
            String kind,
            @Nullable String warning,
            String reasons,
            String answer,
            @Nullable Due due,
            @Nullable Decide decide,
            @Nullable Assign assign) {}

    /** @param until in words */
    public record Ask(List<Option> channels, String until) {}

    public record Decide(List<Option> outcomes) {}

    /** @param reviewers who are independent; none when nobody else is */
    public record Assign(List<Option> reviewers) {}

    public FieldErrors errors() {
        return typed.errors();
    }
}
