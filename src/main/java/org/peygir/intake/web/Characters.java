package org.peygir.intake.web;

/** Which text the database can keep to the letter. */
final class Characters {
    private Characters() {}

    /** False for NUL, which PostgreSQL cannot hold, and for half a surrogate pair, which UTF-8 cannot write. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') return false;
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) return false;
            i++;
        }
        return true;
    }
}
