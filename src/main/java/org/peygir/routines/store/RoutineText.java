package org.peygir.routines.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes a routine as its readable file, the one {@link RoutineFile} reads: reading what was written gives an equal
 * routine, and writing that again the same text. Requirements are named once, in the order in which ways ask for them.
 */
public final class RoutineText {
    private RoutineText() {}

    public static String write(Version version) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("code", version.routineCode());
        file.put("title", wording(version.titleWords()));
        if (!version.requirements().isEmpty())
            file.put(
                    "requirements",
                    version.requirements().stream()
                            .map(RoutineText::requirement)
                            .toList());
        if (!version.form().isEmpty()) file.put("form", FormText.data(version.form()));
        file.put("stages", version.stages().stream().map(RoutineText::stage).toList());
        file.put(
                "ways",
                version.transitions().stream().map(way -> way(version, way)).toList());
        return dump(file);
    }

    /** One stage alone, to tell whether it changed. */
    public static String of(Stage stage) {
        return dump(stage(stage));
    }

    /** One way alone, with all it asks for. */
    public static String of(Version version, Transition way) {
        Map<String, Object> all = new LinkedHashMap<>(way(version, way));
        all.put(
                "requires",
                way.requirements().stream().map(RoutineText::requirement).toList());
        return dump(all);
    }

    private static Map<String, Object> requirement(Requirement one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", one.code());
        put(map, "field", one.field());
        map.put("guard", one.guard());
        map.put("message", wording(one.message()));
        return map;
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", stage.code());
        map.put("kind", stage.kind().name());
        if (stage.starts()) map.put("start", true);
        map.put("status", stage.status());
        map.put("title", wording(stage.titleWords()));
        put(map, "unit", stage.unitCode());
        if (!(stage.assignment() instanceof Assignment.Queue))
            map.put("assignment", stage.assignment().text());
        StageDeadline deadline = stage.deadline();
        if (deadline != null) map.put("deadline", deadline.text());
        words(map, "customer", stage.customerWords());
        words(map, "guidance", stage.guidanceWords());
        names(map, "entry", stage.entryActions().stream().map(Enum::name).toList());
        Branches branches = stage.branches();
        if (branches.until() != Branches.Until.ALL)
            map.put("until", branches.until().name());
        if (!branches.all().isEmpty())
            map.put("branches", branches.all().stream().map(RoutineText::branch).toList());
        return map;
    }

    private static Map<String, Object> branch(Branch branch) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", branch.code());
        map.put("ask", branch.ask().name());
        put(map, "person", branch.person());
        put(map, "role", branch.role() == null ? null : branch.role().name());
        put(map, "unit", branch.unitCode());
        words(map, "text", branch.textWords());
        StageDeadline deadline = branch.deadline();
        if (deadline != null) map.put("deadline", deadline.text());
        return map;
    }

    private static Map<String, Object> way(Version version, Transition way) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", way.code());
        map.put("from", version.stage(way.fromId()).code());
        map.put("to", version.stage(way.toId()).code());
        map.put("label", wording(way.labelWords()));
        words(map, "words", way.words());
        put(map, "when", way.condition());
        if (way.isDefault()) map.put("default", true);
        names(map, "roles", way.roles().stream().sorted().map(Enum::name).toList());
        names(map, "fields", way.requiredFields());
        if (way.secondPerson()) map.put("second-person", true);
        names(
                map,
                "requires",
                way.requirements().stream().map(Requirement::code).toList());
        if (way.trigger().byItself()) map.put("by", way.trigger().name());
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) map.put(key, value);
    }

    private static void words(Map<String, Object> map, String key, Wording words) {
        if (!words.equals(Wording.NONE)) map.put(key, wording(words));
    }

    private static void names(Map<String, Object> map, String key, List<String> names) {
        if (!names.isEmpty()) map.put(key, new ArrayList<>(names));
    }

    private static Map<String, Object> wording(Wording words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fa", words.fa());
        if (!words.en().isEmpty()) map.put("en", words.en());
        if (!words.ar().isEmpty()) map.put("ar", words.ar());
        return map;
    }

    private static String dump(Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(160);
        options.setSplitLines(false);
        return new Yaml(options).dump(value);
    }
}
