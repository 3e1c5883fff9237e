package org.peygir.routines.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.routines.CaseVariables;

/** Evaluates the expressions of a routine. */
public interface Conditions {
    /** Whether the expression is true; false as well when it cannot be evaluated. */
    default boolean holds(String expression, CaseVariables variables) {
        return holds(expression, variables.values());
    }

    /** The same over values by name, as {@link CaseVariables#values} gives them. */
    boolean holds(String expression, Map<String, Object> values);

    /**
     * The same where a routine's own form adds variables.
     *
     * @param more each name with a value of its type, as {@link org.peygir.routines.Form#values} gives them
     */
    default Conditions knowing(Map<String, Object> more) {
        return this;
    }

    /** What is wrong with the expression, as {@code line:column message}, both from 1; empty when it compiles. */
    Optional<String> fault(String expression);

    /** What the expression speaks of; empty when it does not compile. */
    Optional<Reading> read(String expression);

    /**
     * @param names the case variables in it
     * @param literals texts ({@code String}) and whole numbers ({@code Long}) in it
     * @param plain only compares, joins and negates, so that trying each variable at its literals and next to them tries
     *     all there is
     */
    record Reading(Set<String> names, Set<Object> literals, boolean plain) {
        public Reading {
            names = Set.copyOf(names);
            literals = Set.copyOf(literals);
        }
    }
}
