package org.peygir.routines.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A map of a YAML file that knows its place, so that a mistake can be named. Plain data only: tags are refused, aliases limited. */
record YamlNode(String path, Map<?, ?> values) {
    private static final int MAX_CHARACTERS = 500_000;

    static YamlNode parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setMaxAliasesForCollections(50);
        options.setAllowDuplicateKeys(false);
        Object root = new Yaml(new SafeConstructor(options)).load(yaml);
        if (!(root instanceof Map<?, ?> map)) throw new IllegalArgumentException("file: not a map");
        return new YamlNode("", map);
    }

    /** Refuses keys that nobody reads: a misspelt key must not be silently ignored. */
    void only(String... keys) {
        for (Object key : values.keySet()) {
            if (!Set.of(keys).contains(key)) throw wrong(String.valueOf(key), "unknown key");
        }
    }

    String text(String key) {
        String text = textOrNull(key);
        if (text == null) throw wrong(key, "missing");
        return text;
    }

    String textOr(String key, String fallback) {
        String text = textOrNull(key);
        return text == null ? fallback : text;
    }

    @Nullable
    String textOrNull(String key) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) throw wrong(key, "not a text");
        return value == null ? null : value.toString();
    }

    boolean flag(String key) {
        Object value = values.get(key);
        if (value == null) return false;
        if (value instanceof Boolean flag) return flag;
        throw wrong(key, "not true or false");
    }

    List<String> texts(String key) {
        return raw(key).stream().map(String::valueOf).toList();
    }

    List<YamlNode> list(String key) {
        List<YamlNode> nodes = new ArrayList<>();
        for (Object one : raw(key)) nodes.add(node(key + "[" + (nodes.size() + 1) + "]", one));
        return nodes;
    }

    @Nullable
    YamlNode childOrNull(String key) {
        Object value = values.get(key);
        return value == null ? null : node(key, value);
    }

    IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException(path + key + ": " + what);
    }

    private List<?> raw(String key) {
        Object value = values.get(key);
        if (value == null) return List.of();
        if (value instanceof List<?> list) return list;
        throw wrong(key, "not a list");
    }

    private YamlNode node(String key, Object value) {
        if (value instanceof Map<?, ?> map) return new YamlNode(path + key + ".", map);
        throw wrong(key, "not a map");
    }
}
