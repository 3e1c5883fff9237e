package org.peygir.cases.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;

/**
 * What a person typed into one form of the page and what was wrong with it, so that nothing typed is ever lost.
 *
 * @param form which of the page's forms: {@code note}, {@code reply}, {@code opinion-12}, {@code return-12}, {@code owner} …
 */
public record Typed(String form, Map<String, String> values, FieldErrors errors) {
    static Typed nothing() {
        return new Typed("", Map.of(), new FieldErrors());
    }

    static Typed of(String form, Map<String, String> values) {
        return new Typed(form, values, new FieldErrors());
    }

    public boolean in(String name) {
        return form.equals(name);
    }

    public String value(String name, String field, String otherwise) {
        return in(name) ? values.getOrDefault(field, otherwise) : otherwise;
    }

    /** The message at a field of this form, or null. */
    public @Nullable String error(Shell shell, String name, String field) {
        return in(name) ? shell.error(errors, field) : null;
    }
}
