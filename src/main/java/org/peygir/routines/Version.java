package org.peygir.routines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A published routine as it was at one number; immutable, so it may be kept for ever.
 *
 * @param form what it asks beside what every complaint is asked
 * @param stages in the order of the routine
 * @param transitions in the order in which ways are offered
 */
public record Version(
        long id,
        String routineCode,
        Wording titleWords,
        int number,
        Form form,
        List<Stage> stages,
        List<Transition> transitions) {

    public Version {
        stages = List.copyOf(stages);
        transitions = List.copyOf(transitions);
    }

    /** One that asks nothing of its own. */
    public Version(
            long id, String routineCode, Wording titleWords, int number, List<Stage> stages, List<Transition> ways) {
        this(id, routineCode, titleWords, number, Form.NONE, stages, ways);
    }

    /** The same with another form. */
    public Version with(Form other) {
        return new Version(id, routineCode, titleWords, number, other, stages, transitions);
    }

    public String title(Locale locale) {
        return titleWords.in(locale);
    }

    public Stage start() {
        return stages.stream().filter(Stage::starts).findFirst().orElseThrow();
    }

    /** @throws NoSuchElementException when the stage is not of this version */
    public Stage stage(long stageId) {
        for (Stage stage : stages) if (stage.id() == stageId) return stage;
        throw new NoSuchElementException("stage " + stageId + " of version " + id);
    }

    /** @throws NoSuchElementException when the version has no such stage */
    public Stage stage(String code) {
        for (Stage stage : stages) if (stage.code().equals(code)) return stage;
        throw new NoSuchElementException("stage " + code + " of version " + id);
    }

    /** @throws NoSuchElementException when the transition is not of this version */
    public Transition transition(long transitionId) {
        for (Transition way : transitions) if (way.id() == transitionId) return way;
        throw new NoSuchElementException("transition " + transitionId + " of version " + id);
    }

    /** What its ways ask for, each named once, in the order in which they ask. */
    public List<Requirement> requirements() {
        Map<String, Requirement> named = new LinkedHashMap<>();
        for (Transition way : transitions)
            for (Requirement one : way.requirements()) named.putIfAbsent(one.code(), one);
        return List.copyOf(named.values());
    }

    /** Ways out of a stage, in order. */
    public List<Transition> from(long stageId) {
        return transitions.stream().filter(way -> way.fromId() == stageId).toList();
    }

    /** The way that the case takes by itself out of this stage for this reason; a sound version has at most one. */
    public Optional<Transition> byItself(Stage stage, Trigger trigger) {
        return transitions.stream()
                .filter(way -> way.fromId() == stage.id() && way.trigger() == trigger)
                .findFirst();
    }
}
