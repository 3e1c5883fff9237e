package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.AnswerChange;
import org.peygir.cases.CaseAnswering;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseForms;
import org.peygir.cases.Resolution;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FieldView;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormInputs;
import org.peygir.routines.FormReading;
import org.peygir.routines.FormWords;
import org.peygir.routines.RoutineForms;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** The own fields of the routine's form on the pages of a case: answers to read, questions to answer. */
@Component
class OwnFields {
    private final CaseForms forms;
    private final CaseAnswering answering;
    private final RoutineForms views;
    private final Routines routines;
    private final CaseNames names;

    OwnFields(CaseForms forms, CaseAnswering answering, RoutineForms views, Routines routines, CaseNames names) {
        this.forms = forms;
        this.answering = answering;
        this.views = views;
        this.routines = routines;
        this.names = names;
    }

    /** What is answered, in the order of paper; without phones and ids for who may not know the customer. */
    List<Fact> facts(Shell shell, CaseDossier d) {
        List<Fact> facts = new ArrayList<>();
        for (FormField field : forms.answered(d.file())) {
            Object answer = d.file().answers().of(field.code());
            if (answer != null && !(d.hidesCustomer() && field.type().personal()))
                facts.add(FormWords.fact(shell, field, answer));
        }
        return facts;
    }

    /** Whether the routine of the case asks anything of its own. */
    boolean any(CaseFile file) {
        return !forms.of(file).isEmpty();
    }

    /** What a way asks, with what was typed or is known. */
    List<FieldView> onWay(
            Shell shell, CaseDossier d, String way, Map<String, String> typed, @Nullable FieldErrors errors) {
        Map<String, String> own = CaseAnswering.typed(typed);
        List<FormField> fields = answering.asked(d.file(), d.resolution(), way, own);
        return views.views(shell, visible(d, fields), d.file().answers(), own, errors);
    }

    /** All that can be put right. */
    List<FieldView> toCorrect(Shell shell, CaseDossier d, Map<String, String> own, @Nullable FieldErrors errors) {
        List<FormField> fields = answering.correctable(d.file(), d.resolution(), own);
        return views.views(shell, visible(d, fields), d.file().answers(), own, errors);
    }

    private static List<FormField> visible(CaseDossier d, List<FormField> fields) {
        return d.hidesCustomer()
                ? fields.stream().filter(field -> !field.type().personal()).toList()
                : fields;
    }

    /** Fields of stages, for a case that is settled on one screen. */
    List<FieldView> ofStages(Shell shell, CaseDossier d, Map<String, String> typed, FieldErrors errors) {
        Map<String, String> own = CaseAnswering.typed(typed);
        List<FormField> fields = answering.correctable(d.file(), d.resolution(), own).stream()
                .filter(field -> !field.atRegistration())
                .toList();
        return views.views(shell, visible(d, fields), d.file().answers(), own, errors);
    }

    @Nullable
    String asking(CaseFile file, String address) {
        return forms.of(file).conditional() ? address : null;
    }

    /** The answers a page sent, by the names of their inputs; what was asked and not ticked is empty. */
    static Map<String, String> typed(Map<String, String[]> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        FormInputs.typed(parameters).forEach((code, text) -> typed.put(FormField.PREFIX + code, Words.clean(text)));
        return typed;
    }

    static void add(List<FormReading.Problem> problems, FieldErrors errors) {
        RoutineForms.add(new FormReading(FormAnswers.NONE, problems), errors);
    }

    /** The field's label by the case's own form; the name where it has none. */
    String label(Shell shell, CaseFile file, String name) {
        return forms.of(file)
                .named(name)
                .map(field -> field.label(shell.locale()))
                .orElse(name);
    }

    /** The answer as it would be typed; empty when there is none. */
    String known(Shell shell, CaseFile file, String name) {
        String code = FormField.code(name);
        Object answer = code == null ? null : file.answers().of(code);
        if (answer == null) return "";
        return forms.of(file)
                .named(name)
                .map(field -> FormWords.typed(field, answer, shell.locale()))
                .orElse(answer.toString());
    }

    List<AnswersPage.Change> changes(Shell shell, CaseDossier d) {
        return answering.changes(d.file()).stream()
                .filter(one -> !(d.hidesCustomer()
                        && field(one) instanceof FormField field
                        && field.type().personal()))
                .map(one -> new AnswersPage.Change(
                        shell.f().dateTime(one.at()),
                        names.person(one.staffId()),
                        label(shell, one),
                        shown(shell, one, one.before()),
                        shown(shell, one, one.after())))
                .toList();
    }

    private @Nullable FormField field(AnswerChange change) {
        return routines.version(change.versionId()).form().find(change.code()).orElse(null);
    }

    private String label(Shell shell, AnswerChange change) {
        FormField field = field(change);
        return field == null ? change.code() : field.label(shell.locale());
    }

    private String shown(Shell shell, AnswerChange change, @Nullable Object answer) {
        FormField field = field(change);
        if (answer == null) return shell.t("cases.field.empty");
        return field == null ? answer.toString() : FormWords.shown(shell, field, answer);
    }

    /** The answers to be sent, of a form that was drawn for this person: what they do not see stays as it is. */
    Map<String, String> ofForm(Map<String, String[]> parameters, Resolution resolution, CaseFile file) {
        Map<String, String> own = CaseAnswering.typed(typed(parameters));
        own.keySet()
                .retainAll(answering.correctable(file, resolution, own).stream()
                        .map(FormField::code)
                        .toList());
        return own;
    }
}
