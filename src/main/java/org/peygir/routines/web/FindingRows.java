package org.peygir.routines.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Finding;
import org.peygir.routines.FormField;
import org.peygir.routines.Version;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.web.DesignerPage.FindingRow;
import org.springframework.stereotype.Component;

/** Words what a check found: where, what is wrong, how to mend it. Errors come first. */
@Component
class FindingRows {
    private static final Set<String> CONDITIONS = Set.of(
            "guard-never",
            "guard-always",
            "condition-never",
            "condition-always",
            "condition-hidden",
            "proposed-but-closed",
            "trap-for-some",
            "field-never-seen",
            "field-never-shown",
            "field-always-shown");

    private final Sentences sentences;

    FindingRows(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param path of the draft */
    List<FindingRow> of(List<Finding> findings, Version draft, String path, Shell shell) {
        return findings.stream()
                .sorted((a, b) -> Boolean.compare(b.grave(), a.grave()))
                .map(one -> row(one, draft, path, shell))
                .toList();
    }

    private FindingRow row(Finding one, Version draft, String path, Shell shell) {
        return new FindingRow(
                one.grave(),
                where(one, draft, shell),
                shell.t("routines.check." + one.code(), detail(one, draft, shell)),
                shell.t("routines.mend." + one.code()),
                href(one, path, shell));
    }

    /** What is a condition is said in words where it can be. */
    private String detail(Finding one, Version draft, Shell shell) {
        if (CONDITIONS.contains(one.code()))
            return sentences.speaking(draft.form()).condition(one.detail(), shell.locale());
        if (one.code().contains("field") && CaseTerm.of(one.detail()).isPresent())
            return shell.t("routines.term." + one.detail());
        return one.detail();
    }

    private static String where(Finding one, Version draft, Shell shell) {
        if (one.stage() != null) {
            String code = one.stage();
            String title = Redraft.stage(draft, code)
                    .map(stage -> stage.title(shell.locale()))
                    .orElse("");
            return shell.t("routines.check.stage", title.isEmpty() ? code : title);
        }
        if (one.way() == null && one.requirement() != null)
            return shell.t(
                    "routines.check.field",
                    draft.form()
                            .named(one.requirement())
                            .map(field -> field.label(shell.locale()))
                            .filter(label -> !label.isEmpty())
                            .orElse(one.requirement()));
        if (one.way() == null) return shell.t("routines.check.routine");
        String code = one.way();
        String label = Redraft.way(draft, code)
                .map(way -> {
                    String words = way.label(shell.locale()).isEmpty() ? code : way.label(shell.locale());
                    String from = draft.stage(way.fromId()).title(shell.locale());
                    return shell.t("routines.check.way", words, from);
                })
                .orElse(code);
        return label;
    }

    private static @Nullable String href(Finding one, String path, Shell shell) {
        if (one.stage() != null) return shell.url(path, "stage", one.stage());
        if (one.way() != null) return shell.url(path, "way", one.way());
        if (one.requirement() != null) return shell.url(path + "/form", "field", FormField.code(one.requirement()));
        return null;
    }
}
