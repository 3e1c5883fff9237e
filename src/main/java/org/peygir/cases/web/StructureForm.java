package org.peygir.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.About;
import org.peygir.organization.DecisionDay;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;

/** A decision about who answers, as typed. */
record StructureForm(Map<String, String> typed) {
    /** Ends an exception; no structure has this name. */
    static final String END = "END";

    private static final int MOST_HOURS = 400;
    private static final int MINUTES = 60;

    String of(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** Null when something is wrong with it; @param errors gets what */
    @Nullable
    StructureRule read(Set<Long> units, Clock clock, FieldErrors errors) {
        String chosen = of("structure", "");
        HandlingStructure structure = structure(chosen);
        if (structure == null && !chosen.equals(END)) errors.add("structure", "structure.error.choose");
        String unitTyped = of("unit", "");
        Long unit = unitTyped.matches("[0-9]{1,18}") ? (Long) Long.parseLong(unitTyped) : null;
        if (!unitTyped.isEmpty() && (unit == null || !units.contains(unit)))
            errors.add("unit", "structure.error.choose");
        String category = of("category", "");
        if (!category.isEmpty()
                && Arrays.stream(About.values()).noneMatch(a -> a.name().equals(category)))
            errors.add("category", "structure.error.choose");
        Instant from = DecisionDay.read(of("from", ""), clock.instant(), errors);
        boolean hybrid = structure == HandlingStructure.HYBRID;
        int severity = hybrid ? number("severity", 1, 4, errors) : StructureRule.USUAL_SEVERITY;
        int hours = hybrid ? number("hours", 1, MOST_HOURS, errors) : StructureRule.USUAL_MINUTES / MINUTES;
        Long rial = hybrid ? TypedRial.read(of("rial", ""), "rial", errors) : null;
        if (!errors.isEmpty() || from == null) return null;
        return new StructureRule(
                0, unit, category, structure, severity, rial, hours * MINUTES, from, clock.instant(), null);
    }

    private static @Nullable HandlingStructure structure(String name) {
        return Arrays.stream(HandlingStructure.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private int number(String field, int least, int most, FieldErrors errors) {
        String digits = Digits.latin(of(field, "")).strip();
        int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) errors.add(field, "structure.error.number", least, most);
        return number;
    }
}
