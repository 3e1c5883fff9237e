package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Makes the page that is printed. */
@Component
class PrintPages {
    private final CasePages pages;
    private final CasePanes panes;
    private final RoutinePanes routines;
    private final CaseStream stream;
    private final CaseNames names;

    PrintPages(CasePages pages, CasePanes panes, RoutinePanes routines, CaseStream stream, CaseNames names) {
        this.pages = pages;
        this.panes = panes;
        this.routines = routines;
        this.stream = stream;
        this.names = names;
    }

    PrintPage page(Shell shell, CaseDossier d, boolean notes) {
        return new PrintPage(
                pages.printedHead(shell, d),
                panes.facts(shell, d),
                d.file().words(),
                CasePanes.record(shell, d),
                CaseRibbon.of(shell, d, names),
                panes.moments(shell, d),
                routines.drawing(shell, d, List.of()),
                stream.printed(shell, d, notes).stream().skip(1).toList(),
                notes,
                shell.t(
                        "cases.print.printed",
                        d.viewer().displayName(),
                        shell.f().title(shell.now())));
    }
}
