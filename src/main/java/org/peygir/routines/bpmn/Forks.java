package org.peygir.routines.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.Wording;

/**
 * Pairs of parallel gateways in a file of another tool. Where each branch is one task between the same two gateways, it means what a
 * {@code PARALLEL} stage means: all are asked at once, and it goes on when all have answered. The fork then stands for the whole of it,
 * and the arrow behind the joint leaves the fork. Where a complex gateway joins them and lets the first one through, the first answer
 * is enough. Any other arrangement has a meaning that no stage has, and is refused.
 */
final class Forks {
    static final String FORK = "parallelGateway";
    static final String FIRST = "complexGateway";
    /** Somebody does them; a task that waits for a message waits for the customer, not for one of us. */
    private static final Set<String> ASKED =
            Set.of("task", "userTask", "manualTask", "serviceTask", "sendTask", "businessRuleTask", "scriptTask");

    private final Map<String, Part> nodes;
    private final List<Part> flows;
    private final Map<String, Branches> branches = new HashMap<>();

    private Forks(Map<String, Part> nodes, List<Part> flows) {
        this.nodes = nodes;
        this.flows = flows;
    }

    /** Takes branches and joints out of both, so that a fork is a node like a task. */
    static Forks fold(Map<String, Part> nodes, List<Part> flows) {
        Forks forks = new Forks(nodes, flows);
        List.copyOf(nodes.values()).stream().filter(forks::opens).forEach(forks::fold);
        nodes.values().stream()
                .filter(node -> joins(node) && !forks.branches.containsKey(node.id()))
                .findFirst()
                .ifPresent(alone -> {
                    throw NoPlace.of("bpmn-joint", alone);
                });
        return forks;
    }

    /** Those whom a fork asks; none for any other element. */
    Branches of(Part node) {
        return branches.getOrDefault(node.id(), Branches.NONE);
    }

    private boolean opens(Part node) {
        return node.name().equals(FORK) && from(node).size() > 1;
    }

    private static boolean joins(Part node) {
        return node.name().equals(FORK) || node.name().equals(FIRST);
    }

    private void fold(Part fork) {
        List<Part> tasks = from(fork).stream().map(flow -> target(flow, fork)).toList();
        Set<Part> joints = new HashSet<>();
        for (Part task : tasks) {
            List<Part> out = from(task);
            boolean plain = ASKED.contains(task.name()) && !repeated(task) && !bordered(task);
            if (!plain || to(task).size() != 1 || out.size() != 1) throw NoPlace.of("bpmn-fork", fork);
            joints.add(target(out.getFirst(), fork));
        }
        Part joint = joints.iterator().next();
        boolean pair = joints.size() == 1 && joins(joint) && to(joint).size() == tasks.size();
        if (!pair || from(joint).size() != 1) throw NoPlace.of("bpmn-fork", fork);
        branches.put(fork.id(), asked(tasks, until(joint)));
        from(joint).forEach(flow -> flow.element().setAttribute("sourceRef", fork.id()));
        Set<String> gone = tasks.stream().map(Part::id).collect(Collectors.toCollection(HashSet::new));
        gone.add(joint.id());
        gone.forEach(nodes::remove);
        flows.removeIf(flow -> gone.contains(flow.attribute("targetRef")));
    }

    private static Branches.Until until(Part joint) {
        if (joint.name().equals(FORK)) return Branches.Until.ALL;
        String condition = joint.words(Bpmn.MODEL, "activationCondition");
        String plain = condition == null ? "" : condition.replaceAll("[\\s${}]", "");
        if (!Set.of("activationCount>=1", "activationCount==1").contains(plain))
            throw NoPlace.of("bpmn-activation", joint);
        return Branches.Until.FIRST;
    }

    /** Whom they ask the file does not say in our words: the check asks for it. */
    private static Branches asked(List<Part> tasks, Branches.Until until) {
        Set<String> codes = new HashSet<>();
        List<Branch> all = new ArrayList<>();
        for (Part task : tasks) {
            String code = Names.code(task.id(), all.size() + 1, codes);
            codes.add(code);
            all.add(new Branch(code, Branch.Ask.ACTION, null, null, null, text(task), null));
        }
        return new Branches(until, all);
    }

    private static Wording text(Part task) {
        String words = task.words(Bpmn.MODEL, "documentation");
        String name = Names.shown(task);
        return new Wording(words == null || words.isBlank() ? name : name + "\n" + words.strip(), "", "");
    }

    private static boolean repeated(Part task) {
        return task.children().stream().anyMatch(child -> child.name().endsWith("LoopCharacteristics"));
    }

    private boolean bordered(Part task) {
        return nodes.values().stream().anyMatch(node -> task.id().equals(node.attribute("attachedToRef")));
    }

    private Part target(Part flow, Part fork) {
        Part target = nodes.get(String.valueOf(flow.attribute("targetRef")));
        if (target == null) throw NoPlace.of("bpmn-fork", fork);
        return target;
    }

    private List<Part> from(Part node) {
        return flows.stream()
                .filter(flow -> node.id().equals(flow.attribute("sourceRef")))
                .toList();
    }

    private List<Part> to(Part node) {
        return flows.stream()
                .filter(flow -> node.id().equals(flow.attribute("targetRef")))
                .toList();
    }
}
