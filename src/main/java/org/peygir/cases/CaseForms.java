package org.peygir.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.Asking;
import org.peygir.routines.BindingChoice;
import org.peygir.routines.Bindings;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.RoutineBinding;
import org.peygir.routines.RoutineForms;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/**
 * The own fields of a routine's form as cases meet them (RTN-13): asked at registration by the version a new case starts on, later by
 * the version the case is on. No statement: versions are in memory.
 */
@Component
public class CaseForms {
    private final Routines routines;
    private final RoutineForms forms;
    private final Bindings bindings;
    private final Clock clock;

    CaseForms(Routines routines, RoutineForms forms, Bindings bindings, Clock clock) {
        this.routines = routines;
        this.forms = forms;
        this.bindings = bindings;
        this.clock = clock;
    }

    /** The form of the routine that a complaint told now starts. */
    private Form begins(Telling told) {
        BindingChoice choice = bindings.choose(told.unitId(), told.about(), told.relation(), clock.instant());
        return routines.inForce(bindings.routine(choice)).form();
    }

    /** The forms of all routines that a complaint told now may start, the organisation's own first. */
    private List<Form> beginning() {
        return Stream.concat(
                        Stream.of(bindings.usual()),
                        bindings.current().stream()
                                .map(RoutineBinding::routineCode)
                                .filter(Objects::nonNull))
                .distinct()
                .map(code -> routines.inForce(code).form())
                .toList();
    }

    /** Names of all fields there may be at registration, as {@link FormField#name}. */
    public Set<String> names() {
        return beginning().stream()
                .flatMap(form -> form.fields().stream())
                .map(FormField::name)
                .collect(Collectors.toSet());
    }

    /** Whether what is told changes which fields are asked. */
    public boolean changing() {
        List<Form> forms = beginning();
        return forms.stream().anyMatch(Form::conditional)
                || forms.stream().distinct().count() > 1;
    }

    /** What of the form is asked at registration, for a complaint as far as it is told. */
    public List<FormField> asked(Telling told, Asking asking, CaseVariables facts, Map<String, String> typed) {
        Form form = begins(told);
        if (form.isEmpty()) return List.of();
        FormReading reading = forms.read(form, asking, facts, FormAnswers.NONE, typed, false);
        return forms.asked(form, asking, facts, reading.answers());
    }

    /** What somebody who registers has answered so far, and what is wrong with it. */
    public FormReading read(Telling told, Asking asking, CaseVariables facts, Map<String, String> typed) {
        return forms.read(begins(told), asking, facts, FormAnswers.NONE, typed, false);
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

    /** The fields that cases can be listed by: those of the forms in force; of two with one code the first. */
    public List<FormField> listed() {
        Map<String, FormField> listed = new LinkedHashMap<>();
        for (Form form : beginning())
            for (FormField field : form.fields()) if (field.type().listed()) listed.putIfAbsent(field.code(), field);
        return List.copyOf(listed.values());
    }

    public Optional<FormField> listed(String code) {
        return listed().stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** Narrows to an answer; null when there is no such field or it cannot have that answer. */
    public SearchFilter.@Nullable Answered looked(String code, String typed) {
        FormField field = listed(code).orElse(null);
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
