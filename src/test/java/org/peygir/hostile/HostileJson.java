package org.peygir.hostile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies for an endpoint that reads a record: one that fits, with something wrong in it, on it or around it. */
final class HostileJson {
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "1" + "0".repeat(400),
            "1.5",
            "NaN",
            "\"\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null]",
            "{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\"",
            "\"\\x\"",
            "'x'",
            "undefined",
            "\"unclosed",
            "\"\t\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"2026-11-26\"",
            "\"PHONE\"",
            "\"phone\"",
            "[\"a\",1,null]");

    private HostileJson() {}

    static byte[] body(Class<?> record, Map<String, String> known, Random random) {
        Map<String, String> parts = parts(record, known);
        if (random.nextInt(3) > 0) spoil(parts, random);
        if (random.nextInt(10) == 0) parts.keySet().removeIf(key -> random.nextInt(3) == 0);
        StringBuilder text = new StringBuilder("{");
        parts.forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                .append(quoted(name))
                .append(':')
                .append(value));
        if (random.nextInt(12) == 0 && !parts.isEmpty()) {
            String twice = HostileText.pick(List.copyOf(parts.keySet()), random);
            text.append(',').append(quoted(twice)).append(":\"again\"");
        }
        String whole = text.append('}').toString();
        return around(whole, random);
    }

    private static void spoil(Map<String, String> parts, Random random) {
        String name = switch (random.nextInt(8)) {
            case 0 -> HostileText.any(random);
            case 1 ->
                HostileText.pick(List.of("__proto__", "class", "@type", "$ref", "id", "version", "number"), random);
            default -> parts.isEmpty() ? "x" : HostileText.pick(List.copyOf(parts.keySet()), random);
        };
        parts.put(name, value(random));
    }

    private static String value(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> HostileText.pick(WRONG, random);
            case 2 -> nested(random);
            default -> quoted(HostileText.any(random));
        };
    }

    private static String nested(Random random) {
        int depth = HostileText.pick(List.of(5, 9, 100, 1_001, 50_000), random);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    /** The whole document in another dress. */
    private static byte[] around(String whole, Random random) {
        return switch (random.nextInt(30)) {
            case 0 -> bytes("\ufeff" + whole, StandardCharsets.UTF_8);
            case 1 -> bytes(whole, StandardCharsets.UTF_16);
            case 2 -> bytes(whole, Charset.forName("UTF-32"));
            case 3 -> bytes(whole.substring(0, whole.length() / 2), StandardCharsets.UTF_8);
            case 4 -> bytes(whole + whole, StandardCharsets.UTF_8);
            case 5 -> bytes("[" + whole + "]", StandardCharsets.UTF_8);
            case 6 -> bytes("/* */" + whole, StandardCharsets.UTF_8);
            case 7 -> bytes(whole, Charset.forName("windows-1256"));
            case 8 -> new byte[0];
            case 9 -> noise(random);
            case 10 -> bytes("{\"a\":\"" + "x".repeat(400_000) + "\"}", StandardCharsets.UTF_8);
            case 11 -> bytes(HostileText.pick(WRONG, random), StandardCharsets.UTF_8);
            default -> bytes(whole, StandardCharsets.UTF_8);
        };
    }

    static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static Map<String, String> parts(Class<?> record, Map<String, String> known) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (RecordComponent part : record.getRecordComponents())
            parts.put(part.getName(), known.getOrDefault(part.getName(), fitting(part.getGenericType(), known)));
        return parts;
    }

    private static String fitting(Type type, Map<String, String> known) {
        if (type == Boolean.class || type == boolean.class) return "false";
        if (type == Instant.class) return "\"2026-11-26T08:00:00Z\"";
        if (type instanceof ParameterizedType several) return several.getRawType() == Map.class ? "{}" : "[]";
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) return quoted(((Enum<?>) plain.getEnumConstants()[0]).name());
        if (!plain.isRecord()) return quoted("متن");
        StringBuilder text = new StringBuilder("{");
        parts(plain, known)
                .forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                        .append(quoted(name))
                        .append(':')
                        .append(value));
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
