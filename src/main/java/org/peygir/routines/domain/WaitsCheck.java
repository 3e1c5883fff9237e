package org.peygir.routines.domain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peygir.organization.Organization;
import org.peygir.routines.Branch;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;

/**
 * Stages in which a case stands and waits, and the ways it takes by itself: each wait ends, whoever is asked is there, and what goes by
 * itself asks nobody anything.
 */
final class WaitsCheck {
    private static final String WAITING = "WAITING_CUSTOMER";

    private final Version draft;
    private final House house;
    private final Findings findings;

    WaitsCheck(Version draft, House house, Findings findings) {
        this.draft = draft;
        this.house = house;
        this.findings = findings;
    }

    void run() {
        for (Stage stage : draft.stages()) {
            List<Transition> out = draft.from(stage.id());
            switch (stage.kind()) {
                case WAIT -> customer(stage, out);
                case TIMER -> timer(stage, out);
                case PARALLEL -> branches(stage);
                case TASK, DECISION, END -> {
                    if (!stage.branches().all().isEmpty()) findings.advice("branches-elsewhere", stage);
                }
            }
            if (stage.kind().stands() && stage.starts()) findings.error("start-waits", stage);
            triggers(stage, out);
        }
        circles();
    }

    private void customer(Stage stage, List<Transition> out) {
        if (stage.customerWords().isEmpty()) findings.error("wait-asks-nothing", stage);
        boolean ends = out.stream()
                .anyMatch(way -> way.trigger() == Trigger.CUSTOMER_ANSWER || way.trigger() == Trigger.TIME_UP);
        if (!ends && !out.isEmpty()) findings.error("wait-without-end", stage);
        if (!stage.status().equals(WAITING)) findings.advice("wait-status", stage);
    }

    private void timer(Stage stage, List<Transition> out) {
        if (stage.deadline() == null) findings.error("timer-without-time", stage);
        if (out.size() > 1) findings.error("timer-ways", stage, Integer.toString(out.size()));
    }

    private void branches(Stage stage) {
        List<Branch> all = stage.branches().all();
        if (all.isEmpty()) findings.error("parallel-of-none", stage);
        if (all.size() == 1) findings.advice("parallel-of-one", stage);
        Set<String> codes = new HashSet<>();
        Set<String> units = house.units();
        Set<String> people = house.people();
        for (Branch branch : all) {
            String unit = branch.unitCode();
            String person = branch.person();
            if (!codes.add(branch.code())) findings.error("branch-twice", stage, branch.code());
            if (!branch.addressed()) findings.error("branch-to-nobody", stage, branch.code());
            if (branch.textWords().isEmpty()) findings.error("branch-asks-nothing", stage, branch.code());
            if (units != null && unit != null && !units.contains(unit)) findings.error("unknown-unit", stage, unit);
            if (people != null && person != null && !people.contains(Organization.userNameKey(person)))
                findings.error("unknown-person", stage, person);
        }
    }

    private void triggers(Stage stage, List<Transition> out) {
        Set<Trigger> seen = EnumSet.noneOf(Trigger.class);
        for (Transition way : out) {
            Trigger trigger = way.trigger();
            if (!trigger.fits(stage.kind()) && !stage.ends()) findings.error("trigger-misplaced", way);
            if (!trigger.byItself()) continue;
            if (!seen.add(trigger)) findings.error("by-itself-twice", way);
            if (way.condition() != null) findings.error("by-itself-condition", way);
            if (asks(way)) findings.error("by-itself-asks", way);
            if (!trigger.byHand() && !way.roles().isEmpty()) findings.advice("by-itself-roles", way, "");
        }
    }

    private static boolean asks(Transition way) {
        return way.secondPerson()
                || !way.requiredFields().isEmpty()
                || !way.requirements().isEmpty();
    }

    /** A case that nobody looks at would go round for ever, with a message to the customer each time. */
    private void circles() {
        List<Transition> byItself = draft.transitions().stream()
                .filter(way -> way.trigger().byItself())
                .toList();
        for (Stage stage : draft.stages()) if (comesBack(stage, byItself)) findings.error("by-itself-circle", stage);
    }

    private static boolean comesBack(Stage stage, List<Transition> ways) {
        Set<Long> reached = new HashSet<>();
        List<Long> next = List.of(stage.id());
        while (!next.isEmpty()) {
            List<Long> from = next;
            next = ways.stream()
                    .filter(way -> from.contains(way.fromId()))
                    .map(Transition::toId)
                    .filter(reached::add)
                    .toList();
        }
        return reached.contains(stage.id());
    }
}
