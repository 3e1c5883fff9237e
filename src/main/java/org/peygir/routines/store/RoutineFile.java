package org.peygir.routines.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.organization.Role;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.EntryAction;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.InvalidRoutine.Fault;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a routine from its readable file (YAML; {@code docs/how/routines.md} names every key). The draft it returns has
 * number 0 and ids that count from 1.
 */
public final class RoutineFile {
    private final YamlNode file;
    private final Map<String, Requirement> requirements = new HashMap<>();
    private final Map<String, Long> stageIds = new HashMap<>();

    private RoutineFile(YamlNode file) {
        this.file = file;
    }

    /** @throws InvalidRoutine when the text is not a routine; the fault names the place */
    public static Version read(String yaml) {
        try {
            return new RoutineFile(YamlNode.parse(yaml)).version();
        } catch (IllegalArgumentException | YAMLException e) {
            throw new InvalidRoutine(List.of(new Fault("unreadable", "file", String.valueOf(e.getMessage()))));
        }
    }

    private Version version() {
        file.only("code", "title", "requirements", "form", "stages", "ways");
        for (YamlNode node : file.list("requirements")) {
            Requirement one = requirement(node);
            requirements.put(one.code(), one);
        }
        List<Stage> stages = new ArrayList<>();
        for (YamlNode node : file.list("stages")) {
            Stage stage = stage(stages.size() + 1, node);
            stageIds.put(stage.code(), stage.id());
            stages.add(stage);
        }
        List<Transition> ways = new ArrayList<>();
        for (YamlNode node : file.list("ways")) ways.add(way(ways.size() + 1, node));
        return new Version(0, file.text("code"), wording(file, "title"), 0, FormText.read(file), stages, ways);
    }

    private static Requirement requirement(YamlNode node) {
        node.only("code", "guard", "field", "message");
        return new Requirement(
                node.text("code"), node.text("guard"), wording(node, "message"), node.textOrNull("field"));
    }

    private static Stage stage(long id, YamlNode node) {
        node.only(
                "code",
                "kind",
                "start",
                "status",
                "title",
                "unit",
                "assignment",
                "deadline",
                "customer",
                "guidance",
                "entry",
                "until",
                "branches");
        return new Stage(
                id,
                node.text("code"),
                StageKind.valueOf(node.text("kind")),
                node.flag("start"),
                node.text("status"),
                wording(node, "title"),
                node.textOrNull("unit"),
                Assignment.parse(node.textOr("assignment", "QUEUE")),
                StageDeadline.parse(node.textOrNull("deadline")),
                wording(node, "customer"),
                wording(node, "guidance"),
                node.texts("entry").stream().map(EntryAction::valueOf).toList(),
                new Branches(
                        Branches.Until.valueOf(node.textOr("until", "ALL")),
                        node.list("branches").stream().map(RoutineFile::branch).toList()));
    }

    private static Branch branch(YamlNode node) {
        node.only("code", "ask", "person", "role", "unit", "text", "deadline");
        String role = node.textOrNull("role");
        return new Branch(
                node.text("code"),
                Branch.Ask.valueOf(node.textOr("ask", "OPINION")),
                node.textOrNull("person"),
                role == null ? null : Role.valueOf(role),
                node.textOrNull("unit"),
                wording(node, "text"),
                StageDeadline.parse(node.textOrNull("deadline")));
    }

    private Transition way(long id, YamlNode node) {
        node.only(
                "code",
                "from",
                "to",
                "label",
                "words",
                "when",
                "default",
                "roles",
                "fields",
                "second-person",
                "requires",
                "by");
        return new Transition(
                id,
                node.text("code"),
                stageId(node, "from"),
                stageId(node, "to"),
                wording(node, "label"),
                wording(node, "words"),
                node.textOrNull("when"),
                node.flag("default"),
                roles(node.texts("roles")),
                node.texts("fields"),
                node.flag("second-person"),
                node.texts("requires").stream().map(code -> needed(node, code)).toList(),
                Trigger.valueOf(node.textOr("by", "PERSON")));
    }

    private long stageId(YamlNode node, String key) {
        Long id = stageIds.get(node.text(key));
        if (id == null) throw node.wrong(key, "no such stage: " + node.text(key));
        return id;
    }

    private Requirement needed(YamlNode node, String code) {
        Requirement one = requirements.get(code);
        if (one == null) throw node.wrong("requires", "no such requirement: " + code);
        return one;
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    static Wording wording(YamlNode node, String key) {
        YamlNode words = node.childOrNull(key);
        if (words == null) return Wording.NONE;
        words.only("fa", "en", "ar");
        return new Wording(
                words.text("fa").strip(),
                words.textOr("en", "").strip(),
                words.textOr("ar", "").strip());
    }
}
