package org.peygir.intake.web;

/** A date and what we do by then; {@code iso} for machines, {@code title} with weekday and time. */
public record Promise(String date, String iso, String title, String text) {}
