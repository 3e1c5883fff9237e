package org.peygir.routines;

import java.util.List;

/**
 * What was read of a form that somebody sent.
 *
 * @param answers all that are right, with those from before; what is no longer shown is left out
 * @param problems in the order of the form; empty: it may be kept
 */
public record FormReading(FormAnswers answers, List<Problem> problems) {
    public FormReading {
        problems = List.copyOf(problems);
    }

    /**
     * @param field the code of the field
     * @param messageKey words it; the arguments speak the reader's language by themselves
     */
    public record Problem(String field, String messageKey, List<Object> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    public boolean sound() {
        return problems.isEmpty();
    }
}
