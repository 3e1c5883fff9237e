package org.peygir.cases;

/** A stored file that comes with a complaint or a message; {@code name} as the sender called it, cleaned. */
public record Evidence(long fileId, String name) {
    /** Bytes a file may have, whoever sends it. */
    public static final long LIMIT = 25L << 20;
    /** Files that may come with one message. */
    public static final int MOST = 10;
}
