package org.peygir.cases;

/** A stored file that comes with a complaint or a message; {@code name} as the sender called it, cleaned. */
public record Evidence(long fileId, String name) {}
