package org.peygir.routines.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.organization.Role;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.CaseTerm;

/** Stages from tasks, ends and decisions of a file, in its order. */
final class StageParts {
    private final Gateways gateways;
    private final Forks forks;
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Stage> byElement = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    StageParts(Gateways gateways, Forks forks) {
        this.gateways = gateways;
        this.forks = forks;
    }

    List<Stage> stages() {
        return stages;
    }

    Stage of(Part node) {
        Stage stage = byElement.get(node.id());
        if (stage == null) throw new IllegalArgumentException("BPMN: " + node.name() + " " + node.id());
        return stage;
    }

    void add(Part node) {
        Part own = node.own("stage");
        long id = stages.size() + 1L;
        Stage stage = own == null ? foreign(id, node) : ours(id, node, own);
        stages.add(stage);
        codes.add(stage.code());
        byElement.put(node.id(), stage);
    }

    private Stage ours(long id, Part node, Part own) {
        return new Stage(
                id,
                needed(own, "code"),
                StageKind.valueOf(needed(own, "kind")),
                gateways.begins(node),
                needed(own, "status"),
                Names.kept(own.wording("title"), node.attribute("name")),
                own.attribute("unit"),
                own.attribute("assignment") == null
                        ? new Assignment.Queue()
                        : Assignment.parse(needed(own, "assignment")),
                StageDeadline.parse(own.attribute("deadline")),
                own.wording("customer"),
                own.wording("guidance"),
                own.names("entry").stream().map(EntryAction::valueOf).toList(),
                branches(own));
    }

    private static Branches branches(Part own) {
        String until = own.attribute("until");
        List<Branch> all = own.children(Bpmn.OWN, "branch").stream()
                .map(StageParts::branch)
                .toList();
        return new Branches(until == null ? Branches.Until.ALL : Branches.Until.valueOf(until), all);
    }

    private static Branch branch(Part one) {
        String role = one.attribute("role");
        return new Branch(
                needed(one, "code"),
                Branch.Ask.valueOf(needed(one, "ask")),
                one.attribute("person"),
                role == null ? null : Role.valueOf(role),
                one.attribute("unit"),
                one.wording("text"),
                StageDeadline.parse(one.attribute("deadline")));
    }

    /** What the file does not say the check will ask for. */
    private Stage foreign(long id, Part node) {
        StageKind kind = foreignKind(node);
        boolean end = kind == StageKind.END;
        String words = node.words(Bpmn.MODEL, "documentation");
        return new Stage(
                id,
                Names.code(node.id(), (int) id, codes),
                kind,
                gateways.begins(node),
                end ? CaseTerm.CLOSED : kind == StageKind.WAIT ? "WAITING_CUSTOMER" : "IN_PROGRESS",
                new Wording(title(node), "", ""),
                null,
                new Assignment.Queue(),
                kind.stands() ? Timers.of(node, gateways) : null,
                Wording.NONE,
                words == null ? Wording.NONE : new Wording(words.strip(), "", ""),
                List.of(),
                foreignBranches(node));
    }

    /** A gateway has seldom a name: then a fork is called after the tasks that it stands for. */
    private String title(Part node) {
        String name = node.attribute("name");
        Branches asked = forks.of(node);
        if (name != null && !name.isBlank() || asked.all().isEmpty()) return Names.shown(node);
        return asked.all().stream()
                .map(branch -> branch.textWords().fa().lines().findFirst().orElse(branch.code()))
                .collect(Collectors.joining("، "));
    }

    /** Of several at once the file says how many, at most, and whether the first answer is enough. */
    private Branches foreignBranches(Part node) {
        boolean first = node.children(Bpmn.MODEL, "multiInstanceLoopCharacteristics").stream()
                .map(loop -> String.valueOf(loop.words(Bpmn.MODEL, "completionCondition")))
                .anyMatch(condition -> condition.replaceAll("[\\s${}]", "").matches("nrOfCompletedInstances[>=]=1"));
        return first ? new Branches(Branches.Until.FIRST, List.of()) : forks.of(node);
    }

    private StageKind foreignKind(Part node) {
        if (node.name().equals("endEvent")) return StageKind.END;
        if (Gateways.gateway(node)) return StageKind.DECISION;
        if (node.name().equals(Forks.FORK)) return StageKind.PARALLEL;
        if (node.name().equals(EventChoices.CHOICE) || Timers.message(node)) return StageKind.WAIT;
        if (node.name().equals("intermediateCatchEvent")) return StageKind.TIMER;
        if (!node.children(Bpmn.MODEL, "multiInstanceLoopCharacteristics").isEmpty()) return StageKind.PARALLEL;
        boolean waits = node.name().equals("receiveTask") || gateways.bordered(node);
        return waits ? StageKind.WAIT : StageKind.TASK;
    }

    private static String needed(Part own, String attribute) {
        String value = own.attribute(attribute);
        if (value == null) throw new IllegalArgumentException("stage: " + attribute);
        return value;
    }
}
