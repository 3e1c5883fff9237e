package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;

/** Small routines for tests, drawn in a few words. A stage's id is its place, from 1. */
public final class Sketch {
    private final List<Stage> stages = new ArrayList<>();
    private final List<Transition> ways = new ArrayList<>();

    /** A start {@code a}, a task {@code b}, an end {@code c}, tied by the ways {@code ab} and {@code bc}. */
    public static Sketch sound() {
        return new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("b", StageKind.TASK, false)
                .stage("c", StageKind.END, false)
                .way("ab", "a", "b")
                .way("bc", "b", "c");
    }

    public Sketch stage(String code, StageKind kind, boolean starts) {
        return stage(code, kind, starts, words(code));
    }

    public Sketch stage(String code, StageKind kind, boolean starts, Wording title) {
        stages.add(new Stage(
                stages.size() + 1,
                code,
                kind,
                starts,
                kind == StageKind.END ? "CLOSED" : kind == StageKind.WAIT ? "WAITING_CUSTOMER" : "IN_PROGRESS",
                title,
                "UNIT",
                new Assignment.Queue(),
                kind == StageKind.END ? null : new StageDeadline(1, StageDeadline.Unit.WORKING_DAYS),
                words("customer of " + code),
                Wording.NONE,
                kind == StageKind.END ? List.of(EntryAction.TELL_CUSTOMER) : List.of(),
                kind == StageKind.PARALLEL
                        ? new Branches(Branches.Until.ALL, List.of(branch("p"), branch("q")))
                        : Branches.NONE));
        return this;
    }

    private static Branch branch(String code) {
        return new Branch(code, Branch.Ask.OPINION, null, null, "UNIT", words("asks " + code), null);
    }

    /** A way that a case takes by itself. */
    public Sketch way(String code, String from, String to, Trigger trigger) {
        return way(code, from, to).by(trigger);
    }

    /** The way drawn last is set off by this. */
    public Sketch by(Trigger trigger) {
        ways.add(ways.removeLast().by(trigger));
        return this;
    }

    public Sketch way(String code, String from, String to) {
        return way(code, from, to, null, false, Set.of());
    }

    public Sketch way(
            String code, String from, String to, @Nullable String condition, boolean isDefault, Set<Role> roles) {
        return way(code, from, to, words(code), condition, isDefault, roles, List.of(), false, List.of());
    }

    public Sketch way(
            String code,
            String from,
            String to,
            Wording label,
            @Nullable String condition,
            boolean isDefault,
            Set<Role> roles,
            List<String> fields,
            boolean secondPerson,
            List<Requirement> requirements) {
        ways.add(new Transition(
                100 + ways.size(),
                code,
                id(from),
                id(to),
                label,
                words(code),
                condition,
                isDefault,
                roles,
                fields,
                secondPerson,
                requirements));
        return this;
    }

    public Version version() {
        return new Version(1, "sketch", words("sketch"), 1, stages, ways);
    }

    public static Wording words(String text) {
        return new Wording(text, text, text);
    }

    private long id(String code) {
        for (Stage stage : stages) if (stage.code().equals(code)) return stage.id();
        throw new IllegalArgumentException(code);
    }
}
