package org.peygir.routines.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Form;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.InvalidRoutine.Fault;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.store.FormText;

/**
 * Reads a routine from BPMN 2.0: our own file to an equal routine, that of another tool as far as a routine has the parts. Tasks
 * become stages, end events ends; an exclusive gateway behind a task is the choice of its ways, one that only joins is passed through,
 * any other is a decision. {@link Forks} and {@link EventChoices} say what becomes of other gateways. The draft has number 0 and ids that count from 1.
 */
public final class BpmnFile {
    private static final Set<String> TASKS = Set.of(
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity");
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", Forks.FORK, Forks.FIRST, EventChoices.CHOICE);
    /** What is a stage beside tasks, once forks and choices of events are folded. */
    private static final Set<String> STAGES =
            Set.of("endEvent", "intermediateCatchEvent", Forks.FORK, EventChoices.CHOICE);
    /** What explains or draws and changes no way of a case. */
    private static final Set<String> SILENT = Set.of(
            "documentation",
            "extensionElements",
            "laneSet",
            "textAnnotation",
            "association",
            "group",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "ioSpecification",
            "property",
            "auditing",
            "monitoring");

    private final Part process;
    private final String routineCode;
    private final Map<String, Part> nodes = new LinkedHashMap<>();
    private final List<Part> flows;
    private final Map<String, Requirement> requirements = new HashMap<>();

    private BpmnFile(Part definitions, String routineCode) {
        List<Part> all = definitions.children(Bpmn.MODEL, "process");
        if (!definitions.is(Bpmn.MODEL) || all.isEmpty()) throw new IllegalArgumentException("BPMN: no process");
        if (all.size() > 1) throw new IllegalArgumentException("BPMN: more than one process");
        this.process = all.getFirst();
        this.routineCode = routineCode;
        this.flows = new ArrayList<>(process.children(Bpmn.MODEL, "sequenceFlow"));
    }

    /** Whether the text is meant to be XML rather than the readable file. */
    public static boolean looksLike(String text) {
        return text.stripLeading().startsWith("<");
    }

    /**
     * {@code routineCode}: of the routine whose file it shall be, where the file itself names none.
     *
     * @throws InvalidRoutine when it is no BPMN, or has parts that a routine has not; the fault names them
     */
    public static Version read(String xml, String routineCode) {
        try {
            return new BpmnFile(Part.parse(xml), routineCode).version();
        } catch (NoPlace drawn) {
            throw new InvalidRoutine(List.of(new Fault(drawn.code, drawn.where, "")));
        } catch (IllegalArgumentException e) {
            throw new InvalidRoutine(List.of(new Fault("unreadable", "file", String.valueOf(e.getMessage()))));
        }
    }

    private Version version() {
        for (Part part : process.children()) {
            if (!part.is(Bpmn.MODEL)
                    || SILENT.contains(part.name())
                    || part.name().equals("sequenceFlow")) continue;
            refuse(part);
            nodes.put(part.id(), part);
        }
        Part own = process.own("routine");
        if (own != null) for (Part one : own.children(Bpmn.OWN, "requirement")) requirement(one);
        EventChoices.fold(nodes, flows);
        Forks forks = Forks.fold(nodes, flows);
        Gateways gateways = new Gateways(nodes, flows);
        StageParts stages = new StageParts(gateways, forks);
        nodes.values().stream()
                .filter(node -> TASKS.contains(node.name()) || STAGES.contains(node.name()))
                .forEach(stages::add);
        gateways.deciding().forEach(stages::add);
        List<Stage> read = stages.stages();
        WayParts ways = new WayParts(stages, gateways, requirements);
        List<Transition> transitions = new ArrayList<>();
        for (Part flow : flows) {
            Transition way = ways.read(flow, transitions.size() + 1);
            if (way != null) transitions.add(way);
        }
        String name = String.valueOf(process.attribute("name"));
        Wording title = own == null ? new Wording(name, "", "") : Names.kept(own.wording("title"), name);
        String code = own == null ? null : own.attribute("code");
        return new Version(0, code == null ? routineCode : code, title, 0, form(own), read, transitions);
    }

    /** What a routine has no part for, or what means something else there. */
    private static void refuse(Part part) {
        String name = part.name();
        boolean catches = name.equals("intermediateCatchEvent") && (Timers.timer(part) || Timers.message(part));
        boolean border = name.equals("boundaryEvent") && Timers.timer(part);
        boolean known = TASKS.contains(name) || GATEWAYS.contains(name) || catches || border;
        if (!known && !Set.of("startEvent", "endEvent").contains(name)) {
            throw NoPlace.of(name.equals("inclusiveGateway") ? "bpmn-inclusive" : "bpmn-element", part);
        }
        if ("false".equals(part.attribute("cancelActivity"))) throw NoPlace.of("bpmn-border", part);
        boolean sequential = part.children(Bpmn.MODEL, "multiInstanceLoopCharacteristics").stream()
                .anyMatch(loop -> "true".equals(loop.attribute("isSequential")));
        if (sequential) throw NoPlace.of("bpmn-sequential", part);
    }

    private static Form form(@Nullable Part own) {
        String json = own == null ? null : own.words(Bpmn.OWN, "form");
        return json == null ? Form.NONE : FormText.read(json);
    }

    private void requirement(Part one) {
        String code = String.valueOf(one.attribute("code"));
        String guard = one.words(Bpmn.OWN, "guard");
        if (guard == null) throw new IllegalArgumentException("requirement " + code + ": guard");
        requirements.put(code, new Requirement(code, guard, one.wording("message"), one.attribute("field")));
    }
}
