package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.diagram.Diagrams;
import org.peygir.routines.diagram.DraftView;
import org.peygir.routines.domain.FormDiff;
import org.peygir.routines.domain.VersionDiff;
import org.peygir.routines.domain.VersionDiff.Change;
import org.peygir.routines.domain.VersionDiff.Kind;
import org.peygir.routines.web.DesignerPage.FindingRow;
import org.peygir.routines.web.DesignerPage.StageRow;
import org.peygir.routines.web.DesignerPage.WayRow;
import org.peygir.routines.web.VersionPage.ChangeRow;
import org.springframework.stereotype.Component;

/** Shows a version beside the one before: one picture of both, and the same as a list. */
@Component
class VersionPages {
    private final Diagrams diagrams;
    private final DesignerPages designer;
    private final Sentences sentences;

    VersionPages(Diagrams diagrams, DesignerPages designer, Sentences sentences) {
        this.diagrams = diagrams;
        this.designer = designer;
        this.sentences = sentences;
    }

    /**
     * @param before null: nothing to compare with
     * @param path of the draft; null: a version that is published
     */
    VersionPage page(
            Version version,
            @Nullable Version before,
            String sub,
            @Nullable String path,
            int draftVersion,
            List<FindingRow> findings,
            String fileHref,
            Shell shell) {
        VersionDiff diff = VersionDiff.of(before == null ? version : before, version);
        String title = version.title(shell.locale());
        return new VersionPage(
                title,
                sub,
                version.stages().isEmpty() ? "" : picture(diff, title, shell),
                stages(version, shell),
                form(version, shell),
                before == null ? null : changes(diff, before, shell),
                path,
                draftVersion,
                findings.stream().anyMatch(FindingRow::grave),
                findings,
                fileHref);
    }

    private String picture(VersionDiff diff, String title, Shell shell) {
        Map<Long, String> labels = new HashMap<>();
        Map<Long, String> stages = new HashMap<>();
        Map<Long, String> ways = new HashMap<>();
        for (Stage stage : diff.both().stages()) labels.put(stage.id(), designer.small(stage, shell));
        for (Change change : diff.changes()) {
            (change.way() ? ways : stages).put(change.id(), mark(change.kind()));
            if (!change.way()) labels.put(change.id(), shell.t("routines.diff." + change.kind()));
        }
        DraftView view = new DraftView(labels, stages, ways, Map.of(), Map.of());
        return diagrams.draw(diff.both(), view, title, shell.locale());
    }

    private List<ChangeRow> changes(VersionDiff diff, Version before, Shell shell) {
        List<ChangeRow> rows = new ArrayList<>();
        diff.changes().stream()
                .map(change -> new ChangeRow(
                        mark(change.kind()),
                        shell.t("routines.diff." + change.kind()),
                        what(change, diff.both(), shell),
                        change.parts().stream()
                                .map(part -> shell.t("routines.part." + part))
                                .collect(Collectors.joining(shell.t("routines.diff.joint") + " "))))
                .forEach(rows::add);
        for (FormDiff.Change change : FormDiff.of(before.form(), diff.both().form()))
            rows.add(new ChangeRow(
                    mark(change.kind()),
                    shell.t("routines.diff." + change.kind()),
                    shell.t("routines.check.field", change.field().label(shell.locale())),
                    change.parts().stream()
                            .map(part -> shell.t("routines.part." + part))
                            .collect(Collectors.joining(shell.t("routines.diff.joint") + " "))));
        return rows;
    }

    private static List<VersionPage.Question> form(Version version, Shell shell) {
        return version.form().fields().stream()
                .map(field -> new VersionPage.Question(
                        field.label(shell.locale()),
                        field.stage() == null
                                ? shell.t("routines.form.at-registration")
                                : shell.t("routines.form.at-stage", FormPages.title(version, field.stage(), shell)),
                        FormPages.about(field, shell)))
                .toList();
    }

    private static String what(Change change, Version both, Shell shell) {
        if (!change.way())
            return shell.t("routines.check.stage", both.stage(change.id()).title(shell.locale()));
        Transition way = both.transition(change.id());
        return shell.t(
                "routines.designer.way.name",
                way.label(shell.locale()),
                both.stage(way.fromId()).title(shell.locale()),
                both.stage(way.toId()).title(shell.locale()));
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> "ad";
            case REMOVED -> "rm";
            case CHANGED -> "ch";
        };
    }

    private List<StageRow> stages(Version version, Shell shell) {
        return version.stages().stream()
                .map(stage -> new StageRow(
                        stage.code(),
                        "",
                        stage.title(shell.locale()),
                        shell.t("routines.kind." + stage.kind())
                                + (stage.starts() ? shell.t("routines.designer.starts") : ""),
                        stage.ends(),
                        designer.owner(stage, shell),
                        designer.deadline(stage, shell),
                        version.from(stage.id()).stream()
                                .map(way -> row(version, stage, way, shell))
                                .toList()))
                .toList();
    }

    private WayRow row(Version version, Stage stage, Transition way, Shell shell) {
        return new WayRow(
                way.code(),
                "",
                way.label(shell.locale()),
                stage.code(),
                version.stage(way.toId()).title(shell.locale()),
                sentences.speaking(version.form()).when(way, shell),
                way.isDefault(),
                false);
    }
}
