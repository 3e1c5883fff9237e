package org.peygir.deadlines.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DigestHours;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;

/** The times at which people are told, as typed. */
record DigestForm(Map<String, String> typed) {
    static final DigestForm EMPTY = new DigestForm(Map.of());

    String of(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean night() {
        return "true".equals(typed.get("digestNight"));
    }

    /** Null for all units. */
    @Nullable
    Long unit() {
        return of("digestUnit").matches("[0-9]{1,18}") ? (Long) Long.parseLong(of("digestUnit")) : null;
    }

    /** No times at all take the setting away. */
    boolean empty() {
        return of("times").isBlank();
    }

    /** In any digits, with anything between that is no digit and no colon; null when something is wrong; @param errors gets what */
    @Nullable
    DigestHours read(Set<Long> units, FieldErrors errors) {
        Long unit = unit();
        if (!of("digestUnit").isEmpty() && (unit == null || !units.contains(unit)))
            errors.add("digestUnit", "escalations.error.choose");
        List<LocalTime> times = new ArrayList<>();
        for (String part :
                Digits.latin(of("times")).replaceAll("[^0-9:]+", " ").strip().split(" ")) {
            if (part.isEmpty()) continue;
            if (!part.matches("([01]?[0-9]|2[0-3])(:[0-5][0-9])?")) errors.add("times", "escalations.digest.error");
            else times.add(LocalTime.parse((part.contains(":") ? part : part + ":00").replaceAll("^(?=.:)", "0")));
        }
        List<LocalTime> sorted = times.stream().distinct().sorted().toList();
        if (!empty() && (sorted.isEmpty() || sorted.size() > DigestHours.MOST))
            errors.add("times", "escalations.digest.error");
        return errors.isEmpty() ? new DigestHours(unit, sorted, night()) : null;
    }
}
