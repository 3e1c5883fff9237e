package org.peygir.routines.bpmn;

import java.util.List;
import java.util.Map;

/**
 * Gateways of a file of another tool that go on by whatever happens first. Where that is a message or that time is up, it means what a
 * {@code WAIT} stage means: the gateway then stands for the whole of it, with the time on its border.
 */
final class EventChoices {
    static final String CHOICE = "eventBasedGateway";

    private EventChoices() {}

    /** Takes the message out of both and puts the time on the border, so that such a gateway is a node like a task. */
    static void fold(Map<String, Part> nodes, List<Part> flows) {
        List.copyOf(nodes.values()).stream()
                .filter(node -> node.name().equals(CHOICE))
                .forEach(choice -> fold(choice, nodes, flows));
    }

    private static void fold(Part choice, Map<String, Part> nodes, List<Part> flows) {
        int messages = 0;
        int timers = 0;
        List<Part> out = flows.stream()
                .filter(flow -> choice.id().equals(flow.attribute("sourceRef")))
                .toList();
        for (Part flow : out) {
            Part event = nodes.get(String.valueOf(flow.attribute("targetRef")));
            if (event == null || entered(event, flows) != 1) throw NoPlace.of("bpmn-events", choice);
            flows.remove(flow);
            if (Timers.timer(event)) {
                timers++;
                Part border = event.renamed("boundaryEvent");
                border.element().setAttribute("attachedToRef", choice.id());
                nodes.put(border.id(), border);
            } else if (Timers.message(event) || event.name().equals("receiveTask")) {
                messages++;
                nodes.remove(event.id());
                flows.stream()
                        .filter(next -> event.id().equals(next.attribute("sourceRef")))
                        .forEach(next -> next.element().setAttribute("sourceRef", choice.id()));
            } else throw NoPlace.of("bpmn-events", choice);
        }
        if (messages != 1 || timers > 1) throw NoPlace.of("bpmn-events", choice);
    }

    private static long entered(Part event, List<Part> flows) {
        return flows.stream()
                .filter(flow -> event.id().equals(flow.attribute("targetRef")))
                .count();
    }
}
