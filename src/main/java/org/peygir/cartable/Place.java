package org.peygir.cartable;

import org.jspecify.annotations.Nullable;

/** Where something lies: on a person's desk, or in a unit's queue when {@code staffId} is null. */
public record Place(@Nullable Long staffId, long unitId) {}
