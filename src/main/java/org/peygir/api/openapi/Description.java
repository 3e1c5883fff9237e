package org.peygir.api.openapi;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Scope;
import org.peygir.api.shape.Json;
import org.peygir.api.shape.Schemas;
import org.peygir.api.web.Bodies;
import org.peygir.api.web.Endpoint;
import org.peygir.platform.web.Messages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as OpenAPI 3.1, made from the mappings of the running application, the marks of its endpoints and the records they read and
 * write. Only the words of the summaries are written by hand, and the one endpoint that belongs to intake.
 */
@Component
public class Description {
    /** Source of all names in the document: OpenAPI Specification 3.1.1. */
    static final String VERSION = "3.1.1";

    private static final String JSON = "application/json";

    private final RequestMappingHandlerMapping mappings;
    private final Messages messages;
    private final JsonMapper json;
    private final Answers answers;

    Description(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Messages messages,
            JsonMapper json) {
        this.mappings = mappings;
        this.messages = messages;
        this.json = json;
        this.answers = new Answers(json);
    }

    /** One endpoint as the application maps it. */
    private record Mapped(String path, String verb, HandlerMethod method, Endpoint endpoint) {}

    /** The whole document, its words in this language. */
    public ObjectNode document(Locale locale) {
        Schemas schemas = new Schemas(json);
        ObjectNode root = json.createObjectNode().put("openapi", VERSION);
        root.putObject("info")
                .put("title", messages.get(locale, "api.docs.title"))
                .put("version", "1")
                .put("description", messages.get(locale, "api.docs.about"));
        root.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = root.putObject("paths");
        for (Mapped mapped : mapped())
            item(paths, mapped.path()).set(mapped.verb(), operation(mapped, schemas, locale));
        item(paths, "/api/v1/public/cases").set("post", publicDoor(schemas, locale));
        ObjectNode components = root.putObject("components");
        ObjectNode all = components.putObject("schemas");
        schemas.components().forEach(all::set);
        all.set("Problem", answers.problem());
        components.set("responses", answers.problems(messages, locale));
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", messages.get(locale, "tokens.about"));
        return root;
    }

    private List<Mapped> mapped() {
        List<Mapped> found = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            Endpoint endpoint = method.getMethodAnnotation(Endpoint.class);
            var patterns = info.getPathPatternsCondition();
            if (endpoint == null || patterns == null) return;
            for (String path : patterns.getPatternValues())
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb ->
                                found.add(new Mapped(path, verb.name().toLowerCase(Locale.ROOT), method, endpoint)));
        });
        found.sort(Comparator.comparing(Mapped::path).thenComparing(Mapped::verb));
        return found;
    }

    private static ObjectNode item(ObjectNode paths, String path) {
        return paths.get(path) instanceof ObjectNode known ? known : paths.putObject(path);
    }

    private ObjectNode operation(Mapped m, Schemas schemas, Locale locale) {
        ObjectNode operation = head(m.method().getMethod().getName(), locale);
        Scope scope = m.endpoint().scope();
        operation.put("description", messages.get(locale, "api.docs.scope", scope.code()));
        operation.putArray("security").addObject().putArray("token").add(scope.code());
        boolean change = !m.verb().equals("get");
        parameters(operation, m, change, locale);
        body(operation, m, schemas);
        Type answered = ResolvableType.forMethodReturnType(m.method().getMethod())
                .getGeneric(0)
                .getType();
        boolean nothing = answered == Void.class;
        ObjectNode all = operation.putObject("responses");
        ObjectNode done = answers.done(all, m.endpoint(), change, messages.get(locale, "api.docs.done"));
        if (!nothing) content(done, JSON).set("schema", schemas.answer(answered));
        answers.refusals(all, change);
        if (m.endpoint().versioned() && !change)
            all.putObject("304").put("description", messages.get(locale, "api.docs.unchanged"));
        return operation;
    }

    private ObjectNode head(String name, Locale locale) {
        return json.createObjectNode()
                .put("operationId", name)
                .put("summary", messages.get(locale, "api.operation." + name));
    }

    private void parameters(ObjectNode operation, Mapped m, boolean change, Locale locale) {
        var list = operation.putArray("parameters");
        for (MethodParameter p : m.method().getMethodParameters()) {
            boolean path = p.hasParameterAnnotation(PathVariable.class);
            if (!path && !p.hasParameterAnnotation(RequestParam.class)) continue;
            String name = p.getParameter().getName();
            ObjectNode one = list.addObject()
                    .put("name", name)
                    .put("in", path ? "path" : "query")
                    .put("required", path);
            one.putObject("schema").put("type", p.getParameterType() == long.class ? "integer" : "string");
        }
        if (!change) return;
        header(list.addObject(), "Idempotency-Key", messages.get(locale, "api.docs.key"));
        if (m.endpoint().versioned()) header(list.addObject(), "If-Match", messages.get(locale, "api.docs.if-match"));
    }

    private static void header(ObjectNode parameter, String name, String words) {
        parameter.put("name", name).put("in", "header").put("required", false).put("description", words);
        parameter.putObject("schema").put("type", "string");
    }

    private void body(ObjectNode operation, Mapped m, Schemas schemas) {
        Class<?> sent = sent(m.method());
        if (sent != null) {
            content(operation.putObject("requestBody").put("required", true), JSON)
                    .set("schema", schemas.request(sent));
        }
        if (!m.endpoint().upload()) return;
        ObjectNode request = operation.putObject("requestBody").put("required", true);
        ObjectNode form =
                content(request, "multipart/form-data").putObject("schema").put("type", "object");
        form.putObject("properties").putObject("file").put("type", "array").putObject("items");
        content(request, "application/octet-stream");
    }

    private static @Nullable Class<?> sent(HandlerMethod method) {
        for (MethodParameter p : method.getMethodParameters())
            if (p.hasParameterAnnotation(Json.class)) return p.getParameterType();
        return null;
    }

    private static ObjectNode content(ObjectNode holder, String type) {
        ObjectNode content = holder.get("content") instanceof ObjectNode known ? known : holder.putObject("content");
        return content.putObject(type);
    }

    private ObjectNode publicDoor(Schemas schemas, Locale locale) {
        ObjectNode operation = head("registerPublicCase", locale);
        operation.putArray("security");
        header(operation.putArray("parameters").addObject(), "Idempotency-Key", messages.get(locale, "api.docs.key"));
        content(operation.putObject("requestBody").put("required", true), JSON)
                .set("schema", schemas.request(Bodies.NewPublicCase.class));
        ObjectNode all = operation.putObject("responses");
        ObjectNode made = all.putObject("201").put("description", messages.get(locale, "api.docs.done"));
        content(made, JSON).set("schema", schemas.answer(Bodies.Registered.class));
        answers.refusals(all, true);
        return operation;
    }
}
