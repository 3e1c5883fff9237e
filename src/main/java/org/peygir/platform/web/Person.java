package org.peygir.platform.web;

import java.util.Set;

/**
 * Who is signed in, as the shell shows them.
 *
 * @param name shown as typed, direction unknown
 * @param job and {@code unit}: already in the reader's language
 * @param abilities names of permissions, for showing or hiding doors only: the server refuses by itself
 */
public record Person(long staffId, String name, String job, String unit, Set<String> abilities) {
    public boolean may(String ability) {
        return abilities.contains(ability);
    }

    /** First letter for the round sign beside the name. */
    public String initial() {
        String trimmed = name.strip();
        return trimmed.isEmpty() ? "?" : trimmed.substring(0, trimmed.offsetByCodePoints(0, 1));
    }
}
