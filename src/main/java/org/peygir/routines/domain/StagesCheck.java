package org.peygir.routines.domain;

import java.util.List;
import java.util.Set;
import org.peygir.organization.Organization;
import org.peygir.routines.Assignment;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.domain.Possible.Wish;

/** Each stage by itself: who answers for it, until when, what it tells the customer. */
final class StagesCheck {
    private final Version draft;
    private final House house;
    private final Possible possible;
    private final Findings findings;

    StagesCheck(Version draft, House house, Possible possible, Findings findings) {
        this.draft = draft;
        this.house = house;
        this.possible = possible;
        this.findings = findings;
    }

    void run() {
        long starts = draft.stages().stream().filter(Stage::starts).count();
        if (starts != 1) findings.error(starts == 0 ? "no-start" : "two-starts", Long.toString(starts));
        if (draft.stages().stream().noneMatch(Stage::ends)) findings.error("no-end", "");
        for (Stage stage : draft.stages()) {
            status(stage);
            owner(stage);
            deadline(stage);
            customer(stage);
            ways(stage);
        }
    }

    private void status(Stage stage) {
        if (!CaseTerm.STATUSES.contains(stage.status())) findings.error("unknown-status", stage, stage.status());
        else if (stage.ends() != stage.status().equals(CaseTerm.CLOSED))
            findings.error(stage.ends() ? "end-not-closed" : "closed-before-end", stage);
    }

    private void owner(Stage stage) {
        Set<String> units = house.units();
        if (units != null && stage.unitCode() != null && !units.contains(stage.unitCode()))
            findings.error("unknown-unit", stage, stage.unitCode());
        if (stage.assignment() instanceof Assignment.Staff(String name)) {
            Set<String> people = house.people();
            if (people != null && !people.contains(Organization.userNameKey(name)))
                findings.error("unknown-person", stage, name);
        } else if (!stage.ends() && stage.unitCode() == null && !(stage.assignment() instanceof Assignment.Owner)) {
            findings.error("no-owner", stage);
        }
    }

    private void deadline(Stage stage) {
        if (!stage.ends() && stage.kind() != StageKind.TIMER && stage.deadline() == null)
            findings.error("no-deadline", stage);
        if (stage.ends() && stage.deadline() != null) findings.advice("deadline-of-end", stage);
    }

    private void customer(Stage stage) {
        List<EntryAction> entry = stage.entryActions();
        boolean silent = stage.customerWords().isEmpty();
        if (silent && entry.contains(EntryAction.TELL_CUSTOMER)) findings.error("nothing-to-tell", stage);
        else if (silent && stage.kind() != StageKind.WAIT) findings.advice("no-customer-text", stage);
        if (stage.ends() && entry.isEmpty()) findings.advice("silent-end", stage);
        if (!entry.contains(EntryAction.SEND_RESPONSE)) return;
        if (stage.starts()) findings.error("response-at-start", stage);
        for (Transition way : draft.transitions())
            if (way.toId() == stage.id() && mayLackResponse(way)) findings.error("response-not-required", way);
    }

    private boolean mayLackResponse(Transition way) {
        if (way.requiredFields().contains("response")) return false;
        List<Wish> wishes = WaysCheck.wishes(way);
        wishes.add(Wish.that("response == ''"));
        return possible.together(wishes);
    }

    private void ways(Stage stage) {
        List<Transition> out = draft.from(stage.id());
        long defaults = out.stream().filter(Transition::isDefault).count();
        if (stage.ends() && stage.starts()) findings.error("start-is-end", stage);
        if (stage.ends() && !out.isEmpty()) findings.error("way-out-of-end", stage);
        if (!stage.ends() && out.isEmpty()) findings.error("no-way-out", stage);
        if (defaults > 1) findings.error("two-defaults", stage);
        if (stage.kind() != StageKind.DECISION) return;
        if (defaults == 0) findings.error("decision-without-default", stage);
        if (out.size() == 1) findings.advice("decision-of-one", stage);
    }
}
