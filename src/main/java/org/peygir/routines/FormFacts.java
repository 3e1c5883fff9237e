package org.peygir.routines;

import java.util.Map;

/** The answers of a case beside the form that conditions read them by. */
public record FormFacts(Form form, FormAnswers answers) {
    public static final FormFacts NONE = new FormFacts(Form.NONE, FormAnswers.NONE);

    /** See {@link Form#values}. */
    public Map<String, Object> values() {
        return form.isEmpty() ? Map.of() : form.values(answers);
    }

    /** Whether the field of this name, with or without {@link FormField#PREFIX}, is answered. */
    public boolean answered(String name) {
        String code = FormField.code(name);
        Object answer = answers.of(code == null ? name : code);
        return answer != null && !(answer instanceof String text && text.isBlank());
    }
}
