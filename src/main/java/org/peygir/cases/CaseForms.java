package org.peygir.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Organization;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.RoutineForms;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/**
 * The own fields of a routine's form as cases meet them (RTN-13): asked at registration by the version a new case starts on, later by
 * the version the case is on. No statement: versions are in memory.
 */
@Component
public class CaseForms {
    private final Routines routines;
    private final RoutineForms forms;
    private final Organization organization;

    CaseForms(Routines routines, RoutineForms forms, Organization organization) {
        this.routines = routines;
        this.forms = forms;
        this.organization = organization;
    }

    /** The version a complaint told now starts on. */
    public Version begins() {
        String routine = Objects.requireNonNull(organization.profile(), "set-up comes first")
                .preset();
        return routines.inForce(routine);
    }

    /** What of the form is asked at registration, for a complaint as far as it is told. */
    public List<FormField> asked(Asking asking, CaseVariables facts, Map<String, String> typed) {
        Form form = begins().form();
        if (form.isEmpty()) return List.of();
        FormReading reading = forms.read(form, asking, facts, FormAnswers.NONE, typed, false);
        return forms.asked(form, asking, facts, reading.answers());
    }

    /** What somebody who registers has answered so far, and what is wrong with it. */
    public FormReading read(Asking asking, CaseVariables facts, Map<String, String> typed) {
        return forms.read(begins().form(), asking, facts, FormAnswers.NONE, typed, false);
    }

    FormReading read(Registration r, Form form) {
        return forms.read(
                form,
                asking(r),
                facts(r),
                FormAnswers.NONE,
                r.form().typed(),
                r.form().strict());
    }

    private static Asking asking(Registration r) {
        if (r.channel() == Channel.IMPORT) return Asking.imported();
        return r.recorderId() == null ? Asking.customer() : Asking.staff();
    }

    private static CaseVariables facts(Registration r) {
        return CaseVariables.builder()
                .about(r.about().name())
                .channel(r.channel().name())
                .severity(r.severity())
                .confidential(r.confidential())
                .anonymous(r.anonymous())
                .build();
    }

    /** The fields that cases can be listed by: those of the form in force. */
    public List<FormField> listed() {
        return begins().form().fields().stream()
                .filter(field -> field.type().listed())
                .toList();
    }

    /** Narrows to an answer; null when there is no such field or it cannot have that answer. */
    public SearchFilter.@Nullable Answered looked(String code, String typed) {
        FormField field =
                begins().form().find(code).filter(one -> one.type().listed()).orElse(null);
        List<Object> either = field == null ? List.of() : forms.looked(field, typed);
        return either.isEmpty() ? null : new SearchFilter.Answered(code, either);
    }

    /** The form that the case is under now. */
    public Form of(CaseFile file) {
        return routines.versionOf(file.stageId()).form();
    }

    /**
     * Fields that are answered, in the order of paper, by the case's own form; one that it no longer has by the form that asked.
     */
    public List<FormField> answered(CaseFile file) {
        if (file.answers().isEmpty()) return List.of();
        List<FormField> fields = new ArrayList<>(forms.answered(of(file), file.answers()));
        Long asked = file.answersVersionId();
        if (asked != null)
            for (FormField old : forms.answered(routines.version(asked).form(), file.answers()))
                if (of(file).find(old.code()).isEmpty()) fields.add(old);
        return fields;
    }
}
