package org.peygir.routines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.FormRule;
import org.springframework.stereotype.Component;

/** Asks the forms of routines and reads what was answered, by one rule whatever the door (RTN-13). No statement: a form is in memory. */
@Component
public class RoutineForms {
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    private final Conditions conditions;
    private final Clock clock;

    public RoutineForms(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /** The fields asked on this occasion of a case as it is, in order. */
    public List<FormField> asked(Form form, Asking asking, CaseVariables facts, FormAnswers answers) {
        return form.isEmpty() ? List.of() : rule(form).asked(asking, facts, answers);
    }

    /** See {@link FormRule#read}. */
    public FormReading read(
            Form form,
            Asking asking,
            CaseVariables facts,
            FormAnswers before,
            Map<String, String> typed,
            boolean strict) {
        if (form.isEmpty() && typed.isEmpty()) return new FormReading(before, List.of());
        return rule(form).read(asking, facts, before, typed, strict);
    }

    private FormRule rule(Form form) {
        return new FormRule(form, conditions, LocalDate.ofInstant(clock.instant(), OrganizationZone.TEHRAN));
    }

    /** Fields as a page asks them: with what was typed, else with what is known. */
    public List<FieldView> views(
            Shell shell,
            List<FormField> fields,
            FormAnswers known,
            Map<String, String> typed,
            @Nullable FieldErrors errors) {
        List<FieldView> views = new ArrayList<>();
        for (FormField field : fields) views.add(view(shell, field, known, typed, errors));
        return views;
    }

    private FieldView view(
            Shell shell, FormField field, FormAnswers known, Map<String, String> typed, @Nullable FieldErrors errors) {
        Locale locale = shell.locale();
        Object answer = known.of(field.code());
        String kept = answer == null ? "" : FormWords.typed(field, answer, locale);
        String value = typed.getOrDefault(field.code(), kept);
        String hint = field.hint(locale);
        return new FieldView(
                field.code(),
                field.name(),
                field.type(),
                field.label(locale),
                hint.isEmpty() ? usualHint(shell, field) : hint,
                field.required(),
                value,
                Arrays.asList(value.split(",")),
                options(shell, field),
                field.type() == FieldType.LONG_TEXT ? limit(field, LONG) : limit(field, SHORT),
                FormWords.code(field),
                shell.error(errors, field.name()));
    }

    private static @Nullable String usualHint(Shell shell, FormField field) {
        return switch (field.type()) {
            case AMOUNT -> shell.t("routines.answer.hint.amount");
            case DATE -> shell.t("routines.answer.hint.date");
            default -> null;
        };
    }

    private static List<Option> options(Shell shell, FormField field) {
        if (field.type() == FieldType.YES_NO)
            return List.of(
                    new Option("true", shell.t("routines.answer.yes")),
                    new Option("false", shell.t("routines.answer.no")));
        return field.options().stream()
                .map(one -> new Option(one.code(), one.label(shell.locale())))
                .toList();
    }

    /** A text may be typed a little longer than it is taken, so that whoever writes too much learns it and loses nothing. */
    private static int limit(FormField field, int longest) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT ? longest : 60;
    }

    /** What is answered, in the order of paper; fields that the version no longer has are left out. */
    public List<FormField> answered(Form form, FormAnswers answers) {
        return form.printed().stream()
                .filter(field -> answers.of(field.code()) != null)
                .toList();
    }

    /** What an answer may be that somebody looks for; empty: the field cannot have such an answer. */
    public List<Object> looked(FormField field, String typed) {
        return FormRule.looked(field, typed, LocalDate.ofInstant(clock.instant(), OrganizationZone.TEHRAN));
    }

    /** Problems of a reading as errors at the inputs of a page. */
    public static void add(FormReading reading, FieldErrors errors) {
        for (FormReading.Problem problem : reading.problems())
            errors.add(
                    FormField.PREFIX + problem.field(),
                    problem.messageKey(),
                    problem.arguments().toArray());
    }
}
