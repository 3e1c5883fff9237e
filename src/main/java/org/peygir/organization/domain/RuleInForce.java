package org.peygir.organization.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.StructureRule;

/** Which of many decisions about who answers counts for one complaint. */
public final class RuleInForce {
    private static final Comparator<StructureRule> LATEST =
            Comparator.comparing(StructureRule::from).thenComparing(StructureRule::id);

    private RuleInForce() {}

    /**
     * The one for this category wins over one for all, whatever the unit: what was called too grave for branches stays so in each of
     * them. Among those the nearest unit wins. Empty where nothing was decided.
     *
     * @param upward the unit where it was told and those above it, nearest first
     */
    public static Optional<StructureRule> pick(
            List<StructureRule> rules, List<Long> upward, String category, Instant at) {
        for (String of : category.isEmpty() ? List.of("") : List.of(category, "")) {
            for (Long unit : upward) {
                Optional<StructureRule> found = latest(rules, unit, of, at);
                if (found.isPresent()) return found;
            }
            Optional<StructureRule> everywhere = latest(rules, null, of, at);
            if (everywhere.isPresent()) return everywhere;
        }
        return Optional.empty();
    }

    /** Of each unit and category the one that counts at that moment, revoked ones left out. */
    public static List<StructureRule> current(List<StructureRule> rules, Instant at) {
        return rules.stream()
                .filter(rule -> latest(rules, rule.unitId(), rule.category(), at)
                        .filter(rule::equals)
                        .isPresent())
                .toList();
    }

    private static Optional<StructureRule> latest(
            List<StructureRule> rules, @Nullable Long unit, String category, Instant at) {
        return rules.stream()
                .filter(rule -> java.util.Objects.equals(rule.unitId(), unit)
                        && rule.category().equals(category)
                        && !rule.from().isAfter(at))
                .max(LATEST)
                .filter(rule -> rule.structure() != null);
    }
}
