package org.peygir.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order in which it was found (make that the order of the page). Not thread-safe. */
public final class FieldErrors {
    /** @param field the {@code name} of the input; empty for an error of the whole form */
    public record FieldError(String field, String messageKey, List<Object> arguments) {}

    private final List<FieldError> errors = new ArrayList<>();

    /** Remembers an error; a second one for the same field is dropped, because one is enough to act on. */
    public void add(String field, String messageKey, Object... arguments) {
        if (of(field) == null) errors.add(new FieldError(field, messageKey, List.of(arguments)));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public @Nullable FieldError of(String field) {
        for (FieldError error : errors) if (error.field().equals(field)) return error;
        return null;
    }

    public List<FieldError> all() {
        return Collections.unmodifiableList(errors);
    }
}
