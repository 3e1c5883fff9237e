package org.peygir.routines.bpmn;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Wording;

/** Names that another tool may have changed, and codes where it gave none. */
final class Names {
    private Names() {}

    /** The three languages as we wrote them, unless the one shown was changed: then that is the Persian one, for somebody to translate. */
    static Wording kept(Wording ours, @Nullable String shown) {
        if (shown == null || shown.isBlank()) return ours;
        String name = line(shown);
        boolean same = name.equals(line(ours.fa())) || name.equals(line(ours.en())) || name.equals(line(ours.ar()));
        return same ? ours : new Wording(name, "", "");
    }

    /** As an attribute of XML gives it back: without ends of lines. */
    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** The name that an element of another tool shows; its id without one. */
    static String shown(Part part) {
        String name = part.attribute("name");
        return name == null || name.isBlank() ? part.id() : name.strip();
    }

    /** A code from the id of an element, as our codes are written; of what has no letters a number. */
    static String code(String id, int ordinal, Set<String> taken) {
        String plain = id.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String code = plain.isEmpty() ? "part-" + ordinal : plain;
        for (int i = 2; taken.contains(code); i++) code = (plain.isEmpty() ? "part" : plain) + "-" + i;
        return code;
    }
}
