package org.peygir.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * The body of {@code POST /api/v1/public/cases}, read strictly: known fields only, each of its type, each once, text that
 * PostgreSQL can keep. Whoever misspells a field learns it now and not when the answer is missing from the case.
 */
record CaseJson(
        String subject,
        String text,
        String outcomeSought,
        @Nullable String locale,
        @Nullable Boolean anonymous,
        @Nullable Person complainant,
        String model,
        String serial,
        Map<String, String> fields) {
    static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_DEPTH = 8;
    private static final Set<String> FIELDS =
            Set.of("subject", "text", "outcomeSought", "locale", "anonymous", "complainant", "product", "fields");
    private static final Set<String> PERSON = Set.of("givenName", "familyName", "mobile", "email", "nationalId");
    private static final Set<String> PRODUCT = Set.of("model", "serial");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Person(String givenName, String familyName, String mobile, String email, String nationalId) {}

    /** The document, or null when it is no JSON object (cut off, too deep, a field twice, not UTF-8). */
    static @Nullable JsonNode tree(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** Reads what is there; what is wrong goes into {@code errors}, and the result is then not to be used. */
    static CaseJson read(JsonNode root, FieldErrors errors) {
        Reader in = new Reader(root, "", errors);
        in.only(FIELDS);
        Reader complainant = in.object("complainant");
        Reader product = in.object("product");
        if (complainant != null) complainant.only(PERSON);
        if (product != null) product.only(PRODUCT);
        return new CaseJson(
                in.text("subject"),
                in.text("text"),
                in.text("outcomeSought"),
                in.optional("locale"),
                in.flag("anonymous"),
                complainant == null
                        ? null
                        : new Person(
                                complainant.text("givenName"),
                                complainant.text("familyName"),
                                complainant.text("mobile"),
                                complainant.text("email"),
                                complainant.text("nationalId")),
                product == null ? "" : product.text("model"),
                product == null ? "" : product.text("serial"),
                in.answers("fields"));
    }

    /** One object of the document; null and absent are the same. */
    private record Reader(JsonNode node, String prefix, FieldErrors errors) {
        void only(Set<String> known) {
            for (Map.Entry<String, JsonNode> field : node.properties())
                if (!known.contains(field.getKey()))
                    errors.add(prefix + shown(field.getKey()), "intake.public.api.unknown");
        }

        @Nullable
        Reader object(String name) {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) return null;
            if (value.isObject()) return new Reader(value, prefix + name + ".", errors);
            errors.add(prefix + name, "intake.public.api.object");
            return null;
        }

        /** Answers to the routine's own form by the codes of its fields; several choices joined by commas. */
        Map<String, String> answers(String name) {
            Map<String, String> answers = new LinkedHashMap<>();
            Reader own = object(name);
            if (own != null)
                for (Map.Entry<String, JsonNode> field : own.node.properties()) {
                    String at = own.prefix + shown(field.getKey());
                    if (Characters.storable(field.getKey())) own.answer(field.getValue(), at, field.getKey(), answers);
                    else errors.add(at, "intake.public.api.unknown");
                }
            return answers;
        }

        private void answer(JsonNode value, String at, String code, Map<String, String> answers) {
            List<String> texts = new ArrayList<>();
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                if (one.isNull()) continue;
                boolean plain = one.isBoolean() || one.isIntegralNumber() && one.canConvertToLong();
                if (!plain && !one.isString()) errors.add(at, "intake.public.api.text");
                else if (!Characters.storable(one.asString())) errors.add(at, "intake.public.problem.characters");
                else texts.add(one.asString());
            }
            answers.put(code, String.join(",", texts));
        }

        @Nullable
        Boolean flag(String name) {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) return null;
            if (value.isBoolean()) return value.booleanValue();
            errors.add(prefix + name, "intake.public.api.flag");
            return null;
        }

        @Nullable
        String optional(String name) {
            String text = text(name);
            return text.isEmpty() ? null : text;
        }

        String text(String name) {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) return "";
            if (!value.isString()) errors.add(prefix + name, "intake.public.api.text");
            else if (!Characters.storable(value.stringValue()))
                errors.add(prefix + name, "intake.public.problem.characters");
            else return value.stringValue();
            return "";
        }

        /** A stranger's field name goes back to them, but not a long one. */
        private static String shown(String name) {
            return name.length() > 60 ? name.substring(0, 60) + "…" : name;
        }
    }
}
