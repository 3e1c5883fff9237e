package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.domain.Possible.Wish;

/** The conditions by which a stage proposes one of its ways: each is proposed for some case. */
final class ChoiceCheck {
    private final Version draft;
    private final Conditions conditions;
    private final Possible possible;
    private final Findings findings;

    ChoiceCheck(Version draft, Conditions conditions, Possible possible, Findings findings) {
        this.draft = draft;
        this.conditions = conditions;
        this.possible = possible;
        this.findings = findings;
    }

    void run() {
        for (Stage stage : draft.stages()) stage(stage);
    }

    private void stage(Stage stage) {
        List<Wish> before = new ArrayList<>();
        List<Transition> out = draft.from(stage.id());
        for (Transition way : out) {
            if (way.condition() != null) condition(way, way.condition(), before);
            else if (!way.isDefault() && stage.kind() == StageKind.DECISION) findings.advice("never-proposed", way, "");
            if (way.condition() != null && way.isDefault()) findings.advice("default-with-condition", way, "");
        }
        if (before.isEmpty() || possible.together(before)) return;
        out.stream()
                .filter(way -> way.isDefault() && way.condition() == null)
                .forEach(way -> findings.advice("default-never", way, ""));
    }

    /** @param before that no earlier condition holds; grows by this one */
    private void condition(Transition way, String condition, List<Wish> before) {
        Optional<String> fault = conditions.fault(condition);
        if (fault.isPresent()) {
            findings.error("expression", way, fault.get());
            return;
        }
        List<Wish> proposed = new ArrayList<>(before);
        proposed.add(Wish.that(condition));
        before.add(Wish.not(condition));
        if (!possible.together(List.of(Wish.that(condition)))) {
            findings.error("condition-never", way, condition);
        } else if (!possible.together(List.of(Wish.not(condition)))) {
            findings.error("condition-always", way, condition);
        } else if (!possible.together(proposed)) {
            findings.error("condition-hidden", way, condition);
        } else {
            List<Wish> open = WaysCheck.wishes(way);
            if (!possible.together(open)) return;
            open.add(Wish.that(condition));
            if (!possible.together(open)) findings.error("proposed-but-closed", way, condition);
        }
    }
}
