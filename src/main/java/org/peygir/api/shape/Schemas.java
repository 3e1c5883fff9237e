package org.peygir.api.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON Schema (2020-12): required parts, null where {@code @Nullable} says so, choices of enums, moments. Collects what it
 * meets as components. An answer tells all its parts, null ones too; a request may leave out the ones that may be null.
 */
public final class Schemas {
    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final JsonMapper json;

    public Schemas(JsonMapper json) {
        this.json = json;
    }

    /** All records met so far, by simple name. */
    public Map<String, ObjectNode> components() {
        return components;
    }

    /** A reference to the schema of what is sent. */
    public ObjectNode request(Class<?> type) {
        return of(type, true);
    }

    /** A reference to the schema of what is answered. */
    public ObjectNode answer(Type type) {
        return of(type, false);
    }

    private ObjectNode of(Type type, boolean sent) {
        if (type == Object.class) return value();
        if (type == String.class) return typed("string");
        if (type == boolean.class || type == Boolean.class) return typed("boolean");
        if (type == int.class || type == Integer.class) return typed("integer").put("format", "int32");
        if (type == long.class || type == Long.class) return typed("integer").put("format", "int64");
        if (type == Instant.class) return typed("string").put("format", "date-time");
        if (Shapes.isEnum(type)) return choices((Class<?>) type);
        if (Shapes.isRecord(type)) return reference((Class<?>) type, sent);
        ParameterizedType several = (ParameterizedType) type;
        if (several.getRawType() == Map.class) {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(several.getActualTypeArguments()[1], sent));
            return map;
        }
        ObjectNode list = typed("array");
        list.set("items", of(several.getActualTypeArguments()[0], sent));
        return list;
    }

    /** Text, whole number, true or false, or a list of texts. */
    private ObjectNode value() {
        ObjectNode value = json.createObjectNode();
        var any = value.putArray("anyOf");
        any.add(typed("string"));
        any.add(typed("integer").put("format", "int64"));
        any.add(typed("boolean"));
        ObjectNode list = typed("array");
        list.set("items", typed("string"));
        any.add(list);
        return value;
    }

    private ObjectNode reference(Class<?> type, boolean sent) {
        String name = type.getSimpleName();
        if (!components.containsKey(name)) {
            components.put(name, json.createObjectNode());
            components.put(name, object(type, sent));
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode object(Class<?> type, boolean sent) {
        ObjectNode object = typed("object");
        ObjectNode parts = object.putObject("properties");
        ArrayNode required = json.createArrayNode();
        for (RecordComponent part : type.getRecordComponents()) {
            ObjectNode schema = of(part.getGenericType(), sent);
            boolean optional = Shapes.optional(part);
            parts.set(part.getName(), optional ? orNull(schema) : schema);
            if (!optional || !sent) required.add(part.getName());
        }
        if (!required.isEmpty()) object.set("required", required);
        return object.put("additionalProperties", false);
    }

    private ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = json.createObjectNode();
        if (schema.has("type") && !schema.has("enum")) {
            String type = schema.get("type").stringValue();
            either.setAll(schema);
            either.putArray("type").add(type).add("null");
        } else either.putArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    private ObjectNode choices(Class<?> type) {
        ObjectNode schema = typed("string");
        ArrayNode values = schema.putArray("enum");
        for (Object each : type.getEnumConstants()) values.add(((Enum<?>) each).name());
        return schema;
    }

    private ObjectNode typed(String type) {
        return json.createObjectNode().put("type", type);
    }
}
