package org.peygir.routines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Option;

/**
 * A field as a page asks it, in the reader's language; drawn by {@code routines/form/_fields.jte}.
 *
 * @param value as typed, or as it is kept in words that can be typed again
 * @param chosen codes of options
 * @param limit most characters that the input takes
 * @param ltr the text reads left to right whatever its first letter
 */
public record FieldView(
        String code,
        String name,
        FieldType type,
        String label,
        @Nullable String hint,
        boolean required,
        String value,
        List<String> chosen,
        List<Option> options,
        int limit,
        boolean ltr,
        @Nullable String error) {}
