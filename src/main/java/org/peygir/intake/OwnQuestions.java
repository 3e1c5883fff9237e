package org.peygir.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseForms;
import org.peygir.cases.FormSent;
import org.peygir.cases.Telling;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.Identity;
import org.peygir.intake.domain.OwnPage;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldView;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineForms;
import org.springframework.stereotype.Component;

/**
 * The own fields of the routine's form in the public form (RTN-13): a page of their own, the last before the answers are checked, for
 * by then all that conditions may ask is known. Their answers are in the draft under {@link FormField#name}.
 */
@Component
public class OwnQuestions implements OwnPage {
    private final CaseForms forms;
    private final RoutineForms views;

    OwnQuestions(CaseForms forms, RoutineForms views) {
        this.forms = forms;
        this.views = views;
    }

    @Override
    public boolean asked(Answers answers) {
        return !fields(answers).isEmpty();
    }

    @Override
    public boolean complete(Answers answers) {
        return read(answers).sound();
    }

    /** In order, as far as they are asked of this person. */
    public List<FormField> fields(Answers answers) {
        return forms.asked(told(answers), Asking.customer(), facts(answers), typed(answers));
    }

    public FormReading read(Answers answers) {
        return forms.read(told(answers), Asking.customer(), facts(answers), typed(answers));
    }

    public List<FieldView> views(Shell shell, Answers answers, @Nullable FieldErrors errors) {
        return views.views(shell, fields(answers), FormAnswers.NONE, typed(answers), errors);
    }

    /** Of all fields there are, as {@link FormField#name} says. */
    public Set<String> names() {
        return forms.names();
    }

    /** Whether answers change which fields are asked. */
    public boolean changing() {
        return forms.changing();
    }

    FormSent sent(Answers answers) {
        return new FormSent(typed(answers), false);
    }

    private static Map<String, String> typed(Answers answers) {
        Map<String, String> typed = new LinkedHashMap<>();
        answers.values().forEach((name, value) -> {
            String code = FormField.code(name);
            if (code != null) typed.put(code, value);
        });
        return typed;
    }

    private static Telling told(Answers answers) {
        return new Telling(null, facts(answers).about(), answers.anonymous() ? Relation.ANONYMOUS : Relation.PERSON);
    }

    private static CaseVariables facts(Answers answers) {
        String about = answers.of("about");
        return CaseVariables.builder()
                .channel("WEB")
                .about(about.isEmpty() ? "OTHER" : about)
                .anonymous(answers.anonymous())
                .confidential(answers.identity() == Identity.CONFIDENTIAL)
                .build();
    }
}
