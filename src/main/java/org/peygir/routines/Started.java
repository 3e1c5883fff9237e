package org.peygir.routines;

/** A run was started and stands in {@code stage}. */
public record Started(long runId, Stage stage) {}
