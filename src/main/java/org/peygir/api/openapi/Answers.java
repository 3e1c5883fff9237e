package org.peygir.api.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.peygir.api.web.Endpoint;
import org.peygir.platform.web.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The responses of the description: what is answered when it is done, and the problem documents of all that may be refused. */
final class Answers {
    /** Status and the message that titles it. */
    static final Map<Integer, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "platform.error.400.title"),
            Map.entry(401, "platform.error.401.title"),
            Map.entry(403, "platform.error.403.title"),
            Map.entry(404, "platform.error.404.title"),
            Map.entry(405, "platform.error.405.title"),
            Map.entry(406, "platform.error.406.title"),
            Map.entry(409, "platform.error.409.title"),
            Map.entry(412, "platform.error.412.title"),
            Map.entry(413, "platform.error.413.title"),
            Map.entry(415, "platform.error.415.title"),
            Map.entry(422, "platform.error.422.title"),
            Map.entry(429, "platform.error.429.title"),
            Map.entry(500, "platform.error.500.title")));

    private static final List<Integer> ONLY_OF_CHANGES = List.of(409, 412, 413, 415);
    private static final List<String> RATES = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    ObjectNode done(ObjectNode all, Endpoint endpoint, boolean change, String words) {
        ObjectNode done = all.putObject(Integer.toString(endpoint.status())).put("description", words);
        ObjectNode headers = done.putObject("headers");
        RATES.forEach(name -> header(headers, name, "integer"));
        if (endpoint.versioned()) header(headers, "ETag", "string");
        if (endpoint.paged()) header(headers, "Link", "string");
        if (change) header(headers, "Idempotency-Replayed", "string");
        return done;
    }

    private static void header(ObjectNode headers, String name, String type) {
        headers.putObject(name).putObject("schema").put("type", type);
    }

    /** References to the refusals that such an operation may answer. */
    void refusals(ObjectNode all, boolean change) {
        for (Integer status : REFUSALS.keySet())
            if (change || !ONLY_OF_CHANGES.contains(status))
                all.putObject(status.toString()).put("$ref", "#/components/responses/Problem" + status);
    }

    ObjectNode problems(Messages messages, Locale locale) {
        ObjectNode all = json.createObjectNode();
        REFUSALS.forEach((status, key) -> {
            ObjectNode one = all.putObject("Problem" + status).put("description", messages.get(locale, key));
            if (status == 429) header(one.putObject("headers"), "Retry-After", "integer");
            one.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        });
        return all;
    }

    /** RFC 9457 with the fields that are wrong. */
    ObjectNode problem() {
        ObjectNode problem = json.createObjectNode().put("type", "object");
        ObjectNode parts = problem.putObject("properties");
        parts.putObject("type").put("type", "string").put("format", "uri-reference");
        parts.putObject("title").put("type", "string");
        parts.putObject("status").put("type", "integer");
        parts.putObject("detail").put("type", "string");
        parts.putObject("instance").put("type", "string").put("format", "uri-reference");
        ObjectNode error = parts.putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object")
                .put("additionalProperties", false);
        error.putArray("required").add("field").add("message");
        error.putObject("properties").putObject("field").put("type", "string");
        ((ObjectNode) error.get("properties")).putObject("message").put("type", "string");
        problem.putArray("required").add("type").add("title").add("status").add("instance");
        return problem.put("additionalProperties", false);
    }
}
