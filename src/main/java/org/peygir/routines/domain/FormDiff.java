package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.domain.VersionDiff.Kind;

/** What is different between the forms of two versions. Fields are the same when their codes are. */
public final class FormDiff {
    private FormDiff() {}

    /** @param parts as in {@link VersionDiff.Change}; words: {@code routines.part.PART} */
    public record Change(Kind kind, FormField field, List<String> parts) {}

    public static List<Change> of(Form before, Form after) {
        List<Change> changes = new ArrayList<>();
        for (FormField field : after.fields()) {
            Optional<FormField> old = before.find(field.code());
            if (old.isEmpty()) changes.add(new Change(Kind.ADDED, field, List.of()));
            else {
                List<String> parts = parts(old.get(), field);
                if (!parts.isEmpty()) changes.add(new Change(Kind.CHANGED, field, parts));
            }
        }
        for (FormField old : before.fields())
            if (after.find(old.code()).isEmpty()) changes.add(new Change(Kind.REMOVED, old, List.of()));
        if (changes.isEmpty() && !codes(before).equals(codes(after)))
            changes.add(new Change(Kind.CHANGED, after.fields().getFirst(), List.of("order")));
        return changes;
    }

    private static List<String> codes(Form form) {
        return form.fields().stream().map(FormField::code).toList();
    }

    private static List<String> parts(FormField before, FormField after) {
        Map<String, Object> then = parts(before);
        return parts(after).entrySet().stream()
                .filter(part -> !Objects.equals(part.getValue(), then.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a field says, by the names of its parts. */
    public static Map<String, Object> parts(FormField field) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("question", field.labelWords());
        parts.put("kind", field.type());
        parts.put("hint", field.hintWords());
        parts.put("asked", Objects.requireNonNullElse(field.stage(), field.asked()));
        parts.put("required", field.required());
        parts.put("limits", Objects.toString(field.least(), "") + ".." + Objects.toString(field.most(), ""));
        parts.put("shape", field.shape());
        parts.put("options", field.options());
        parts.put("when", Objects.requireNonNullElse(field.condition(), ""));
        parts.put("print", Optional.ofNullable(field.print()));
        return parts;
    }
}
