package org.peygir.cases.web;

import java.util.List;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.CartableSheet;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseSheet;
import org.peygir.cases.Cases;
import org.peygir.cases.store.CaseSheetQuery;
import org.peygir.deadlines.Clocks;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** Reads a case for its page in five statements, or six if it has files, however much hangs on it; that of a guarded one is noted. */
@Component
class CaseDossiers {
    private final CaseSheetQuery sheets;
    private final Cases cases;
    private final CaseHandling handling;
    private final Cartable cartable;
    private final Routines routines;
    private final FileStore files;
    private final CasePrivacy privacy;
    private final Clocks clocks;

    CaseDossiers(
            CaseSheetQuery sheets,
            Cases cases,
            CaseHandling handling,
            Cartable cartable,
            Routines routines,
            FileStore files,
            CasePrivacy privacy,
            Clocks clocks) {
        this.sheets = sheets;
        this.cases = cases;
        this.handling = handling;
        this.cartable = cartable;
        this.routines = routines;
        this.files = files;
        this.privacy = privacy;
        this.clocks = clocks;
    }

    /** @throws NotFound when the number is none, or the person may not see the case: both look alike */
    static CaseNumber number(String typed) {
        return CaseNumber.parse(typed).orElseThrow(NotFound::new);
    }

    /** One row alone, for the forms that need no more. @throws NotFound as {@link #number} */
    CaseFile file(String typed, Viewer viewer) {
        return cases.file(number(typed), viewer).orElseThrow(NotFound::new);
    }

    boolean sees(CaseNumber number, Viewer viewer) {
        return cases.file(number, viewer).isPresent();
    }

    CaseDossier read(String typed, Viewer viewer) {
        CaseSheet sheet = sheets.read(number(typed), viewer).orElseThrow(NotFound::new);
        long id = sheet.file().id();
        privacy.read(sheet.file(), "CASE", viewer);
        CartableSheet waiting = cartable.sheet(id, viewer.staffId());
        List<Long> evidence =
                sheet.attachments().stream().map(Attachment::fileId).distinct().toList();
        return new CaseDossier(sheet, waiting, routines.position(id), files.faces(evidence), clocks.of(id), viewer);
    }

    /** As {@link #read}, and what waits for the person here counts as seen. */
    CaseDossier open(String typed, Viewer viewer) {
        CaseDossier dossier = read(typed, viewer);
        if (dossier.cartable().unseen()) handling.seen(dossier.file(), viewer);
        return dossier;
    }
}
