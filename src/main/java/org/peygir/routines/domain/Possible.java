package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Form;
import org.peygir.routines.domain.Conditions.Reading;

/**
 * Whether a case can exist for which some expressions are true and others false. Every variable is tried at each value
 * that the expressions can tell apart; what cannot be tried out in full is taken for possible, so that nothing is called
 * impossible that is not.
 */
final class Possible {
    /** Combinations tried of variables that hang together; the presets need some hundred. */
    private static final int MOST = 60_000;

    private final Conditions conditions;
    private final Form form;
    private final Map<String, Optional<Reading>> readings = new HashMap<>();
    private final Map<Question, Boolean> answers = new HashMap<>();

    Possible(Conditions conditions) {
        this(conditions, Form.NONE);
    }

    /** @param form whose fields the expressions may speak of */
    Possible(Conditions conditions, Form form) {
        this.conditions = conditions;
        this.form = form;
    }

    private record Question(Set<Wish> part, Map<String, Object> fixed) {}

    /** An expression and what it shall be. One that does not compile is never true. */
    record Wish(String expression, boolean holds) {
        static Wish that(String expression) {
            return new Wish(expression, true);
        }

        static Wish not(String expression) {
            return new Wish(expression, false);
        }

        static Wish filledIn(String field) {
            return that(field + " != ''");
        }
    }

    boolean together(List<Wish> wishes) {
        return together(wishes, Map.of());
    }

    /** @param fixed values that are as they are */
    boolean together(List<Wish> wishes, Map<String, Object> fixed) {
        for (List<Wish> part : apart(wishes)) if (!answered(part, fixed)) return false;
        return true;
    }

    /** The same is asked for many kinds of case that differ in other variables only. */
    private boolean answered(List<Wish> part, Map<String, Object> fixed) {
        Map<String, Object> own = new HashMap<>(fixed);
        Set<String> names = new HashSet<>();
        part.forEach(wish -> names.addAll(names(wish.expression)));
        own.keySet().retainAll(names);
        return answers.computeIfAbsent(new Question(Set.copyOf(part), own), _ -> possible(part, own));
    }

    Set<String> names(String expression) {
        return reading(expression).map(Reading::names).orElse(Set.of());
    }

    Set<Object> literals(String expression) {
        return reading(expression).map(Reading::literals).orElse(Set.of());
    }

    boolean plain(String expression) {
        return reading(expression).map(Reading::plain).orElse(true);
    }

    /**
     * Values worth trying: those at the literals, next to them, and one that is none of them. The codes of no two choices
     * are compared with each other, so one code stands for all that no literal names.
     *
     * @param plain whether the expressions do no more than compare; else all codes of a choice are tried
     */
    static List<Object> values(CaseTerm term, Set<Object> literals, boolean plain) {
        Set<Object> values = new LinkedHashSet<>();
        switch (term.kind()) {
            case FLAG -> values.addAll(List.of(false, true));
            case TEXT -> {
                values.addAll(List.of("", "\u2026"));
                for (Object one : literals) if (one instanceof String text && !text.isBlank()) values.add(text);
            }
            case CHOICE -> {
                boolean another = false;
                for (String code : term.values()) {
                    if (!plain || literals.contains(code) || !another) values.add(code);
                    another |= !literals.contains(code);
                }
                if (term.blank()) values.add("");
            }
            case NUMBER -> {
                List<Long> near =
                        new ArrayList<>(List.of(term.least(), term.least() + 1, Math.min(term.most(), 1_000_000)));
                for (Object one : literals)
                    if (one instanceof Long number) near.addAll(List.of(number - 1, number, number + 1));
                near.stream()
                        .sorted()
                        .filter(n -> n >= term.least() && n <= term.most())
                        .forEach(values::add);
            }
        }
        return List.copyOf(values);
    }

    /** Wishes that share no variable do not hinder each other. */
    private List<List<Wish>> apart(List<Wish> wishes) {
        List<Set<String>> names = new ArrayList<>();
        List<List<Wish>> parts = new ArrayList<>();
        for (Wish wish : wishes) {
            Set<String> own = new HashSet<>(names(wish.expression));
            List<Wish> part = new ArrayList<>(List.of(wish));
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (names.get(i).stream().noneMatch(own::contains)) continue;
                own.addAll(names.remove(i));
                part.addAll(parts.remove(i));
            }
            names.add(own);
            parts.add(part);
        }
        return parts;
    }

    private boolean possible(List<Wish> part, Map<String, Object> fixed) {
        Set<String> names = new LinkedHashSet<>();
        Set<Object> literals = new HashSet<>();
        boolean plain = true;
        for (Wish wish : part) {
            Optional<Reading> reading = reading(wish.expression);
            if (reading.isEmpty()) {
                if (wish.holds) return false;
                continue;
            }
            names.addAll(reading.get().names());
            literals.addAll(reading.get().literals());
            plain &= reading.get().plain();
        }
        List<String> free = new ArrayList<>();
        List<List<Object>> values = new ArrayList<>();
        long combinations = 1;
        for (String name : names) {
            if (fixed.containsKey(name)) continue;
            free.add(name);
            values.add(values(FormTerms.term(form, name), literals, plain));
            combinations *= values.getLast().size();
            if (combinations > MOST) return true;
        }
        Map<String, Object> tried = CaseVariables.EMPTY.in(form).values();
        tried.putAll(fixed);
        for (long number = 0; number < combinations; number++) {
            long rest = number;
            for (int i = 0; i < free.size(); i++) {
                List<Object> some = values.get(i);
                tried.put(free.get(i), some.get((int) (rest % some.size())));
                rest /= some.size();
            }
            if (part.stream().allMatch(wish -> conditions.holds(wish.expression, tried) == wish.holds)) return true;
        }
        return !plain;
    }

    private Optional<Reading> reading(String expression) {
        return readings.computeIfAbsent(expression, conditions::read);
    }
}
