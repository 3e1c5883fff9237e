package org.peygir.organization.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.Standing;
import org.peygir.organization.Training;

/** Role × category × remedy × ceiling × valid training (ORG-08). */
public final class AuthorityMatrix {
    private AuthorityMatrix() {}

    /**
     * Of the person's roles the one that lets most decides. Among those a role's line for this category replaces its line for all; a line
     * without its valid training counts for nothing.
     *
     * @param limits the whole matrix; @param trainings of the person
     * @param rial worth of the remedy, 0 or more
     */
    public static Standing standing(
            List<AuthorityLimit> limits,
            Set<Role> roles,
            List<Training> trainings,
            String category,
            RemedyType remedy,
            long rial,
            LocalDate today) {
        List<AuthorityLimit> governing =
                limits.stream().filter(l -> l.remedy() == remedy).toList();
        if (governing.isEmpty()) return new Standing.Within();
        List<AuthorityLimit> own = governing.stream()
                .filter(l -> roles.contains(l.role()) && counts(l, governing, category))
                .toList();
        if (own.isEmpty()) return new Standing.NoAuthority();
        List<AuthorityLimit> enough =
                own.stream().filter(l -> l.ceilingRial() >= rial).toList();
        if (enough.isEmpty())
            return new Standing.Above(own.stream()
                    .filter(l -> trained(l, trainings, today))
                    .mapToLong(AuthorityLimit::ceilingRial)
                    .max()
                    .orElse(0));
        return enough.stream()
                .filter(l -> !trained(l, trainings, today))
                .min(Comparator.comparing(AuthorityLimit::ceilingRial))
                .filter(l -> enough.stream().noneMatch(e -> trained(e, trainings, today)))
                .<Standing>map(l -> new Standing.Untrained(l.training()))
                .orElseGet(Standing.Within::new);
    }

    private static boolean counts(AuthorityLimit limit, List<AuthorityLimit> governing, String category) {
        if (!limit.category().isEmpty()) return limit.category().equals(category);
        return governing.stream()
                .noneMatch(l -> l.role() == limit.role() && l.category().equals(category) && !category.isEmpty());
    }

    private static boolean trained(AuthorityLimit limit, List<Training> trainings, LocalDate today) {
        return limit.training().isEmpty()
                || trainings.stream()
                        .anyMatch(t -> t.name().equals(limit.training())
                                && !t.validUntil().isBefore(today));
    }
}
