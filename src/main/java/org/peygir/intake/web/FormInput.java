package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.FormRules.Problem;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.FormField;
import org.peygir.routines.FormInputs;

/** What one page of the form sent: only the fields of its question, line ends as the database keeps them. */
record FormInput(Map<String, String> answers, boolean checking, boolean begin, String next) {
    static FormInput of(HttpServletRequest request, Question question) {
        Map<String, String> answers = new HashMap<>();
        for (String field : FormRules.fields(question)) {
            String value = request.getParameter(field);
            // browsers send CR LF whatever was typed; a radio that nobody chose sends nothing
            if (value != null) answers.put(field, value.replace("\r\n", "\n"));
        }
        if (question == Question.DETAILS)
            FormInputs.typed(request.getParameterMap())
                    .forEach((code, value) -> answers.put(FormField.PREFIX + code, value));
        return new FormInput(
                answers,
                request.getParameter("check") != null,
                request.getParameter("begin") != null,
                next(request.getParameter("next")));
    }

    /** Without answers to fields that the routine's form has not. */
    FormInput known(Question question, Set<String> names) {
        if (question != Question.DETAILS) return this;
        Map<String, String> known = new HashMap<>(answers);
        known.keySet().retainAll(names);
        return new FormInput(known, checking, begin, next);
    }

    private static String next(@Nullable String value) {
        return value == null ? "" : value;
    }

    boolean later() {
        return next.equals("later");
    }

    /** Adds what is wrong, characters first: nothing else can be said about text that cannot be kept. */
    void check(java.util.List<Problem> problems, FieldErrors errors) {
        answers.forEach((field, value) -> {
            if (!Characters.storable(value)) errors.add(field, "intake.public.problem.characters");
        });
        for (Problem problem : problems)
            errors.add(problem.field(), "intake.public.problem." + problem.message(), problem.limit());
    }
}
