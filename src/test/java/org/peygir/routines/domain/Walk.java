package org.peygir.routines.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;

/**
 * Walks every case of a small world through a routine, by the engine's own rule of what is missing. Of a case one thing is
 * fixed at registration (channel, anonymous) and one only grows (attempts to reach the customer); all else people may
 * change at any time.
 */
final class Walk {
    private static final int MOST_TRIES = 3;

    /** By what a way asks for: the same requirements are walked to over and over. */
    private static final Map<String, Boolean> ANSWERS = new HashMap<>();

    private final Version version;
    private final WaysOut rule;

    private Walk(Version version, Conditions conditions) {
        this.version = version;
        this.rule = new WaysOut(conditions, code -> Wording.NONE, () -> true);
    }

    private record State(long stage, int tries) {}

    private record Kind(String channel, boolean anonymous) {}

    /** Stages in which some case can come to stand from which it can never reach an end. */
    static Set<String> trapped(Version version, Conditions conditions) {
        Set<String> trapped = new TreeSet<>();
        Walk walk = new Walk(version, conditions);
        for (String channel : List.of("WEB", "PHONE"))
            for (boolean anonymous : List.of(false, true)) walk.walk(new Kind(channel, anonymous), trapped);
        return trapped;
    }

    private void walk(Kind kind, Set<String> trapped) {
        Map<State, List<State>> next = new HashMap<>();
        Deque<State> open = new ArrayDeque<>(List.of(new State(version.start().id(), 0)));
        while (!open.isEmpty()) {
            State state = open.pop();
            if (next.containsKey(state)) continue;
            List<State> steps = steps(state, kind);
            next.put(state, steps);
            steps.forEach(open::push);
        }
        Set<State> leaving = new HashSet<>();
        next.keySet().stream().filter(s -> version.stage(s.stage).ends()).forEach(leaving::add);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var one : next.entrySet())
                if (!leaving.contains(one.getKey()) && one.getValue().stream().anyMatch(leaving::contains))
                    grew = leaving.add(one.getKey());
        }
        for (State state : next.keySet())
            if (!leaving.contains(state)) trapped.add(version.stage(state.stage).code());
        next.keySet().stream()
                .filter(state -> unresolved(version.stage(state.stage)))
                .forEach(state -> trapped.add(version.stage(state.stage).code()));
    }

    /** Where a case that nobody touches goes round for ever, or does not know what to do when its time is up. */
    private boolean unresolved(Stage stage) {
        Set<Long> seen = new HashSet<>();
        Stage here = stage;
        while (seen.add(here.id())) {
            long id = here.id();
            List<Transition> up = version.from(id).stream()
                    .filter(way -> way.trigger() == Trigger.TIME_UP)
                    .toList();
            if (here.kind() == StageKind.TIMER && up.size() != 1 || up.size() > 1) return true;
            if (up.isEmpty()) return false;
            here = version.stage(up.getFirst().toId());
        }
        return true;
    }

    private List<State> steps(State state, Kind kind) {
        List<State> steps = new ArrayList<>();
        if (version.stage(state.stage).ends()) return steps;
        if (state.tries < MOST_TRIES) steps.add(new State(state.stage, state.tries + 1));
        for (Transition way : version.from(state.stage))
            if (goes(way, kind, state.tries)) steps.add(new State(way.toId(), state.tries));
        return steps;
    }

    /** Time passes and those asked answer some day, but nobody is there then to fill anything in; a customer may never write. */
    private boolean goes(Transition way, Kind kind, int tries) {
        if (!way.trigger().fits(version.stage(way.fromId()).kind())) return false;
        if (way.trigger() == Trigger.PERSON || way.trigger() == Trigger.CUSTOMER_ANSWER)
            return takeable(way, kind, tries);
        return way.requiredFields().isEmpty() && way.requirements().isEmpty() && !way.secondPerson();
    }

    private boolean takeable(Transition way, Kind kind, int tries) {
        List<String> asked = new ArrayList<>(way.requiredFields());
        way.requirements().forEach(needed -> asked.add(needed.guard()));
        if (way.secondPerson()) asked.add("second person");
        return ANSWERS.computeIfAbsent(asked + " " + kind + tries, _ -> someCaseMay(way, kind, tries));
    }

    private boolean someCaseMay(Transition way, Kind kind, int tries) {
        for (String finding : List.of("", "UPHELD", "NOT_UPHELD"))
            for (String satisfaction : List.of("", "SATISFIED", "DISSATISFIED", "NOT_REACHABLE", "DECLINED"))
                for (int severity : List.of(1, 2, 3, 4))
                    for (boolean done : List.of(false, true)) {
                        String text = done ? "…" : "";
                        CaseVariables one = CaseVariables.builder()
                                .channel(kind.channel)
                                .anonymous(kind.anonymous)
                                .contactTries(tries)
                                .finding(finding)
                                .satisfaction(satisfaction)
                                .severity(severity)
                                .fixRecorded(done)
                                .fix(text)
                                .reasons(text)
                                .understanding(text)
                                .understandingState(done ? "CONFIRMED" : "OPEN")
                                .category(text)
                                .cause(text)
                                .response(text)
                                .secondPersonAgreed(done)
                                .build();
                        if (rule.missing(version, way, one).isEmpty()) return true;
                    }
        return false;
    }
}
