package org.peygir.deadlines.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.EscalationRule.Deed;
import org.peygir.deadlines.EscalationRule.Trigger;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;

/** A rule of escalation as typed. A box that is not ticked is not sent, so {@code sent} tells a new form from an answered one. */
record RuleForm(long id, int version, Map<String, String> typed) {
    /** Clocks that a rule may watch. */
    static final List<String> CLOCKS =
            List.of("FIRST_CONTACT", "TRIAGE", "STAGE", "UPDATE_INTERVAL", "RESOLUTION", "REVIEW", "CEILING");

    static RuleForm of(EscalationRule rule) {
        Long unit = rule.unitId();
        return new RuleForm(
                rule.id(),
                rule.version(),
                Map.ofEntries(
                        Map.entry("sent", "true"),
                        Map.entry("trigger", rule.trigger().name()),
                        Map.entry("clock", rule.clockCode()),
                        Map.entry("threshold", Integer.toString(rule.threshold())),
                        Map.entry("deed", rule.deed().name()),
                        Map.entry("rung", Integer.toString(rule.rung())),
                        Map.entry("unit", unit == null ? "" : unit.toString()),
                        Map.entry("severity", Integer.toString(rule.minSeverity())),
                        Map.entry("night", Boolean.toString(rule.atNight())),
                        Map.entry("active", Boolean.toString(rule.active()))));
    }

    String of(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    boolean ticked(String field, boolean otherwise) {
        return typed.containsKey("sent") ? "true".equals(typed.get(field)) : otherwise;
    }

    /** Null when something is wrong with it; @param errors gets what */
    @Nullable
    EscalationRule read(Set<Long> units, FieldErrors errors) {
        Trigger trigger = one(Trigger.values(), of("trigger", ""));
        Deed deed = one(Deed.values(), of("deed", ""));
        if (trigger == null) errors.add("trigger", "escalations.error.choose");
        if (deed == null) errors.add("deed", "escalations.error.choose");
        boolean watches = trigger == Trigger.CLOCK;
        String clock = watches ? of("clock", "") : "";
        if (watches && !CLOCKS.contains(clock)) errors.add("clock", "escalations.error.choose");
        int threshold = number("threshold", 1, 1000, errors);
        int rung = number("rung", 1, 4, errors);
        int severity = number("severity", 1, 4, errors);
        String unitTyped = of("unit", "");
        Long unit = unitTyped.matches("[0-9]{1,18}") ? (Long) Long.parseLong(unitTyped) : null;
        if (!unitTyped.isEmpty() && (unit == null || !units.contains(unit)))
            errors.add("unit", "escalations.error.choose");
        if (!errors.isEmpty() || trigger == null || deed == null) return null;
        return new EscalationRule(
                id,
                trigger,
                clock,
                threshold,
                deed,
                deed == Deed.REFER_UP ? rung : 1,
                unit,
                severity,
                ticked("night", false),
                ticked("active", true),
                version);
    }

    private int number(String field, int least, int most, FieldErrors errors) {
        String digits = Digits.latin(of(field, "")).strip();
        int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
        if (number < least || number > most) errors.add(field, "escalations.error.number", least, most);
        return number;
    }

    private static <T extends Enum<T>> @Nullable T one(T[] values, String name) {
        return Arrays.stream(values)
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
