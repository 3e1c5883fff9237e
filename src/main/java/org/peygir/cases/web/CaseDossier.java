package org.peygir.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSheet;
import org.peygir.cartable.Opinion;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseSheet;
import org.peygir.cases.Resolution;
import org.peygir.cases.Review;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.platform.files.FileFace;
import org.peygir.routines.Position;

/**
 * Everything read of one case for one page and one person.
 *
 * @param faces its files by their id
 * @param clocks its deadlines, ended ones too, in the order in which they were started
 */
record CaseDossier(
        CaseSheet sheet,
        CartableSheet cartable,
        Position position,
        Map<Long, FileFace> faces,
        List<DeadlineClock> clocks,
        Viewer viewer) {
    CaseFile file() {
        return sheet.file();
    }

    Resolution resolution() {
        return sheet.resolution();
    }

    /** When it was closed; of a case whose decision is reviewed, when it was before. */
    @Nullable
    Instant closedAt() {
        Review review = review();
        return file().inReview() && review != null ? review.decidedAt() : file().closedAt();
    }

    /** The newest review of what was decided; null if none was ever asked for. */
    @Nullable
    Review review() {
        return sheet.reviews().isEmpty() ? null : sheet.reviews().getLast();
    }

    List<Opinion> opinions() {
        return cartable.opinions();
    }

    /** The newest clock of this code; null if none ever ran. */
    @Nullable
    DeadlineClock clock(String code) {
        DeadlineClock found = null;
        for (DeadlineClock c : clocks) if (c.code().equals(code)) found = c;
        return found;
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
