package org.peygir.platform.files;

/** What could be read out of a file; content without zero characters, empty unless READ or CUT. */
public record FileText(String content, State state) {
    /** How far it was read. */
    public enum State {
        READ,
        /** The beginning: there is more, or reading took too long. */
        CUT,
        /** A type that holds no text: a picture, a recording. */
        NONE,
        /** Damaged, locked, or made to harm whoever opens it. */
        UNREADABLE
    }

    static FileText of(String text, int most) {
        String clean = text.replace('\0', ' ').strip();
        return clean.length() > most
                ? new FileText(clean.substring(0, most), State.CUT)
                : new FileText(clean, State.READ);
    }
}
