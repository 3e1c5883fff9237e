package org.peygir.routines.bpmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each exclusive gateway of a file stands for: the choice of the task before it, a joint of lines, or a decision of its own. */
final class Gateways {
    private static final String BORDER = "boundaryEvent";

    private final Map<String, Part> nodes;
    private final Map<String, List<Part>> into;
    private final Map<String, List<Part>> outOf;
    /** The task whose choice a gateway is. */
    private final Map<String, String> choices = new HashMap<>();

    Gateways(Map<String, Part> nodes, List<Part> flows) {
        this.nodes = nodes;
        this.into = flows.stream().collect(Collectors.groupingBy(flow -> end(flow, "targetRef")));
        this.outOf = flows.stream().collect(Collectors.groupingBy(flow -> end(flow, "sourceRef")));
        for (Part node : nodes.values()) {
            if (!gateway(node)) continue;
            List<Part> before = into.getOrDefault(node.id(), List.of());
            if (before.size() != 1 || joint(node)) continue;
            Part source = node(end(before.getFirst(), "sourceRef"));
            boolean only = outOf.getOrDefault(source.id(), List.of()).size() == 1;
            if (source.name().equals(BORDER)) only = false;
            if (only && !gateway(source) && !source.name().equals("startEvent")) choices.put(node.id(), source.id());
        }
    }

    private String end(Part flow, String attribute) {
        String id = flow.attribute(attribute);
        if (id == null || !nodes.containsKey(id))
            throw new IllegalArgumentException("BPMN: sequenceFlow " + flow.id() + " " + attribute + " " + id);
        return id;
    }

    /** The task on whose border an event stands. */
    private Part task(Part event) {
        return node(String.valueOf(event.attribute("attachedToRef")));
    }

    /** The event on the border of a task; null without one. */
    @Nullable
    Part borderOf(Part node) {
        return nodes.values().stream()
                .filter(one -> one.name().equals(BORDER) && node.id().equals(one.attribute("attachedToRef")))
                .findFirst()
                .orElse(null);
    }

    boolean bordered(Part node) {
        return borderOf(node) != null;
    }

    boolean leavesBorder(Part flow) {
        return node(end(flow, "sourceRef")).name().equals(BORDER);
    }

    /** Whether it is the only arrow out of its stage, so that nobody has to choose. */
    boolean alone(Part flow) {
        return outOf.getOrDefault(end(flow, "sourceRef"), List.of()).size() == 1;
    }

    List<Part> deciding() {
        return nodes.values().stream()
                .filter(node -> gateway(node) && !joint(node) && !choices.containsKey(node.id()))
                .toList();
    }

    /** The node whose ways an arrow is one of; null for an arrow that is none: from the start, to a choice, out of a joint. */
    @Nullable
    Part from(Part flow) {
        Part source = node(end(flow, "sourceRef"));
        if (choices.containsKey(end(flow, "targetRef")) || source.name().equals("startEvent")) return null;
        if (source.name().equals(BORDER)) return task(source);
        if (!gateway(source)) return source;
        if (joint(source)) return null;
        return node(choices.getOrDefault(source.id(), source.id()));
    }

    /** Where an arrow leads, through joints. */
    Part to(Part flow) {
        Set<String> passed = new HashSet<>();
        Part target = node(end(flow, "targetRef"));
        while (gateway(target) && joint(target)) {
            if (!passed.add(target.id())) throw new IllegalArgumentException("BPMN: circle at " + target.id());
            target = node(end(outOf.getOrDefault(target.id(), List.of()).getFirst(), "targetRef"));
        }
        return node(choices.getOrDefault(target.id(), target.id()));
    }

    /** The default arrow of the node it leaves. */
    boolean usual(Part flow) {
        return flow.id().equals(node(end(flow, "sourceRef")).attribute("default"));
    }

    boolean begins(Part node) {
        return nodes.values().stream()
                .filter(start -> start.name().equals("startEvent"))
                .flatMap(start -> outOf.getOrDefault(start.id(), List.of()).stream())
                .anyMatch(flow -> to(flow).id().equals(node.id()));
    }

    private boolean joint(Part gateway) {
        return outOf.getOrDefault(gateway.id(), List.of()).size() == 1;
    }

    static boolean gateway(Part node) {
        return node.name().equals("exclusiveGateway");
    }

    private Part node(String id) {
        Part node = nodes.get(id);
        if (node == null) throw new IllegalArgumentException("BPMN: " + id);
        return node;
    }
}
