package org.peygir.routines.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.Version;

/** A draft in front of somebody who may edit it: what they change is written, or refused with both versions when another was first. */
record OpenDraft(Draft draft, Viewer viewer, Shell shell, RoutineDrafts drafts, Organization organization) {
    String code() {
        return draft.routineCode();
    }

    Version routine() {
        return draft.routine();
    }

    /**
     * @param seen hash of the part as this person saw it
     * @param differences of theirs and the other's, asked only when the other was first
     * @throws Stale when somebody else was first
     */
    void change(
            Change change,
            String seen,
            UnaryOperator<Version> edit,
            Function<Outcome, List<Stale.Difference>> differences) {
        Outcome outcome = drafts.change(code(), change, seen, edit, viewer);
        refuse(outcome, differences.apply(outcome));
    }

    /** The same where there is nothing of one's own to show beside it. */
    void change(Change change, String seen, UnaryOperator<Version> edit) {
        change(change, seen, edit, outcome -> List.of());
    }

    /** @throws Stale when somebody else was first; shows both */
    void refuse(Outcome outcome, List<Stale.Difference> differences) {
        if (!(outcome instanceof Outcome.Overtaken(Draft now))) return;
        String who = organization.staff(now.changedBy()).displayName();
        throw new Stale(DesignerPages.path(code()), who, now.changedAt(), differences);
    }

    /** To the picture of the draft. */
    String back() {
        return back(code());
    }

    static String back(String code) {
        return "redirect:" + DesignerPages.path(code);
    }
}
