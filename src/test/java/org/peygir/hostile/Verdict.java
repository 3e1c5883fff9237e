package org.peygir.hostile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {
    private static final Pattern INSIDES = Pattern.compile(
            "org\\.peygir\\.[a-z]|org\\.(postgresql|jooq|springframework|apache)\\.|jOOQ; SQL|\\tat [a-z]");
    /** How pages tell of a refusal: the summary of a form, a message at a field or beside it, the error page. */
    private static final Pattern TOLD = Pattern.compile(
            "class=\"errs|class=\"err|class=\"notice|class=\"incident|class=\"versions|role=\"alert\"|\"message\":\"");

    private Verdict() {}

    /** @param path as sent: what does not begin with /api/ is a page, also when it once did */
    static @Nullable String on(String path, Wire.Answer answer) {
        int status = answer.status();
        if (status == 0) return "no answer";
        boolean redirect = status == 302 || status == 303;
        if (status < 200 || status >= 500 || status >= 300 && status < 400 && !redirect) return "status " + status;
        if (redirect) return redirect(answer);
        String text = answer.text();
        for (String markup : HostileText.MARKUP)
            if (text.contains(markup) && !json(answer)) return "markup came back as markup: " + markup;
        if (INSIDES.matcher(text).find() && status >= 400) return "tells of its insides";
        if (status < 400) return null;
        if (byTheContainer(answer)) return null;
        if (path.startsWith("/api/")) return problem(answer);
        // what somebody else changed first is told by a page of its own
        boolean told = TOLD.matcher(text).find() || status == 409 && text.contains("<h1>");
        return told ? null : "refuses without a word: " + status;
    }

    /** Refused before any code of ours: a request line or a header that is none. */
    static boolean byTheContainer(Wire.Answer answer) {
        return answer.header("content-security-policy") == null;
    }

    private static boolean json(Wire.Answer answer) {
        String type = answer.header("content-type");
        return type != null && type.contains("json");
    }

    private static @Nullable String redirect(Wire.Answer answer) {
        String location = answer.header("location");
        boolean local = location != null
                && location.startsWith("/")
                && !location.startsWith("//")
                && !location.startsWith("/\\");
        return local ? null : "leads away: " + location;
    }

    private static @Nullable String problem(Wire.Answer answer) {
        String type = answer.header("content-type");
        if (type == null || !type.startsWith("application/problem+json"))
            return "no problem document: " + answer.status() + " " + type;
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            return "a problem that is no JSON";
        }
        if (body.path("title").asString("").isBlank() || body.path("status").asInt() != answer.status())
            return "an incomplete problem: " + body;
        JsonNode errors = body.path("errors");
        if (answer.status() == 422 && errors.isEmpty()) return "422 without errors: " + body;
        for (JsonNode error : errors)
            if (error.path("message").asString("").isBlank()
                    || !error.path("field").isString()) return "an error without words: " + body;
        return null;
    }
}
