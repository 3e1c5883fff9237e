package org.peygir.api.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a record from JSON and names all that is wrong with it: unknown fields, missing ones, wrong types, text that the database
 * cannot keep. A part of a record that is not {@code @Nullable} must be there; null and absent are the same.
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 8;
    private static final int MOST_ITEMS = 100;
    /** Within these every date has the same meaning to Java, PostgreSQL and people. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FieldErrors errors;

    private JsonReader(FieldErrors errors) {
        this.errors = errors;
    }

    /** The document, or null when it is no single JSON object (cut off, too deep, a field twice, not UTF-8). */
    public static @Nullable JsonNode tree(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** The record, or null when something was added to {@code errors}. */
    public static <R> @Nullable R read(Class<R> type, JsonNode root, FieldErrors errors) {
        Object made = new JsonReader(errors).object(type, root, "");
        return errors.isEmpty() ? type.cast(made) : null;
    }

    private @Nullable Object object(Class<?> type, JsonNode node, String path) {
        if (!node.isObject()) return wrong(path, "api.json.object");
        String prefix = path.isEmpty() ? "" : path + ".";
        RecordComponent[] parts = type.getRecordComponents();
        Set<String> known = Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.toSet());
        for (var field : node.properties())
            if (!known.contains(field.getKey())) errors.add(prefix + shown(field.getKey()), "api.json.unknown");
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            JsonNode value = node.get(parts[i].getName());
            String name = prefix + parts[i].getName();
            if (value != null && !value.isNull()) values[i] = value(parts[i].getGenericType(), value, name);
            else if (!Shapes.optional(parts[i])) errors.add(name, "api.json.missing");
        }
        return errors.isEmpty() ? make(type, parts, values) : null;
    }

    private @Nullable Object value(Type type, JsonNode node, String path) {
        if (type == String.class) return text(node, path);
        if (type == Boolean.class || type == boolean.class)
            return node.isBoolean() ? (Object) node.booleanValue() : wrong(path, "api.json.flag");
        if (type == Integer.class || type == int.class)
            return node.isInt() ? (Object) node.intValue() : wrong(path, "api.json.number");
        if (type == Long.class || type == long.class)
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? (Object) node.longValue()
                    : wrong(path, "api.json.number");
        if (type == Instant.class) return moment(node, path);
        if (Shapes.isEnum(type)) return choice((Class<?>) type, node, path);
        if (Shapes.isRecord(type)) return object((Class<?>) type, node, path);
        if (type instanceof ParameterizedType several)
            return several.getRawType() == Map.class
                    ? map(several.getActualTypeArguments()[1] == Object.class, node, path)
                    : list(several, node, path);
        throw new IllegalStateException("a request cannot hold a " + type);
    }

    private String text(JsonNode node, String path) {
        if (!node.isString()) wrong(path, "api.json.text");
        else if (!storable(node.stringValue())) wrong(path, "api.json.characters");
        else return node.stringValue();
        return "";
    }

    private @Nullable Object moment(JsonNode node, String path) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(node.isString() ? node.stringValue() : "");
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) return at.toInstant();
        } catch (DateTimeException unreadable) {
            // told below, like a date that is far out
        }
        return wrong(path, "api.json.moment");
    }

    private @Nullable Object choice(Class<?> type, JsonNode node, String path) {
        for (Object each : type.getEnumConstants())
            if (node.isString() && ((Enum<?>) each).name().equals(node.stringValue())) return each;
        String all = Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.joining(", "));
        errors.add(path, "api.json.choice", all);
        return null;
    }

    /** @param loose values may be numbers, true or false, or lists of texts too; else they are texts */
    private Object map(boolean loose, JsonNode node, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!node.isObject()) wrong(path, "api.json.object");
        else
            node.properties().forEach(field -> {
                String name = path + "." + shown(field.getKey());
                if (storable(field.getKey())) {
                    if (!loose || !field.getValue().isNull())
                        map.put(field.getKey(), loose ? loose(field.getValue(), name) : text(field.getValue(), name));
                } else wrong(name, "api.json.unknown");
            });
        return map;
    }

    /** Lists become texts joined by commas, as forms read several choices. */
    private Object loose(JsonNode node, String path) {
        if (node.isBoolean()) return node.booleanValue();
        if (node.isIntegralNumber() && node.canConvertToLong()) return node.longValue();
        if (!node.isArray()) return text(node, path);
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node) texts.add(text(item, path));
        return String.join(",", texts);
    }

    private Object list(ParameterizedType type, JsonNode node, String path) {
        List<@Nullable Object> list = new ArrayList<>();
        if (!node.isArray() || node.size() > MOST_ITEMS) errors.add(path, "api.json.list", MOST_ITEMS);
        else
            for (JsonNode item : node)
                list.add(value(type.getActualTypeArguments()[0], item, path + "[" + list.size() + "]"));
        return type.getRawType() == Set.class ? new HashSet<>(list) : list;
    }

    private @Nullable Object wrong(String path, String key) {
        errors.add(path, key);
        return null;
    }

    private static Object make(Class<?> type, RecordComponent[] parts, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a request record only holds what it is given: " + type, e);
        }
    }

    /** A stranger's field name goes back to them, but not a long one, and never half a character. */
    private static String shown(String name) {
        String clean = storable(name) ? name : "?";
        return clean.length() > 60 ? clean.substring(0, clean.offsetByCodePoints(0, 30)) + "…" : clean;
    }

    /** False for NUL, which PostgreSQL cannot hold, and for half a surrogate pair, which UTF-8 cannot write. */
    static boolean storable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
