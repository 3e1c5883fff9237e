package org.peygir.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Finding;
import org.peygir.cases.Registering.Problem;
import org.peygir.cases.Registration;
import org.peygir.cases.Resolution;
import org.peygir.cases.Satisfaction;
import org.peygir.organization.RemedyType;
import org.peygir.routines.FormField;

/** The named answers a handler records on the way to the decision; a page, the API and a job send the same names. */
public final class ResolutionFields {
    /** {@code category} and {@code outcomeSought} belong to the case itself, the rest to its resolution. */
    public static final Set<String> NAMES = Set.of(
            "understanding",
            "understandingState",
            "waiverReason",
            "outcomeSought",
            "category",
            "finding",
            "reasons",
            "cause",
            "response",
            "fix",
            "satisfaction",
            "satisfactionNote",
            "contactTries",
            "remedy",
            "remedyRial");

    /** Far below what a long holds, far above what anybody grants. */
    private static final String RIAL = "[0-9]{1,15}";

    private ResolutionFields() {}

    /** What is wrong with answers as a program sends them; a page offers nothing else and cannot get here. */
    public static List<Problem> problems(Map<String, String> fields) {
        List<Problem> problems = new ArrayList<>();
        fields.forEach((name, value) -> {
            // those of the routine's own form are read by that form
            if (FormField.code(name) != null) return;
            if (!NAMES.contains(name)) problems.add(new Problem(name, "cases.problem.unknown-field", 0));
            else if (value.length() > Registration.WORDS_LIMIT)
                problems.add(new Problem(name, "cases.problem.too-long", Registration.WORDS_LIMIT));
            else if (!value.isBlank() && !fits(name, value.strip()))
                problems.add(new Problem(name, "cases.problem.choice", 0));
        });
        return problems;
    }

    private static boolean fits(String name, String value) {
        return switch (name) {
            case "finding" -> choice(Finding.class, value) != null;
            case "satisfaction" -> choice(Satisfaction.class, value) != null;
            case "understandingState" -> Set.of("OPEN", "CONFIRMED", "WAIVED").contains(value);
            case "remedy" -> choice(RemedyType.class, value) != null;
            case "remedyRial" -> value.matches(RIAL);
            case "contactTries" -> value.matches("[0-9]{1,3}");
            default -> true;
        };
    }

    /** The resolution with the given answers put in; absent names keep what was there, blank ones clear it. */
    public static Resolution apply(Resolution r, Map<String, String> fields, long staffId, Instant now) {
        String fix = text(fields, "fix", r.fix());
        Satisfaction satisfaction = fields.containsKey("satisfaction")
                ? choice(Satisfaction.class, fields.get("satisfaction"))
                : r.satisfaction();
        boolean fixNew = !fix.isBlank() && !fix.equals(r.fix());
        // A new fix asks anew: the old "not satisfied" was about the old one.
        if (fixNew && satisfaction == Satisfaction.DISSATISFIED && !fields.containsKey("satisfaction"))
            satisfaction = null;
        RemedyType remedy = fields.containsKey("remedy") ? choice(RemedyType.class, fields.get("remedy")) : r.remedy();
        boolean satisfactionNew = satisfaction != r.satisfaction();
        return new Resolution(
                text(fields, "understanding", r.understanding()),
                state(fields, r),
                text(fields, "waiverReason", r.waiverReason()),
                fields.containsKey("finding") ? choice(Finding.class, fields.get("finding")) : r.finding(),
                text(fields, "reasons", r.reasons()),
                text(fields, "cause", r.cause()),
                text(fields, "response", r.response()),
                fix,
                fix.isBlank() ? null : fixNew ? now : r.fixedAt(),
                fix.isBlank() ? null : fixNew ? (Long) staffId : r.fixedBy(),
                satisfaction,
                text(fields, "satisfactionNote", r.satisfactionNote()),
                satisfaction == null ? null : satisfactionNew ? now : r.satisfiedAt(),
                tries(fields, r.contactTries()),
                remedy,
                remedy == null ? null : rial(fields, r.remedyRial()));
    }

    /** A waiver without its reason is none. */
    private static String state(Map<String, String> fields, Resolution r) {
        String asked = fields.getOrDefault("understandingState", r.understandingState());
        return switch (asked) {
            case "CONFIRMED" -> "CONFIRMED";
            case "WAIVED" -> text(fields, "waiverReason", r.waiverReason()).isBlank() ? "OPEN" : "WAIVED";
            default -> "OPEN";
        };
    }

    private static String text(Map<String, String> fields, String name, String before) {
        String given = fields.get(name);
        return given == null ? before : given.strip();
    }

    private static int tries(Map<String, String> fields, int before) {
        String given = fields.getOrDefault("contactTries", "").strip();
        return given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : before;
    }

    private static @Nullable Long rial(Map<String, String> fields, @Nullable Long before) {
        String given = fields.get("remedyRial");
        if (given == null) return before;
        return given.strip().matches(RIAL) ? (Long) Long.parseLong(given.strip()) : null;
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> kind, @Nullable String name) {
        for (E e : kind.getEnumConstants()) if (e.name().equals(name)) return e;
        return null;
    }
}
