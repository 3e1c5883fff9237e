package org.peygir.cases;

/** A stretch of a text as it was written; {@code hit} when it is what was looked for. */
public record Piece(String text, boolean hit) {}
