package org.peygir.routines;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;

/**
 * A way from one stage to another; never changes once the version is published.
 *
 * @param condition CEL over {@link CaseVariables}: where true, the routine suggests this way; null: never by itself
 * @param isDefault suggested when no condition of its stage holds
 * @param words the condition in a few words, for the diagram; may be empty
 * @param roles who may take it; empty: whoever may move the case
 * @param requiredFields names of {@link CaseVariables} that must be filled in
 * @param secondPerson a second person must have agreed, where the organisation's second-person check is on
 */
public record Transition(
        long id,
        String code,
        long fromId,
        long toId,
        Wording labelWords,
        Wording words,
        @Nullable String condition,
        boolean isDefault,
        Set<Role> roles,
        List<String> requiredFields,
        boolean secondPerson,
        List<Requirement> requirements,
        Trigger trigger) {

    public Transition {
        roles = Set.copyOf(roles);
        requiredFields = List.copyOf(requiredFields);
        requirements = List.copyOf(requirements);
    }

    /** A way that people take. */
    public Transition(
            long id,
            String code,
            long fromId,
            long toId,
            Wording labelWords,
            Wording words,
            @Nullable String condition,
            boolean isDefault,
            Set<Role> roles,
            List<String> requiredFields,
            boolean secondPerson,
            List<Requirement> requirements) {
        this(
                id,
                code,
                fromId,
                toId,
                labelWords,
                words,
                condition,
                isDefault,
                roles,
                requiredFields,
                secondPerson,
                requirements,
                Trigger.PERSON);
    }

    /** The same under another id, between other stages. */
    public Transition at(long newId, long newFromId, long newToId) {
        return copy(newId, newFromId, newToId, words, isDefault, requirements, trigger);
    }

    public Transition with(boolean byDefault, List<Requirement> needed) {
        return copy(id, fromId, toId, words, byDefault, needed, trigger);
    }

    /** With other words on its arrow. */
    public Transition worded(Wording onArrow) {
        return copy(id, fromId, toId, onArrow, isDefault, requirements, trigger);
    }

    public Transition by(Trigger other) {
        return copy(id, fromId, toId, words, isDefault, requirements, other);
    }

    private Transition copy(
            long newId,
            long newFromId,
            long newToId,
            Wording onArrow,
            boolean byDefault,
            List<Requirement> needed,
            Trigger by) {
        return new Transition(
                newId,
                code,
                newFromId,
                newToId,
                labelWords,
                onArrow,
                condition,
                byDefault,
                roles,
                requiredFields,
                secondPerson,
                needed,
                by);
    }

    public String label(Locale locale) {
        return labelWords.in(locale);
    }
}
