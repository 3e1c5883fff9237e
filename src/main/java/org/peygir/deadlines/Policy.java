package org.peygir.deadlines;

/** A named commitment, as {@code RESOLUTION} in 10 working days; amount ≥ 1. */
public record Policy(String code, int amount, DeadlineUnit unit) {}
