package org.peygir.routines.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.TextShape;
import org.peygir.routines.Wording;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as data of maps and lists, the same in the readable file, in the column of a version and in a BPMN extension. Reading what
 * was written gives an equal form. JSON is YAML too, so one reader does for all.
 */
public final class FormText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FormText() {}

    /** As JSON in one line. */
    public static String json(Form form) {
        return JSON.writeValueAsString(data(form));
    }

    /** @throws IllegalArgumentException when it is no form; the message names the place */
    public static Form read(String json) {
        return json.equals("[]") ? Form.NONE : read(YamlNode.parse("{\"form\": " + json + "}"));
    }

    /** One field alone, to tell whether it changed. */
    public static String of(FormField field) {
        return JSON.writeValueAsString(data(field));
    }

    static List<Map<String, Object>> data(Form form) {
        return form.fields().stream().map(FormText::data).toList();
    }

    /** The fields beneath the key {@code form}. */
    static Form read(YamlNode file) {
        return new Form(file.list("form").stream().map(FormText::field).toList());
    }

    private static Map<String, Object> data(FormField field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", field.code());
        map.put("type", field.type().name());
        if (field.stage() == null) map.put("asked", field.asked().name());
        put(map, "stage", field.stage());
        if (field.required()) map.put("required", true);
        map.put("label", wording(field.labelWords()));
        if (!field.hintWords().equals(Wording.NONE)) map.put("hint", wording(field.hintWords()));
        put(map, "least", field.least());
        put(map, "most", field.most());
        if (field.shape() != TextShape.ANY) map.put("shape", field.shape().name());
        put(map, "when", field.condition());
        if (field.print() != null) map.put("print", field.print());
        if (!field.options().isEmpty())
            map.put("options", field.options().stream().map(FormText::option).toList());
        return map;
    }

    private static Map<String, Object> option(FieldOption option) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", option.code());
        map.put("label", wording(option.labelWords()));
        return map;
    }

    private static FormField field(YamlNode node) {
        node.only(
                "code",
                "type",
                "asked",
                "stage",
                "required",
                "label",
                "hint",
                "least",
                "most",
                "shape",
                "when",
                "print",
                "options");
        List<FieldOption> options = new ArrayList<>();
        for (YamlNode option : node.list("options")) {
            option.only("code", "label");
            options.add(new FieldOption(option.text("code"), RoutineFile.wording(option, "label")));
        }
        return new FormField(
                node.text("code"),
                FieldType.valueOf(node.text("type")),
                RoutineFile.wording(node, "label"),
                RoutineFile.wording(node, "hint"),
                Asked.valueOf(node.textOr("asked", "BOTH")),
                node.textOrNull("stage"),
                node.flag("required"),
                node.textOrNull("least"),
                node.textOrNull("most"),
                TextShape.valueOf(node.textOr("shape", "ANY")),
                options,
                node.textOrNull("when"),
                print(node));
    }

    private static @Nullable Integer print(YamlNode node) {
        String print = node.textOrNull("print");
        if (print == null) return null;
        if (!print.matches("\\d{1,3}")) throw node.wrong("print", "not a number of up to three digits");
        return Integer.valueOf(print);
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) map.put(key, value);
    }

    private static Map<String, Object> wording(Wording words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fa", words.fa());
        if (!words.en().isEmpty()) map.put("en", words.en());
        if (!words.ar().isEmpty()) map.put("ar", words.ar());
        return map;
    }
}
