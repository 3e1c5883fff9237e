package org.peygir.cases.web;

import java.util.Arrays;
import java.util.List;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CasePriority;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Reckoning;
import org.peygir.cases.Urgency;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/** Words a priority: the level, and which factor gave how many points. */
final class PriorityWords {
    private PriorityWords() {}

    static String level(Shell shell, PriorityLevel level) {
        return shell.t("priority.level." + level);
    }

    /** Kind of the badge. */
    static String kind(PriorityLevel level) {
        return switch (level) {
            case URGENT -> "late";
            case HIGH -> "soon";
            case NORMAL, LOW -> "";
        };
    }

    static CasePane.Weight weight(Shell shell, CaseFile file, boolean mayWeigh) {
        Reckoning explained = CasePriority.explain(file);
        List<Fact> parts = explained.parts().stream()
                .map(p -> new Fact(shell.t("priority.part." + p.code()), shell.t("priority.points", p.points())))
                .toList();
        boolean set = file.priority().override() != null;
        return new CasePane.Weight(
                level(shell, explained.level()),
                kind(explained.level()),
                parts,
                shell.t("priority.sum", explained.points(), level(shell, explained.reckoned())),
                set
                        ? shell.t(
                                "priority.set",
                                level(shell, explained.level()),
                                file.priority().reason())
                        : null,
                mayWeigh);
    }

    static List<Option> urgencies(Shell shell) {
        return Arrays.stream(Urgency.values())
                .map(u -> new Option(
                        u.name(),
                        shell.t("priority.urgency." + u),
                        u.points() == 0 ? null : shell.t("priority.points", u.points())))
                .toList();
    }

    static List<Option> factors(Shell shell) {
        return Arrays.stream(PriorityFactor.values())
                .map(f -> new Option(f.name(), shell.t("priority.factor." + f), shell.t("priority.points", f.points())))
                .toList();
    }
}
