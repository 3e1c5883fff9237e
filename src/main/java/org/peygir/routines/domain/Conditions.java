package org.peygir.routines.domain;

import java.util.Optional;
import org.peygir.routines.CaseVariables;

/** Evaluates the expressions of a routine. */
public interface Conditions {
    /** Whether the expression is true; false as well when it cannot be evaluated. */
    boolean holds(String expression, CaseVariables variables);

    /** What is wrong with the expression, as {@code line:column message}, both from 1; empty when it compiles. */
    Optional<String> fault(String expression);
}
