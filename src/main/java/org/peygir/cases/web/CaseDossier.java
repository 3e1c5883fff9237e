package org.peygir.cases.web;

import java.util.List;
import java.util.Map;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSheet;
import org.peygir.cartable.Opinion;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseSheet;
import org.peygir.cases.Resolution;
import org.peygir.platform.files.FileFace;
import org.peygir.routines.Position;

/** Everything read of one case for one page and one person. {@code faces}: its files by their id. */
record CaseDossier(
        CaseSheet sheet, CartableSheet cartable, Position position, Map<Long, FileFace> faces, Viewer viewer) {
    CaseFile file() {
        return sheet.file();
    }

    Resolution resolution() {
        return sheet.resolution();
    }

    List<Opinion> opinions() {
        return cartable.opinions();
    }

    /** A confidential complainant is named only to those who may know. */
    boolean hidesCustomer() {
        return CasePrivacy.hidden(file(), viewer);
    }

    String path() {
        return path(file());
    }

    static String path(CaseFile file) {
        return "/cases/" + file.number();
    }
}
