package org.peygir.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.testing.Vectors;

/** Reads {@code rights/endpoints.txt}; its format stands on top of that file. */
final class RightsTable {
    private final Map<String, Set<Role>> groups = new HashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /**
     * @param open for everybody, signed in or not
     * @param other null: not of one case
     */
    record Line(
            String method,
            String pattern,
            boolean open,
            Set<Role> own,
            @Nullable Set<Role> other,
            Map<String, String> parameters) {
        String name() {
            return method + " " + pattern;
        }
    }

    RightsTable() {
        groups.put("ALL", EnumSet.allOf(Role.class));
        groups.put("NOBODY", EnumSet.noneOf(Role.class));
        for (Role role : Role.values()) groups.put(role.name(), EnumSet.of(role));
        for (String line : Vectors.lines("/rights/endpoints.txt")) {
            if (line.startsWith("#")) continue;
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            if (words.getFirst().equals("group")) groups.put(words.get(1), roles(words.get(3)));
            else add(words);
        }
    }

    Map<String, Line> lines() {
        return lines;
    }

    Set<Role> group(String name) {
        return roles(name);
    }

    private void add(List<String> words) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Set<Role> other = null;
        for (String word : words.subList(3, words.size())) {
            if (word.startsWith("other:")) {
                other = roles(word.substring("other:".length()));
                continue;
            }
            int equals = word.indexOf('=');
            parameters.put(word.substring(0, equals), word.substring(equals + 1));
        }
        boolean open = words.get(2).equals("PUBLIC");
        Line line =
                new Line(words.get(0), words.get(1), open, open ? Set.of() : roles(words.get(2)), other, parameters);
        if (lines.put(line.name(), line) != null) throw new IllegalStateException("twice: " + line.name());
    }

    /** Names joined by commas, added from the left; {@code -NAME} takes away. */
    private Set<Role> roles(String written) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : new ArrayList<>(List.of(written.split(",")))) {
            boolean minus = name.startsWith("-");
            Set<Role> meant = groups.get(minus ? name.substring(1) : name);
            if (meant == null) throw new IllegalStateException("no such role or group: " + name);
            if (minus) roles.removeAll(meant);
            else roles.addAll(meant);
        }
        return roles;
    }
}
