package org.peygir.routines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to the fields of a form by their codes, as they are kept: {@code String}, {@code Long}, {@code Boolean}, or a list of
 * texts (see {@link FieldType}). What is not answered is not there.
 */
public record FormAnswers(Map<String, Object> values) {
    public static final FormAnswers NONE = new FormAnswers(Map.of());

    /** Codes of options, days, phones, national ids. */
    private static final Pattern NO_WORDS = Pattern.compile("[a-z][a-z0-9_]*|\\d{4}-\\d{2}-\\d{2}|\\+\\d+|\\d{10,}");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    public FormAnswers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public @Nullable Object of(String code) {
        return values.get(code);
    }

    /** The same with one answer more, or without it when {@code value} is null. */
    public FormAnswers with(String code, @Nullable Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (value == null) all.remove(code);
        else all.put(code, value);
        return new FormAnswers(all);
    }

    /** Only the answers to these fields. */
    public FormAnswers only(Set<String> codes) {
        Map<String, Object> some = new LinkedHashMap<>(values);
        some.keySet().retainAll(codes);
        return new FormAnswers(some);
    }

    /**
     * What of it is words to be found by, a line each, with a line end before; numbers of people and their phones are not, as not
     * everybody who searches may know them.
     */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Object value : values.values())
            if (value instanceof String text && !NO_WORDS.matcher(text).matches())
                words.append('\n').append(text);
        return words.toString();
    }

    /** As the column of the case holds it. */
    public String json() {
        return JSON.writeValueAsString(values);
    }

    public static FormAnswers read(String json) {
        if (json.equals("{}")) return NONE;
        Map<String, Object> values = new LinkedHashMap<>();
        JSON.readValue(json, VALUES).forEach((code, value) -> values.put(code, kept(value)));
        return new FormAnswers(values);
    }

    private static Object kept(Object value) {
        return switch (value) {
            case Number number -> number.longValue();
            case List<?> list -> {
                List<String> texts = new ArrayList<>();
                for (Object one : list) texts.add(String.valueOf(one));
                yield List.copyOf(texts);
            }
            default -> value;
        };
    }
}
