package org.peygir.intake.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peygir.routines.FormField;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How the columns of a foreign file become a complaint. A YAML file of our field names; each value is a pattern with
 * {@code {column}} in it, or a list of patterns of which the first that gives anything counts. {@code form.CODE} names a field of
 * the routine's own form.
 */
final class Mapping {
    static final Set<String> FIELDS = Set.of(
            "externalId",
            "receivedAt",
            "locale",
            "subject",
            "words",
            "outcomeSought",
            "channelReference",
            "givenName",
            "familyName",
            "organizationName",
            "nationalId",
            "mobile",
            "phone",
            "email",
            "address",
            "anonymous",
            "confidential",
            "about",
            "productModel",
            "productSerial",
            "severity");
    private static final List<String> NEEDED = List.of("externalId", "receivedAt", "subject", "words");

    private final Map<String, List<Pattern>> patterns;

    private Mapping(Map<String, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    /** @throws Unusable with what is wrong and in which field */
    static Mapping read(Path file) throws Unusable {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (IOException | YAMLException e) {
            throw new Unusable("cannot read the mapping " + file + ": " + e.getMessage());
        }
    }

    static Mapping of(Object yaml) throws Unusable {
        if (!(yaml instanceof Map<?, ?> map)) throw new Unusable("a mapping is a list of field: pattern");
        Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
        for (var entry : map.entrySet()) {
            String field = String.valueOf(entry.getKey());
            if (!FIELDS.contains(field) && FormField.code(field) == null) throw new Unusable("unknown field " + field);
            List<Pattern> choices = new ArrayList<>();
            for (Object text : entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue()))
                choices.add(Pattern.of(String.valueOf(text)));
            patterns.put(field, List.copyOf(choices));
        }
        for (String field : NEEDED) if (!patterns.containsKey(field)) throw new Unusable("missing field " + field);
        return new Mapping(patterns);
    }

    /** The field's value of one row, stripped; blank when nothing fits. */
    String value(String field, Map<String, String> row) {
        for (Pattern pattern : patterns.getOrDefault(field, List.of())) {
            String value = pattern.fill(row);
            if (!value.isBlank()) return value.strip();
        }
        return "";
    }

    /** Answers to the routine's own form by the codes of its fields; those that the row does not give are left out. */
    Map<String, String> form(Map<String, String> row) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : patterns.keySet()) {
            String code = FormField.code(field);
            String value = code == null ? "" : value(field, row);
            if (code != null && !value.isEmpty()) form.put(code, value);
        }
        return form;
    }

    /** Columns named by the mapping that the file does not have. */
    Set<String> unknownColumns(Set<String> columns) {
        Set<String> unknown = new java.util.TreeSet<>();
        patterns.values().forEach(list -> list.forEach(p -> unknown.addAll(p.columns())));
        unknown.removeAll(columns);
        return unknown;
    }

    /** The mapping cannot be used; the message is for the person at the shell. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    /** Text with columns in braces. A pattern whose columns are all empty gives nothing, its fixed words included. */
    private record Pattern(List<String> parts) {
        /** Even places are fixed text, odd ones column names. */
        static Pattern of(String text) throws Unusable {
            List<String> parts = new ArrayList<>();
            int at = 0;
            while (true) {
                int open = text.indexOf('{', at);
                if (open < 0) break;
                int close = text.indexOf('}', open);
                if (close < 0) throw new Unusable("a brace is not closed in " + text);
                parts.add(text.substring(at, open));
                parts.add(text.substring(open + 1, close));
                at = close + 1;
            }
            parts.add(text.substring(at));
            return new Pattern(List.copyOf(parts));
        }

        String fill(Map<String, String> row) {
            StringBuilder filled = new StringBuilder();
            boolean any = parts.size() == 1;
            for (int i = 0; i < parts.size(); i++) {
                String part = i % 2 == 0 ? parts.get(i) : row.getOrDefault(parts.get(i), "");
                any |= i % 2 == 1 && !part.isBlank();
                filled.append(part);
            }
            return any ? filled.toString() : "";
        }

        Set<String> columns() {
            Set<String> columns = new java.util.HashSet<>();
            for (int i = 1; i < parts.size(); i += 2) columns.add(parts.get(i));
            return columns;
        }
    }
}
