package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale.Difference;
import org.peygir.platform.web.StreamEntry;
import org.peygir.routines.FormField;
import org.springframework.stereotype.Component;

/** Draws the page of a stale edit. */
@Component
class StalePages {
    private static final int LATEST = 3;

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseStream stream;
    private final CaseNames names;
    private final OwnFields own;

    StalePages(CaseDossiers dossiers, CasePages pages, CaseStream stream, CaseNames names, OwnFields own) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.stream = stream;
        this.names = names;
        this.own = own;
    }

    /** What to send once more: address and all its fields but the version. */
    record Again(String action, Map<String, String> fields) {}

    /** @param yours {@code stage}, {@code assignee}, {@code note} or the name of a field of the record, to what was wanted */
    String answer(CaseAnswers.Asked asked, Map<String, String> yours, @Nullable Again again) {
        Shell shell = asked.shell();
        CaseDossier now = dossiers.read(asked.number(), asked.viewer());
        List<Difference> differences = new ArrayList<>();
        yours.forEach((name, mine) -> {
            String theirs = theirs(shell, now, name);
            if (!mine.isBlank() && !mine.strip().equals(theirs.strip()))
                differences.add(
                        new Difference(label(shell, now, name), shown(shell, name, mine), shown(shell, name, theirs)));
        });
        Map<String, String> kept = new HashMap<>();
        if (again != null) {
            kept.putAll(again.fields());
            kept.put("version", Integer.toString(now.file().version()));
        }
        List<StreamEntry> all = stream.printed(shell, now, true);
        asked.model()
                .addAttribute(
                        "page",
                        new StalePage(
                                pages.head(shell, now),
                                differences,
                                all.subList(Math.max(0, all.size() - LATEST), all.size()),
                                again == null ? null : again.action(),
                                kept));
        asked.response().setStatus(409);
        return shell.htmx() ? "cases/dossier/staleBody" : "cases/dossier/stale";
    }

    private String label(Shell shell, CaseDossier now, String name) {
        return FormField.code(name) == null ? shell.t("cases.field." + name) : own.label(shell, now.file(), name);
    }

    private String theirs(Shell shell, CaseDossier now, String name) {
        return switch (name) {
            case "stage" -> now.position().stage().title(shell.locale());
            case "assignee" ->
                names.holder(
                        shell,
                        now.file().assigneeId(),
                        now.file().unitId(),
                        now.viewer().staffId());
            case "note" -> "";
            default ->
                FormField.code(name) == null
                        ? RecordField.known(now.file(), now.resolution(), name)
                        : own.known(shell, now.file(), name);
        };
    }

    private static String shown(Shell shell, String name, String value) {
        boolean words =
                name.equals("stage") || name.equals("assignee") || name.equals("note") || FormField.code(name) != null;
        return words ? value : RecordField.shown(shell, name, value);
    }
}
