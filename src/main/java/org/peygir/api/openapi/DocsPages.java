package org.peygir.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the page out of the document, so that both say the same. */
final class DocsPages {
    private static final String SCHEMAS = "#/components/schemas/";

    private DocsPages() {}

    static DocsPage of(JsonNode document) {
        List<DocsPage.Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(operation(path.getKey(), verb.getKey(), verb.getValue()))));
        List<DocsPage.Shape> shapes = new ArrayList<>();
        document.at("/components/schemas")
                .properties()
                .forEach(shape -> shapes.add(new DocsPage.Shape(shape.getKey(), parts(shape.getValue()))));
        return new DocsPage(operations, shapes);
    }

    private static DocsPage.Operation operation(String path, String verb, JsonNode o) {
        JsonNode scope = o.at("/security/0/token/0");
        List<DocsPage.Part> parameters = new ArrayList<>();
        for (JsonNode p : o.get("parameters"))
            parameters.add(new DocsPage.Part(
                    p.get("name").stringValue(),
                    p.get("in").stringValue(),
                    p.get("required").booleanValue(),
                    null));
        String answer = null;
        for (var response : o.get("responses").properties())
            if (response.getKey().startsWith("2"))
                answer = link(response.getValue().at("/content/application~1json/schema"));
        return new DocsPage.Operation(
                o.get("operationId").stringValue(),
                verb.toUpperCase(Locale.ROOT),
                path,
                o.get("summary").stringValue(),
                scope.isMissingNode() ? null : scope.stringValue(),
                parameters,
                link(o.at("/requestBody/content/application~1json/schema")),
                answer,
                o.get("responses").properties().stream().map(e -> e.getKey()).collect(Collectors.joining(" ")));
    }

    private static List<DocsPage.Part> parts(JsonNode schema) {
        List<String> required = new ArrayList<>();
        for (JsonNode name : schema.path("required")) required.add(name.stringValue());
        List<DocsPage.Part> parts = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(part -> parts.add(new DocsPage.Part(
                        part.getKey(),
                        type(part.getValue()),
                        required.contains(part.getKey()),
                        link(part.getValue()))));
        return parts;
    }

    /** Short words for a schema, as programmers write types. */
    private static String type(JsonNode schema) {
        String link = link(schema);
        boolean list = schema.has("items");
        if (link != null) return list ? link + "[]" : link;
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            for (JsonNode value : schema.get("enum")) values.add(value.stringValue());
            return String.join(" | ", values);
        }
        if (schema.has("anyOf")) return type(schema.get("anyOf").get(0)) + " | null";
        if (schema.has("format")) return schema.get("format").stringValue() + (nullable(schema) ? " | null" : "");
        if (list) return type(schema.get("items")) + "[]";
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).stringValue() + " | null" : type.asString("any");
    }

    private static boolean nullable(JsonNode schema) {
        return schema.path("type").isArray();
    }

    private static @Nullable String link(JsonNode schema) {
        JsonNode of =
                schema.has("anyOf") ? schema.get("anyOf").get(0) : schema.has("items") ? schema.get("items") : schema;
        JsonNode reference = of.path("$ref");
        return reference.isString() && reference.stringValue().startsWith(SCHEMAS)
                ? reference.stringValue().substring(SCHEMAS.length())
                : null;
    }
}
