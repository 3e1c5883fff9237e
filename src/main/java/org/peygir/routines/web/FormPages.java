package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Draft;
import org.peygir.routines.FieldType;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.Stage;
import org.peygir.routines.TextShape;
import org.peygir.routines.Version;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.web.DesignerPage.SentenceView;
import org.peygir.routines.web.FormDesignPage.Group;
import org.peygir.routines.web.FormDesignPage.Row;
import org.springframework.stereotype.Component;

/** Draws up the page of a draft's form. */
@Component
class FormPages {
    private final DesignerPages designer;
    private final Sentences sentences;
    private final FormPreviews previews;

    FormPages(DesignerPages designer, Sentences sentences, FormPreviews previews) {
        this.designer = designer;
        this.sentences = sentences;
        this.previews = previews;
    }

    /** The form at the side for what the address chooses; null: none. @throws NotFound when there is no such field */
    @Nullable
    FieldPanel open(Version draft, String field, String fresh, String place, Shell shell) {
        if (!field.isEmpty()) {
            FormField chosen = draft.form().find(field).orElseThrow(NotFound::new);
            return FieldPanel.of(chosen, DesignerPages.mark(draft, "field", field), shell.locale());
        }
        return fresh.isEmpty() ? null : FieldPanel.fresh(place, DesignerPages.mark(draft, "field", ""));
    }

    FormDesignPage page(Draft draft, @Nullable FieldPanel open, FieldErrors errors, FormTrial trial, Shell shell) {
        Version routine = draft.routine();
        return new FormDesignPage(
                designer.page(draft, new DesignerPages.Open(null, null, errors), true, shell),
                groups(routine, open, shell),
                open,
                Arrays.stream(FieldType.values())
                        .map(type -> new Option(type.name(), shell.t("routines.field.type." + type)))
                        .toList(),
                places(routine, shell),
                Arrays.stream(TextShape.values())
                        .map(shape -> new Option(shape.name(), shell.t("routines.shape." + shape)))
                        .toList(),
                sentence(open, routine, shell),
                previews.of(routine, trial, shell),
                errors);
    }

    private SentenceView sentence(@Nullable FieldPanel open, Version routine, Shell shell) {
        if (open == null) return new SentenceView("", "");
        if (!open.picks().expression().isEmpty())
            return new SentenceView("", open.picks().expression());
        return designer.sentence(open.picks().clauses(), routine, shell);
    }

    private List<Group> groups(Version routine, @Nullable FieldPanel open, Shell shell) {
        Map<String, List<FormField>> places = new LinkedHashMap<>();
        places.put("", new ArrayList<>());
        for (Stage stage : routine.stages()) places.put(stage.code(), new ArrayList<>());
        for (FormField field : routine.form().fields())
            places.computeIfAbsent(field.stage() == null ? "" : field.stage(), _ -> new ArrayList<>())
                    .add(field);
        List<Group> groups = new ArrayList<>();
        places.forEach((stage, fields) -> {
            if (fields.isEmpty() && !stage.isEmpty()) return;
            String title = stage.isEmpty()
                    ? shell.t("routines.form.at-registration")
                    : shell.t("routines.form.at-stage", title(routine, stage, shell));
            List<Row> rows = new ArrayList<>();
            for (FormField field : fields) rows.add(row(routine, field, fields, open, shell));
            groups.add(new Group(title, rows));
        });
        return groups;
    }

    private Row row(Version routine, FormField field, List<FormField> beside, @Nullable FieldPanel open, Shell shell) {
        String condition = field.condition();
        return new Row(
                field.code(),
                DesignerPages.mark(routine, "field", field.code()),
                shell.url(DesignerPages.path(routine.routineCode()) + "/form", "field", field.code()),
                field.label(shell.locale()).isEmpty() ? field.code() : field.label(shell.locale()),
                about(field, shell),
                condition == null ? "" : sentences.speaking(routine.form()).condition(condition, shell.locale()),
                open != null && open.code().equals(field.code()),
                beside.getFirst().equals(field),
                beside.getLast().equals(field));
    }

    static String about(FormField field, Shell shell) {
        List<String> parts = new ArrayList<>();
        parts.add(shell.t("routines.field.type." + field.type()));
        if (field.atRegistration()) parts.add(shell.t("routines.field.asked." + field.asked()));
        parts.add(shell.t("routines.field." + (field.required() ? "required" : "free")));
        return String.join(shell.t("routines.diff.joint") + " ", parts);
    }

    static String title(Version routine, String stage, Shell shell) {
        return Redraft.stage(routine, stage)
                .map(one -> one.title(shell.locale()))
                .orElse(stage);
    }

    private static List<Option> places(Version routine, Shell shell) {
        List<Option> places = new ArrayList<>();
        for (Asked asked : List.of(Asked.BOTH, Asked.CUSTOMER, Asked.STAFF))
            places.add(new Option(asked.name(), shell.t("routines.field.place." + asked)));
        for (Stage stage : routine.stages())
            if (!stage.ends())
                places.add(new Option(
                        FieldPanel.STAGE + stage.code(),
                        shell.t("routines.form.at-stage", stage.title(shell.locale()))));
        return places;
    }
}
