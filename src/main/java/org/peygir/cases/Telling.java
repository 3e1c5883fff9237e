package org.peygir.cases;

import org.jspecify.annotations.Nullable;
import org.peygir.routines.Relation;

/**
 * By which the routine is chosen that a complaint starts.
 *
 * @param unitId where it is told; null: nobody here was told
 * @param about code of {@link About}
 */
public record Telling(@Nullable Long unitId, String about, Relation relation) {}
