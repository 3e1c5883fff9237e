package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Assignment;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.Finding;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineHouse;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.diagram.Diagrams;
import org.peygir.routines.diagram.DraftView;
import org.peygir.routines.domain.Clauses;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.web.DesignerPage.SentenceView;
import org.peygir.routines.web.DesignerPage.StageRow;
import org.peygir.routines.web.DesignerPage.WayRow;
import org.springframework.stereotype.Component;

/** Makes the page of the designer from a draft. */
@Component
class DesignerPages {
    private final RoutineDrafts drafts;
    private final RoutineHouse house;
    private final Diagrams diagrams;
    private final DesignerChoices choices;
    private final FindingRows findings;
    private final Sentences sentences;

    DesignerPages(
            RoutineDrafts drafts,
            RoutineHouse house,
            Diagrams diagrams,
            DesignerChoices choices,
            FindingRows findings,
            Sentences sentences) {
        this.drafts = drafts;
        this.house = house;
        this.diagrams = diagrams;
        this.choices = choices;
        this.findings = findings;
        this.sentences = sentences;
    }

    /** The form that is open at the side: of a stage, of a way, or none. */
    record Open(@Nullable StagePanel stage, @Nullable WayPanel way, FieldErrors errors) {
        static Open nothing() {
            return new Open(null, null, new FieldErrors());
        }
    }

    static String path(String routineCode) {
        return "/routines/" + routineCode + "/draft";
    }

    static String mark(Version draft, String what, String code) {
        return RoutineDrafts.mark(draft, new Change(what, code));
    }

    /** The form for what the address chooses. @throws NotFound when the draft has no such stage or way */
    Open open(Version draft, String stage, String way, String fresh, String from) {
        if (!stage.isEmpty()) {
            Stage chosen = Redraft.stage(draft, stage).orElseThrow(NotFound::new);
            return new Open(StagePanel.of(chosen, mark(draft, "stage", stage)), null, new FieldErrors());
        }
        if (!way.isEmpty()) {
            Transition chosen = Redraft.way(draft, way).orElseThrow(NotFound::new);
            return new Open(null, WayPanel.of(draft, chosen, mark(draft, "way", way)), new FieldErrors());
        }
        if (fresh.equals("stage"))
            return new Open(StagePanel.fresh(draft, from, mark(draft, "stage", "")), null, new FieldErrors());
        if (fresh.equals("way")) return new Open(null, WayPanel.fresh(from, mark(draft, "way", "")), new FieldErrors());
        return Open.nothing();
    }

    DesignerPage page(Draft draft, Open open, boolean table, Shell shell) {
        Version routine = draft.routine();
        String path = path(draft.routineCode());
        List<Finding> found = drafts.check(routine);
        String title = routine.title(shell.locale());
        return new DesignerPage(
                draft.routineCode(),
                path,
                title,
                draft.baseNumber() == 0
                        ? shell.t("routines.another.sub")
                        : shell.t("routines.designer.sub", draft.baseNumber() + 1, draft.baseNumber()),
                draft.version(),
                routine.stages().isEmpty() || table ? "" : picture(routine, found, open, path, title, shell),
                table,
                stages(routine, path, table, shell),
                ways(routine, path, shell),
                findings.of(found, routine, path, shell),
                words(draft.undo(), routine, shell),
                words(draft.redo(), routine, shell),
                open.stage(),
                open.way(),
                place(routine, open, shell),
                sentence(open, routine, shell),
                choices.of(routine, shell),
                open.errors());
    }

    private String picture(Version routine, List<Finding> found, Open open, String path, String title, Shell shell) {
        Map<Long, String> labels = new HashMap<>();
        Map<Long, String> stageMarks = new HashMap<>();
        Map<Long, String> wayMarks = new HashMap<>();
        Map<Long, String> stageLinks = new HashMap<>();
        Map<Long, String> wayLinks = new HashMap<>();
        for (Stage stage : routine.stages()) {
            stageLinks.put(stage.id(), shell.url(path, "stage", stage.code()));
            labels.put(stage.id(), small(stage, shell));
            found.stream()
                    .filter(one -> one.grave() && stage.code().equals(one.stage()))
                    .findFirst()
                    .ifPresent(one -> {
                        stageMarks.put(stage.id(), "ft");
                        labels.put(stage.id(), shell.t("routines.fault." + one.code()));
                    });
            StagePanel chosen = open.stage();
            if (chosen != null && chosen.code().equals(stage.code()))
                stageMarks.merge(stage.id(), "se", (a, b) -> a + " " + b);
        }
        for (Transition way : routine.transitions()) {
            wayLinks.put(way.id(), shell.url(path, "way", way.code()));
            if (found.stream().anyMatch(one -> one.grave() && way.code().equals(one.way())))
                wayMarks.put(way.id(), "ft");
            WayPanel chosen = open.way();
            if (chosen != null && chosen.code().equals(way.code())) wayMarks.put(way.id(), "nx");
        }
        DraftView view = new DraftView(labels, stageMarks, wayMarks, stageLinks, wayLinks);
        return diagrams.draw(routine, view, title, shell.locale());
    }

    /** Who has it and for how long, as short as a box wants it. */
    String small(Stage stage, Shell shell) {
        boolean ofOwner = !stage.ends() && stage.assignment() instanceof Assignment.Owner;
        String owner = ofOwner ? shell.t("routines.designer.owner") : owner(stage, shell);
        if (stage.kind() == StageKind.TIMER) owner = "";
        if (stage.kind() == StageKind.PARALLEL)
            owner = shell.t("routines.branches.small", stage.branches().all().size());
        StageDeadline limit = stage.deadline();
        String deadline = limit == null ? "" : shell.t("routines.short." + limit.unit(), limit.amount());
        if (owner.isEmpty() || deadline.isEmpty()) return owner + deadline;
        return shell.t("routines.designer.owner-deadline", owner, deadline);
    }

    String owner(Stage stage, Shell shell) {
        if (stage.ends()) return shell.t("routines.kind.END");
        if (stage.assignment() instanceof Assignment.Staff(String name)) return name;
        String unit = stage.unitCode();
        if (stage.assignment() instanceof Assignment.Owner) return shell.t("routines.assignment.OWNER");
        return unit == null ? "" : house.unitName(unit, shell.locale());
    }

    String deadline(Stage stage, Shell shell) {
        StageDeadline deadline = stage.deadline();
        return deadline == null ? "" : shell.t("routines.within." + deadline.unit(), deadline.amount());
    }

    private List<StageRow> stages(Version routine, String path, boolean table, Shell shell) {
        String view = table ? "table" : null;
        List<WayRow> ways = ways(routine, path, shell);
        return routine.stages().stream()
                .map(stage -> new StageRow(
                        stage.code(),
                        shell.url(path, "stage", stage.code(), "view", view),
                        stage.title(shell.locale()),
                        shell.t("routines.kind." + stage.kind())
                                + (stage.starts() ? shell.t("routines.designer.starts") : ""),
                        stage.ends(),
                        owner(stage, shell),
                        deadline(stage, shell),
                        ways.stream()
                                .filter(way -> way.from().equals(stage.code()))
                                .toList()))
                .toList();
    }

    private List<WayRow> ways(Version routine, String path, Shell shell) {
        List<WayRow> rows = new ArrayList<>();
        for (Stage stage : routine.stages()) {
            boolean first = true;
            for (Transition way : routine.from(stage.id())) {
                rows.add(new WayRow(
                        way.code(),
                        shell.url(path, "way", way.code()),
                        way.label(shell.locale()),
                        stage.code(),
                        routine.stage(way.toId()).title(shell.locale()),
                        sentences.speaking(routine.form()).when(way, shell),
                        way.isDefault(),
                        first));
                first = false;
            }
        }
        return rows;
    }

    private static String place(Version routine, Open open, Shell shell) {
        StagePanel stage = open.stage();
        if (stage == null || stage.code().isEmpty()) return "";
        int at = 1;
        for (Stage each : routine.stages()) {
            if (each.code().equals(stage.code())) break;
            at++;
        }
        return shell.t("routines.designer.place", at, routine.stages().size());
    }

    private SentenceView sentence(Open open, Version routine, Shell shell) {
        WayPanel way = open.way();
        if (way == null) return new SentenceView("", "");
        if (!way.expression().isEmpty()) return new SentenceView("", way.expression());
        return sentence(way.picked(), routine, shell);
    }

    /** What the pickers say now. */
    SentenceView sentence(Clauses clauses, Version routine, Shell shell) {
        if (clauses.list().isEmpty()) return new SentenceView("", "");
        return new SentenceView(sentences.speaking(routine.form()).condition(clauses, shell.locale()), clauses.cel());
    }

    private static @Nullable String words(@Nullable Change change, Version routine, Shell shell) {
        if (change == null) return null;
        String subject = Redraft.stage(routine, change.subject())
                .map(stage -> stage.title(shell.locale()))
                .or(() -> Redraft.way(routine, change.subject()).map(way -> way.label(shell.locale())))
                .or(() -> routine.form().find(change.subject()).map(field -> field.label(shell.locale())))
                .orElse(change.subject());
        return shell.t("routines.change." + change.what(), subject);
    }
}
