package org.peygir.routines;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All fields of one version of a routine, in the order in which they are asked. */
public record Form(List<FormField> fields) {
    public static final Form NONE = new Form(List.of());

    public Form {
        fields = List.copyOf(fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public Optional<FormField> find(String code) {
        for (FormField field : fields) if (field.code().equals(code)) return Optional.of(field);
        return Optional.empty();
    }

    /** The field that a name with {@link FormField#PREFIX} means. */
    public Optional<FormField> named(String name) {
        String code = FormField.code(name);
        return code == null ? Optional.empty() : find(code);
    }

    /** Whether some are asked only under a condition. */
    public boolean conditional() {
        return fields.stream().anyMatch(field -> field.condition() != null);
    }

    /** In the order of paper, without those that are not printed. */
    public List<FormField> printed() {
        return fields.stream()
                .filter(field -> !Objects.equals(field.print(), 0))
                .sorted(Comparator.comparingInt(field -> Objects.requireNonNullElse(field.print(), Integer.MAX_VALUE)))
                .toList();
    }

    /**
     * What conditions read of the answers, by the names of {@link FormField#name}: text, a whole number, true or false. What is not
     * answered is empty, 0 or false. Of several options each is a name of its own: {@code form.days.friday}.
     */
    public Map<String, Object> values(FormAnswers answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object answer = answers.of(field.code());
            switch (field.type()) {
                case NUMBER, AMOUNT -> values.put(field.name(), answer instanceof Long number ? number : 0L);
                case YES_NO -> values.put(field.name(), Boolean.TRUE.equals(answer));
                case CHOICES -> {
                    for (FieldOption option : field.options())
                        values.put(
                                field.name() + "." + option.code(),
                                answer instanceof List<?> chosen && chosen.contains(option.code()));
                }
                default -> values.put(field.name(), answer instanceof String text ? text : "");
            }
        }
        return values;
    }
}
