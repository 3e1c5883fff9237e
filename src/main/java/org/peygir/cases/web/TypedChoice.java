package org.peygir.cases.web;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/** Reads one of the values that a form offers by name. */
final class TypedChoice {
    private TypedChoice() {}

    /** Null, and said at the field, when it is none of them. */
    static <T extends Enum<T>> @Nullable T read(
            T[] values, Map<String, String> typed, String field, FieldErrors errors) {
        T chosen = Arrays.stream(values)
                .filter(value -> value.name().equals(typed.get(field)))
                .findFirst()
                .orElse(null);
        if (chosen == null) errors.add(field, "structure.error.choose");
        return chosen;
    }
}
