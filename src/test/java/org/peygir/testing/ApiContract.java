package org.peygir.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.peygir.api.openapi.Description;
import org.peygir.platform.web.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every response under {@code /api/v1/} in the whole test suite against the document that the application gives of itself: the
 * status is declared for the operation, the content type for the status, and the body is valid with no property undeclared.
 */
public final class ApiContract implements MockMvcBuilderCustomizer {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ObjectProvider<Description> description;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private ObjectNode document;

    public ApiContract(ObjectProvider<Description> description) {
        this.description = description;
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(this::check);
    }

    private void check(MvcResult result) throws Exception {
        String path = result.getRequest().getRequestURI();
        if (!path.startsWith("/api/v1/") || path.endsWith("/openapi.json")) return;
        String verb = result.getRequest().getMethod().toLowerCase(Locale.ROOT);
        MockHttpServletResponse response = result.getResponse();
        JsonNode operation = operation(path, verb);
        String status = Integer.toString(response.getStatus());
        JsonNode declared = operation == null
                ? document().at("/components/responses/Problem" + status)
                : resolved(operation.path("responses").path(status));
        String about = verb + " " + path + " → " + status;
        if (declared.isMissingNode()) throw new AssertionError("status not declared: " + about);
        JsonNode content = declared.path("content");
        if (response.getContentAsByteArray().length == 0) {
            if (!content.isMissingNode()) throw new AssertionError("a body is declared, none came: " + about);
            return;
        }
        String type = response.getContentType();
        String plain = type == null ? "" : type.replaceAll(";.*", "");
        JsonNode schema = content.path(plain).path("schema");
        if (schema.isMissingNode()) throw new AssertionError("type not declared: " + about + " " + type);
        List<?> errors = schemas.computeIfAbsent(schema.get("$ref").stringValue(), this::schema)
                .validate(response.getContentAsString(), InputFormat.JSON);
        if (!errors.isEmpty()) throw new AssertionError(about + " is not as declared: " + errors);
    }

    /** Null when the document has no such path or verb: then only a refusal is right. */
    private JsonNode operation(String path, String verb) {
        PathContainer asked = PathContainer.parsePath(path);
        JsonNode found = null;
        for (var item : document().get("paths").properties()) {
            if (!PathPatternParser.defaultInstance.parse(item.getKey()).matches(asked)) continue;
            JsonNode operation = item.getValue().path(verb);
            // a literal path comes before one with variables; both at once do not occur
            if (!operation.isMissingNode()) found = operation;
        }
        return found;
    }

    private JsonNode resolved(JsonNode response) {
        JsonNode reference = response.path("$ref");
        return reference.isString() ? document().at(reference.stringValue().substring(1)) : response;
    }

    private Schema schema(String reference) {
        ObjectNode root = document().deepCopy();
        root.retain("components");
        root.put("$ref", reference);
        return REGISTRY.getSchema(root.toString(), InputFormat.JSON);
    }

    private synchronized ObjectNode document() {
        if (document == null) document = description.getObject().document(Languages.EN);
        return document;
    }
}
