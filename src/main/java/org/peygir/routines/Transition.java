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
        List<Requirement> requirements) {

    public Transition {
        roles = Set.copyOf(roles);
        requiredFields = List.copyOf(requiredFields);
        requirements = List.copyOf(requirements);
    }

    public String label(Locale locale) {
        return labelWords.in(locale);
    }
}
