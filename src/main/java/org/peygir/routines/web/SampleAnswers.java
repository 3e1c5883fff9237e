package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FieldOption;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.domain.Clauses;

/** The answers to a form of a made-up case ({@link SampleCase}): picked, or only there or not. */
final class SampleAnswers {
    private static final String SOME_DAY = "2026-01-01";

    private SampleAnswers() {}

    static FormAnswers of(Form form, Inputs in) {
        FormAnswers answers = FormAnswers.NONE;
        for (FormField field : form.fields())
            answers = answers.with(field.code(), answer(field, in.text(field.name()), in));
        return answers;
    }

    private static @Nullable Object answer(FormField field, String said, Inputs in) {
        if (said.isEmpty()) return null;
        return switch (field.type()) {
            case NUMBER, AMOUNT -> in.number(field.name(), 0, Clauses.MOST, 0);
            case YES_NO -> said.equals("true");
            case CHOICE -> offered(field, said) ? said : null;
            case CHOICES -> offered(field, said) ? List.of(said) : null;
            case DATE -> SOME_DAY;
            case TEXT, LONG_TEXT, PHONE, NATIONAL_ID -> SampleCase.SOME;
        };
    }

    private static boolean offered(FormField field, String code) {
        return field.options().stream().map(FieldOption::code).anyMatch(code::equals);
    }

    static List<TrialPage.Answer> asked(Form form, Inputs in, Shell shell) {
        return form.fields().stream().map(field -> asked(field, in, shell)).toList();
    }

    private static TrialPage.Answer asked(FormField field, Inputs in, Shell shell) {
        Locale locale = shell.locale();
        List<Option> options = new ArrayList<>();
        switch (field.type()) {
            case NUMBER, AMOUNT -> {}
            case YES_NO -> {
                options.add(new Option("", shell.t("routines.trial.nothing")));
                options.add(new Option("true", shell.t("routines.trial.yes")));
                options.add(new Option("false", shell.t("routines.trial.no")));
            }
            case CHOICE, CHOICES -> {
                options.add(new Option("", shell.t("routines.trial.nothing")));
                for (FieldOption one : field.options()) options.add(new Option(one.code(), one.label(locale)));
            }
            case DATE, TEXT, LONG_TEXT, PHONE, NATIONAL_ID -> {
                options.add(new Option("", shell.t("routines.trial.nothing")));
                options.add(new Option(SampleCase.SOME, shell.t("routines.trial.written")));
            }
        }
        return new TrialPage.Answer(field.name(), field.label(locale), options, in.text(field.name()));
    }
}
