package org.peygir.routines.bpmn;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Wording;

/** Ways from the arrows of a file. */
final class WayParts {
    private final StageParts stages;
    private final Gateways gateways;
    private final Map<String, Requirement> requirements;
    private final Set<String> codes = new HashSet<>();

    WayParts(StageParts stages, Gateways gateways, Map<String, Requirement> requirements) {
        this.stages = stages;
        this.gateways = gateways;
        this.requirements = requirements;
    }

    /** Null for an arrow that is no way of a case. */
    @Nullable
    Transition read(Part flow, long id) {
        Part from = gateways.from(flow);
        if (from == null) return null;
        Stage to = stages.of(gateways.to(flow));
        Part own = flow.own("way");
        String standard = flow.words(Bpmn.MODEL, "conditionExpression");
        String name = flow.attribute("name");
        String ownCode = own == null ? null : own.attribute("code");
        String code = ownCode == null ? Names.code(flow.id(), (int) id, codes) : ownCode;
        codes.add(code);
        boolean named = name != null && !name.isBlank();
        return new Transition(
                id,
                code,
                stages.of(from).id(),
                to.id(),
                own == null
                        ? named ? new Wording(String.valueOf(name).strip(), "", "") : to.titleWords()
                        : Names.kept(own.wording("label"), name),
                own == null ? Wording.NONE : own.wording("words"),
                standard != null ? standard : own == null ? null : own.words(Bpmn.OWN, "when"),
                own == null ? gateways.usual(flow) : "true".equals(own.attribute("default")),
                own == null ? Set.of() : roles(own),
                own == null ? List.of() : own.names("fields"),
                own != null && "true".equals(own.attribute("secondPerson")),
                own == null
                        ? List.of()
                        : own.names("requires").stream().map(this::needed).toList(),
                trigger(flow, own, stages.of(from)));
    }

    /** In a file of another tool: what leaves a timer by time, a wait by its message, several asked at once by their answers. */
    private Trigger trigger(Part flow, @Nullable Part own, Stage from) {
        String by = own == null ? null : own.attribute("by");
        if (own != null) return by == null ? Trigger.PERSON : Trigger.valueOf(by);
        if (from.kind() == StageKind.TIMER || gateways.leavesBorder(flow)) return Trigger.TIME_UP;
        if (!gateways.alone(flow)) return Trigger.PERSON;
        return switch (from.kind()) {
            case WAIT -> Trigger.CUSTOMER_ANSWER;
            case PARALLEL -> Trigger.BRANCHES_ANSWERED;
            case TASK, DECISION, TIMER, END -> Trigger.PERSON;
        };
    }

    private Requirement needed(String code) {
        Requirement one = requirements.get(code);
        if (one == null) throw new IllegalArgumentException("no such requirement: " + code);
        return one;
    }

    private static Set<Role> roles(Part own) {
        return own.names("roles").stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
