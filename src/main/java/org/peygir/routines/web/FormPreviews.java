package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.FormReading;
import org.peygir.routines.RoutineForms;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.Conditions.Reading;
import org.peygir.routines.web.FormDesignPage.Preview;
import org.peygir.routines.web.FormDesignPage.View;
import org.springframework.stereotype.Component;

/** Shows a draft's form as those who fill it in will see it, in a case that is made up as far as conditions ask. */
@Component
class FormPreviews {
    private static final String CHANNEL = "channel";

    private final RoutineForms forms;
    private final Conditions conditions;
    private final Sentences sentences;

    FormPreviews(RoutineForms forms, Conditions conditions, Sentences sentences) {
        this.forms = forms;
        this.conditions = conditions;
        this.sentences = sentences;
    }

    Preview of(Version routine, FormTrial trial, Shell shell) {
        List<Option> views = views(routine, shell);
        String as = views.stream().map(Option::value).anyMatch(trial.as()::equals) ? trial.as() : Asked.CUSTOMER.name();
        Asking asking = asking(as);
        List<TrialPage.Answer> facts = terms(routine, asking).stream()
                .map(term -> SampleCase.asked(term, trial.in(), sentences, shell))
                .toList();
        CaseVariables told = facts(as, trial.in());
        Form form = routine.form();
        FormReading reading = forms.read(form, asking, told, FormAnswers.NONE, trial.typed(), false);
        List<FormField> asked = forms.asked(form, asking, told, reading.answers());
        return new Preview(
                as,
                views.stream()
                        .map(view -> new View(
                                view.label(), href(routine, view.value(), facts, shell), as.equals(view.value())))
                        .toList(),
                facts,
                forms.views(shell, asked, FormAnswers.NONE, trial.typed(), null));
    }

    private static Asking asking(String as) {
        if (as.startsWith(FieldPanel.STAGE)) return Asking.leaving(as.substring(FieldPanel.STAGE.length()), Set.of());
        return as.equals(Asked.STAFF.name()) ? Asking.staff() : Asking.customer();
    }

    /** As long as nobody picks a channel, the one that is usual for whoever fills the form in. */
    private static CaseVariables facts(String as, Inputs in) {
        CaseVariables sample = SampleCase.of(in);
        if (!in.text(CHANNEL).isEmpty()) return sample;
        return sample.with()
                .channel(as.equals(Asked.CUSTOMER.name()) ? "WEB" : "PHONE")
                .build();
    }

    /** What conditions of the fields asked here say of the case itself. */
    private List<CaseTerm> terms(Version routine, Asking asking) {
        Conditions known = WayPanel.known(routine, conditions);
        Set<String> names = routine.form().fields().stream()
                .filter(asking::asks)
                .flatMap(field ->
                        Optional.ofNullable(field.condition()).flatMap(known::read).map(Reading::names).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return CaseTerm.ALL.stream().filter(term -> names.contains(term.name())).toList();
    }

    private static String href(Version routine, String as, List<TrialPage.Answer> facts, Shell shell) {
        List<Object> query = new ArrayList<>(List.of("as", as));
        for (TrialPage.Answer fact : facts) query.addAll(List.of(fact.name(), fact.value()));
        return shell.url(DesignerPages.path(routine.routineCode()) + "/form", query.toArray());
    }

    private static List<Option> views(Version routine, Shell shell) {
        List<Option> views = new ArrayList<>();
        views.add(new Option(Asked.CUSTOMER.name(), shell.t("routines.form.view.CUSTOMER")));
        views.add(new Option(Asked.STAFF.name(), shell.t("routines.form.view.STAFF")));
        for (Stage stage : routine.stages())
            if (routine.form().fields().stream().anyMatch(field -> stage.code().equals(field.stage())))
                views.add(new Option(
                        FieldPanel.STAGE + stage.code(),
                        shell.t("routines.form.at-stage", stage.title(shell.locale()))));
        return views;
    }
}
