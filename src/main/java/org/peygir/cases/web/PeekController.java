package org.peygir.cases.web;

import java.util.List;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.StreamEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A look at a case beside the list; it does not count as having read it. */
@Controller
class PeekController {
    private static final int LAST = 3;
    private static final CaseView WHOLE = new CaseView("all", null, false, null);

    private final CaseDossiers dossiers;
    private final CaseNames names;
    private final CaseTimes times;
    private final CaseStream stream;

    PeekController(CaseDossiers dossiers, CaseNames names, CaseTimes times, CaseStream stream) {
        this.dossiers = dossiers;
        this.names = names;
        this.times = times;
        this.stream = stream;
    }

    @GetMapping("/cases/{number:[0-9]{4}-[0-9]+}/peek")
    String peek(@PathVariable String number, Viewer viewer, Shell shell, Model model) {
        CaseDossier dossier = dossiers.read(number, viewer);
        CaseFile file = dossier.file();
        CaseRibbon ribbon = CaseRibbon.of(shell, dossier, names);
        List<StreamEntry> said = stream.of(shell, dossier, WHOLE).entries().stream()
                .filter(e -> !(e instanceof StreamEntry.Day))
                .toList();
        model.addAttribute(
                "page",
                new PeekPage(
                        shell.f().digits(file.number().toString()),
                        dossier.path(),
                        file.subject(),
                        dossier.position().stage().title(shell.locale()),
                        file.severity(),
                        times.due(shell, file),
                        facts(dossier, shell),
                        ribbon.caption(),
                        ribbon.parts(),
                        said.subList(Math.max(0, said.size() - LAST), said.size())));
        return "cases/folder/peek";
    }

    private List<Fact> facts(CaseDossier d, Shell shell) {
        CaseFile file = d.file();
        String customer = d.hidesCustomer()
                ? shell.t("cases.folder.confidential")
                : file.anonymous() ? shell.t("cases.folder.anonymous") : file.complainantName();
        return List.of(
                new Fact(shell.t("cases.folder.peek.customer"), customer, false, null),
                new Fact(shell.t("cases.folder.peek.outcome"), file.outcomeSought(), false, null),
                new Fact(shell.t("cases.folder.peek.owner"), names.person(file.ownerId()), false, null));
    }
}
