package org.peygir.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What about a subject chooses its policies. Empty or null = not known, which only policies without that condition match.
 *
 * @param severity 1–4
 * @param unitId the unit that handles it, whose calendar counts
 */
public record DeadlineTraits(String category, @Nullable Integer severity, String track, long unitId, String tier) {}
