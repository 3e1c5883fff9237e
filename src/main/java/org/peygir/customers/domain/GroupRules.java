package org.peygir.customers.domain;

import java.util.Collection;
import java.util.Optional;
import org.peygir.organization.CustomerGroup;
import org.peygir.platform.text.PersianText;

/** What must be said to put a customer into a group, and to name a group. The message keys end in the field they belong to. */
public final class GroupRules {
    public static final int REASON_LIMIT = 200;

    private GroupRules() {}

    /** @param known the groups of the organisation; empty {@code after} takes the customer out of the group */
    public static Optional<String> refusal(Collection<String> known, String before, String after, String reason) {
        if (after.equals(before)) return Optional.of("customers.refusal.same.group");
        // A group that nobody named chooses no commitment.
        if (!after.isEmpty() && !known.contains(after)) return Optional.of("customers.refusal.unknown.group");
        if (reason.isBlank()) return Optional.of("customers.refusal.why.reason");
        return reason.length() > REASON_LIMIT ? Optional.of("customers.refusal.long.reason") : Optional.empty();
    }

    /** Two names that read alike would be two groups for machines and one for people. The same name again changes its note. */
    public static Optional<String> naming(Collection<String> known, CustomerGroup group) {
        String key = PersianText.joined(group.name());
        if (key.isEmpty() || group.name().length() > CustomerGroup.NAME_LIMIT)
            return Optional.of("customers.refusal.length.name");
        boolean alike = known.stream()
                .anyMatch(name ->
                        !name.equals(group.name()) && PersianText.joined(name).equals(key));
        if (alike) return Optional.of("customers.refusal.alike.name");
        return group.note().length() > CustomerGroup.NOTE_LIMIT
                ? Optional.of("customers.refusal.long.note")
                : Optional.empty();
    }
}
