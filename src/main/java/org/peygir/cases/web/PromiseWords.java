package org.peygir.cases.web;

import java.util.Arrays;
import java.util.List;
import org.peygir.access.Permission;
import org.peygir.cases.CasePromises;
import org.peygir.cases.Promise;
import org.peygir.cases.Promise.Means;
import org.peygir.cases.Promise.State;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Words promises: for the tab of a case and for the book. */
@Component
class PromiseWords {
    private final CasePromises promises;
    private final CaseNames names;
    private final CaseTimes times;

    PromiseWords(CasePromises promises, CaseNames names, CaseTimes times) {
        this.promises = promises;
        this.names = names;
        this.times = times;
    }

    CasePane.Promises pane(Shell shell, CaseDossier d) {
        List<CasePane.PromiseRow> rows = promises.of(d.file().id()).stream()
                .map(p -> row(shell, p, CasePromises.maySettle(d.file(), p, d.viewer())))
                .toList();
        return new CasePane.Promises(rows, means(shell), d.viewer().can(Permission.CASE_NOTE));
    }

    private CasePane.PromiseRow row(Shell shell, Promise p, boolean maySettle) {
        return new CasePane.PromiseRow(
                p.id(),
                p.text(),
                due(shell, p),
                state(shell, p),
                kind(p),
                made(shell, p),
                p.note(),
                maySettle && !p.settled());
    }

    /** What still has to be done counts down; what was settled says its day. */
    Due due(Shell shell, Promise p) {
        return p.settled()
                ? new Due("done", shell.f().dateTime(p.dueAt()), p.dueAt(), null)
                : times.due(shell, p.dueAt());
    }

    String made(Shell shell, Promise p) {
        String to = p.recipient().isEmpty() ? shell.t("promises.to-customer") : p.recipient();
        return shell.t(
                "promises.made",
                names.person(p.staffId()),
                to,
                shell.t("promises.means." + p.means()),
                shell.f().dateTime(p.madeAt()));
    }

    static String state(Shell shell, Promise p) {
        return shell.t(p.late() ? "promises.state.LATE" : "promises.state." + p.state());
    }

    static String kind(Promise p) {
        return p.state() == State.KEPT ? "done" : p.state() == State.BROKEN ? "late" : "";
    }

    static List<Option> means(Shell shell) {
        return Arrays.stream(Means.values())
                .map(m -> new Option(m.name(), shell.t("promises.means." + m)))
                .toList();
    }
}
