package org.peygir.platform.web;

/**
 * State ring: the arc is the share of the deadline that is used, the glyph says whose move it is.
 *
 * @param kind {@code fresh}, {@code me}, {@code soon}, {@code late}, {@code wait}, {@code other} or {@code done}
 * @param percent 0 to 100; more is drawn as full
 * @param name what the state is called, in the reader's language
 */
public record Ring(String kind, int percent, String name) {
    public Ring {
        percent = Math.clamp(percent, 0, 100);
    }

    /** Class that gives the colour. */
    public String colour() {
        return switch (kind) {
            case "fresh" -> "me";
            case "other" -> "calm";
            default -> kind;
        };
    }
}
