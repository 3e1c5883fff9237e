package org.peygir.routines.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peygir.platform.text.Digits;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormFacts;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.FormReading.Problem;
import org.peygir.routines.domain.AnswerReading.Answer;

/** Which fields of a form are asked, and what was answered: the one rule behind page, API, import and job (RTN-13). */
public final class FormRule {
    private final Form form;
    private final Conditions conditions;
    private final LocalDate today;

    /** @param today in the organisation's zone; limits of days are reckoned from it */
    public FormRule(Form form, Conditions conditions, LocalDate today) {
        this.form = form;
        this.conditions = conditions;
        this.today = today;
    }

    /** The fields asked on this occasion for a case as it is, in order. */
    public List<FormField> asked(Asking asking, CaseVariables facts, FormAnswers answers) {
        return form.fields().stream()
                .filter(field -> asking.asks(field) && shown(field, facts, answers))
                .toList();
    }

    /**
     * Reads what was typed. At registration an answer to a field that is not shown is dropped: it was typed before another answer hid
     * it. Later on what is not sent, and what is not shown, stays as it is; what is sent blank is emptied.
     *
     * @param typed by the fields' codes
     * @param strict a name that is no field of this occasion is a problem; else it is ignored, as pages need
     */
    public FormReading read(
            Asking asking, CaseVariables facts, FormAnswers before, Map<String, String> typed, boolean strict) {
        List<Problem> problems = new ArrayList<>();
        FormAnswers answers = before;
        for (FormField field : form.fields()) {
            if (!asking.asks(field)) continue;
            if (!shown(field, facts, answers)) {
                if (!partial(asking)) answers = answers.with(field.code(), null);
                continue;
            }
            boolean answered = new FormFacts(form, before).answered(field.code());
            String text = typed.get(field.code());
            if (text == null && partial(asking)) continue;
            if (text == null || text.isBlank()) {
                if (asking.demands(field, answered)) problems.add(missing(field));
                answers = answers.with(field.code(), null);
                continue;
            }
            Answer answer = new AnswerReading(field, today).read(text);
            if (answer.value() == null) problems.add(new Problem(field.code(), answer.key(), answer.arguments()));
            else answers = answers.with(field.code(), answer.value());
        }
        if (strict) unknown(asking, typed, problems);
        return new FormReading(answers, problems);
    }

    /** What an answer may be that somebody looks for, limits aside; digits of a text may have been typed in any script. */
    public static List<Object> looked(FormField field, String typed, LocalDate today) {
        String text = typed.strip();
        if (text.isEmpty()) return List.of();
        if (field.type() == FieldType.TEXT) {
            Set<Object> either = new LinkedHashSet<>(List.of(text));
            either.add(Digits.latin(text));
            either.add(Digits.persian(text));
            return List.copyOf(either);
        }
        FormField free = new FormField(
                field.code(),
                field.type(),
                field.labelWords(),
                field.hintWords(),
                field.asked(),
                field.stage(),
                false,
                null,
                null,
                field.shape(),
                field.options(),
                null,
                null);
        Object value = new AnswerReading(free, today).read(text).value();
        return value == null ? List.of() : List.of(value);
    }

    private static boolean partial(Asking asking) {
        return asking.occasion() == Asking.Occasion.CORRECTION || asking.occasion() == Asking.Occasion.STAGE;
    }

    private void unknown(Asking asking, Map<String, String> typed, List<Problem> problems) {
        for (String code : typed.keySet())
            if (form.find(code).filter(asking::asks).isEmpty())
                problems.add(new Problem(code, "routines.answer.unknown", List.of()));
    }

    private static Problem missing(FormField field) {
        String key = field.type().lists() || field.type() == FieldType.YES_NO ? "pick" : "missing";
        return new Problem(field.code(), "routines.answer." + key, List.of(field.labelWords()));
    }

    private boolean shown(FormField field, CaseVariables facts, FormAnswers answers) {
        String condition = field.condition();
        if (condition == null) return true;
        CaseVariables known = facts.with().told(new FormFacts(form, answers)).build();
        return conditions.holds(condition, known);
    }
}
