package org.peygir.deadlines.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policy;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;

/** One commitment as it is typed. */
public record PolicyForm(
        String code,
        String category,
        String severity,
        String track,
        String unit,
        String tier,
        String amount,
        String amountUnit) {

    /** As it was sent; what is missing is empty. */
    static PolicyForm of(Map<String, String> sent) {
        return new PolicyForm(
                text(sent, "code"),
                text(sent, "category"),
                text(sent, "severity"),
                text(sent, "track"),
                text(sent, "unit"),
                text(sent, "tier"),
                text(sent, "amount"),
                text(sent, "amountUnit"));
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\0", "").strip();
    }

    static PolicyForm of(Policy p) {
        return new PolicyForm(
                p.code(),
                p.category(),
                p.severity() == null ? "" : p.severity().toString(),
                p.track(),
                p.unitId() == null ? "" : p.unitId().toString(),
                p.tier(),
                Integer.toString(p.amount()),
                p.unit().name());
    }

    /** Empty when something is wrong, which is then among the errors. */
    Optional<Policy> read(long id, FieldErrors errors) {
        for (String text : new String[] {category, track, tier})
            if (text.length() > Policies.CONDITION_LIMIT) errors.add("category", "deadlines.error.long");
        String number = Digits.latin(amount);
        if (!number.matches("[0-9]{1,6}")) errors.add("amount", "deadlines.refusal.amount");
        if (!errors.isEmpty()) return Optional.empty();
        return Optional.of(new Policy(
                id,
                code,
                category,
                severity(severity),
                track,
                unit.matches("[0-9]{1,15}") ? (Long) Long.parseLong(unit) : null,
                tier,
                Integer.parseInt(number),
                unit(amountUnit)));
    }

    static @Nullable Integer severity(String typed) {
        return typed.matches("[1-4]") ? (Integer) Integer.parseInt(typed) : null;
    }

    private static DeadlineUnit unit(String typed) {
        for (DeadlineUnit unit : DeadlineUnit.values()) if (unit.name().equals(typed)) return unit;
        return DeadlineUnit.WORKING_DAYS;
    }
}
