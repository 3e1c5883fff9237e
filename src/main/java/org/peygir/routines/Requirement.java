package org.peygir.routines;

import org.jspecify.annotations.Nullable;

/**
 * What must hold before a way may be taken.
 *
 * @param guard CEL over {@link CaseVariables}; must be true
 * @param message names what is missing when it is not
 * @param field the case variable a person fills in to meet it; null: no single one
 */
public record Requirement(
        String code,
        String guard,
        Wording message,
        @Nullable String field) {}
