package org.peygir.cases.web;

import java.util.List;
import java.util.Map;
import org.peygir.platform.pdf.Pdf;
import org.peygir.platform.pdf.PdfSheet;
import org.peygir.platform.text.BidiText;
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
    private final OwnFields own;
    private final Pdf pdf;

    PrintPages(
            CasePages pages,
            CasePanes panes,
            RoutinePanes routines,
            CaseStream stream,
            CaseNames names,
            OwnFields own,
            Pdf pdf) {
        this.pages = pages;
        this.panes = panes;
        this.routines = routines;
        this.stream = stream;
        this.names = names;
        this.own = own;
        this.pdf = pdf;
    }

    PrintPage page(Shell shell, CaseDossier d, boolean notes) {
        return new PrintPage(
                pages.printedHead(shell, d),
                panes.facts(shell, d),
                own.facts(shell, d),
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

    /** The same as {@link #page}, set as PDF with a head over every page. */
    byte[] pdf(Shell shell, CaseDossier d, boolean notes) {
        PrintPage page = page(shell, d, notes);
        String number =
                shell.t("cases.head.case") + " " + BidiText.ltr(page.head().number());
        return pdf.draw(new PdfSheet(
                "cases/dossier/pdf",
                Map.of("shell", shell, "page", page),
                List.of("case"),
                shell.t("cases.page.title", page.head().number(), page.head().title()),
                shell.language(),
                shell.dir().equals("rtl"),
                new PdfSheet.Head(
                        shell.orgName(),
                        number + " · " + shell.f().longDate(shell.now()),
                        all -> nth -> shell.t("cases.print.page", nth, all)),
                false));
    }
}
