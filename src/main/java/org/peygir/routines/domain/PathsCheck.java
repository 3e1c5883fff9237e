package org.peygir.routines.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;

/**
 * Every stage is reached from the start, and from every stage an end is reached, by ways that somebody can take, for every
 * kind of case. A kind is what nobody can change once the case is registered ({@link CaseTerm#given}); attempts to reach
 * the customer only grow, so an end must stay in reach however many there were.
 */
final class PathsCheck {
    private static final Map<String, Object> MANY_TRIES = Map.of(CaseTerm.TRIES, 1_000_000L);

    private final Version draft;
    private final House house;
    private final Possible possible;
    private final Findings findings;

    PathsCheck(Version draft, House house, Possible possible, Findings findings) {
        this.draft = draft;
        this.house = house;
        this.possible = possible;
        this.findings = findings;
    }

    void run() {
        Set<Long> starts = ids(Stage::starts);
        Set<Long> ends = ids(Stage::ends);
        List<Transition> open = takeable(draft.transitions(), Map.of());
        Set<Long> reached = closure(starts, open, Transition::fromId, Transition::toId);
        Set<Long> ending = closure(ends, open, Transition::toId, Transition::fromId);
        for (Stage stage : draft.stages()) {
            if (!reached.contains(stage.id())) findings.error("unreachable", stage);
            if (!ending.contains(stage.id())) findings.error("never-ends", stage);
        }
        trapsOfKinds(open, starts, ends, ending);
    }

    /** Stages that only some kinds of case cannot leave. */
    private void trapsOfKinds(List<Transition> open, Set<Long> starts, Set<Long> ends, Set<Long> ending) {
        Map<Stage, String> trapped = new LinkedHashMap<>();
        for (Map<String, Object> kind : kinds()) {
            List<Transition> few = still(open, kind);
            Map<String, Object> many = new HashMap<>(kind);
            many.putAll(MANY_TRIES);
            List<Transition> later = still(few, many);
            Set<Long> reached = closure(starts, few, Transition::fromId, Transition::toId);
            Set<Long> leaving = closure(ends, later, Transition::toId, Transition::fromId);
            for (Stage stage : draft.stages()) {
                if (reached.contains(stage.id()) && !leaving.contains(stage.id()) && ending.contains(stage.id()))
                    trapped.putIfAbsent(stage, words(kind));
            }
        }
        trapped.forEach((stage, kind) -> findings.error("trap-for-some", stage, kind));
    }

    /** All combinations of the given variables that some way asks about; one empty combination when none does. */
    private List<Map<String, Object>> kinds() {
        List<Map<String, Object>> kinds = new ArrayList<>(List.of(Map.of()));
        for (CaseTerm term : CaseTerm.ALL) {
            if (!term.given()) continue;
            Set<Object> literals = new HashSet<>();
            boolean asked = false;
            boolean plain = true;
            for (Transition way : draft.transitions()) {
                for (Requirement needed : way.requirements()) {
                    if (!possible.names(needed.guard()).contains(term.name())) continue;
                    asked = true;
                    plain &= possible.plain(needed.guard());
                    literals.addAll(possible.literals(needed.guard()));
                }
            }
            if (!asked) continue;
            List<Map<String, Object>> finer = new ArrayList<>();
            for (Map<String, Object> kind : kinds) {
                for (Object value : Possible.values(term, literals, plain)) {
                    Map<String, Object> more = new LinkedHashMap<>(kind);
                    more.put(term.name(), value);
                    finer.add(more);
                }
            }
            kinds = finer;
        }
        return kinds;
    }

    /** Those of ways that can be taken that can be so by this kind of case; most ways do not ask for the kind. */
    private List<Transition> still(List<Transition> ways, Map<String, Object> kind) {
        return ways.stream()
                .filter(way -> way.requirements().stream()
                                .allMatch(needed -> Collections.disjoint(possible.names(needed.guard()), kind.keySet()))
                        || takeable(way, kind))
                .toList();
    }

    private List<Transition> takeable(Collection<Transition> ways, Map<String, Object> fixed) {
        return ways.stream().filter(way -> takeable(way, fixed)).toList();
    }

    private boolean takeable(Transition way, Map<String, Object> fixed) {
        if (draft.stage(way.fromId()).ends()) return false;
        // Nobody has to be there when time is up, or when all have answered; whether the customer will answer nobody
        // knows.
        if (way.trigger() == Trigger.TIME_UP || way.trigger() == Trigger.BRANCHES_ANSWERED) return true;
        if (!way.roles().isEmpty() && way.roles().stream().noneMatch(house.movers()::contains)) return false;
        for (String field : way.requiredFields())
            if (!CaseVariables.FIELDS.contains(field)
                    && draft.form().named(field).isEmpty()) return false;
        return possible.together(WaysCheck.wishes(way), fixed);
    }

    private Set<Long> closure(
            Set<Long> first, List<Transition> ways, Function<Transition, Long> near, Function<Transition, Long> far) {
        Set<Long> all = new HashSet<>(first);
        Deque<Long> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            Long stage = open.pop();
            for (Transition way : ways) {
                if (near.apply(way).equals(stage) && all.add(far.apply(way))) open.push(far.apply(way));
            }
        }
        return all;
    }

    private Set<Long> ids(Predicate<Stage> which) {
        return draft.stages().stream().filter(which).map(Stage::id).collect(Collectors.toSet());
    }

    /** In CEL, so that it can be said like any condition. */
    private static String words(Map<String, Object> kind) {
        return kind.entrySet().stream()
                .map(one -> switch (one.getValue()) {
                    case Boolean yes -> (yes ? "" : "!") + one.getKey();
                    case String text -> one.getKey() + " == '" + text + "'";
                    default -> one.getKey() + " == " + one.getValue();
                })
                .collect(Collectors.joining(" && "));
    }
}
