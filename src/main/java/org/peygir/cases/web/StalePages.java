package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale.Difference;
import org.peygir.platform.web.StreamEntry;
import org.springframework.stereotype.Component;

/** Draws the page of a stale edit. */
@Component
class StalePages {
    private static final int LATEST = 3;

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseStream stream;
    private final CaseNames names;

    StalePages(CaseDossiers dossiers, CasePages pages, CaseStream stream, CaseNames names) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.stream = stream;
        this.names = names;
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
                differences.add(new Difference(
                        shell.t("cases.field." + name), shown(shell, name, mine), shown(shell, name, theirs)));
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
            default -> RecordField.known(now.file(), now.resolution(), name);
        };
    }

    private static String shown(Shell shell, String name, String value) {
        boolean words = name.equals("stage") || name.equals("assignee") || name.equals("note");
        return words ? value : RecordField.shown(shell, name, value);
    }
}
