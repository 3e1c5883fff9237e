package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseTimekeeping;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.PauseReason;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The tab of the deadlines: what runs, what was kept and missed, and what this person may do about it. */
@Component
class DeadlinePanes {
    private final CaseTimes times;
    private final Deadlines deadlines;

    DeadlinePanes(CaseTimes times, Deadlines deadlines) {
        this.times = times;
        this.deadlines = deadlines;
    }

    /** Open ones first, the next due at the top; then the ended ones, the newest first. */
    CasePane.Deadlines pane(Shell shell, CaseDossier d) {
        List<DeadlineClock> clocks = new ArrayList<>(d.clocks());
        Comparator<DeadlineClock> open = Comparator.comparing((DeadlineClock c) -> !c.open());
        clocks.sort(
                open.thenComparing((a, b) -> a.open() ? a.dueAt().compareTo(b.dueAt()) : Long.compare(b.id(), a.id())));
        List<Option> reasons = deadlines.pauseReasons().stream()
                .filter(PauseReason::offered)
                .map(r -> new Option(r.code(), r.name(shell.locale())))
                .toList();
        return new CasePane.Deadlines(
                clocks.stream().map(c -> view(shell, d, c)).toList(), reasons);
    }

    private ClockView view(Shell shell, CaseDossier d, DeadlineClock c) {
        boolean running = c.state() == State.RUNNING;
        boolean acts = CaseTimekeeping.pause(d.file(), d.viewer()).isEmpty();
        boolean extendable = c.open()
                && c.extra() == 0
                && CaseTimekeeping.extend(d.file(), c.code(), d.viewer()).isEmpty();
        return new ClockView(
                c.code(),
                DeadlineWords.name(shell, c.code()),
                shell.t("deadlines.state." + c.state()),
                due(shell, c),
                shell.t(
                        "cases.clock.line",
                        DeadlineWords.amount(shell, c.amount() + c.extra(), c.unit()),
                        shell.f().dateTime(c.startedAt()),
                        shell.f().dateTime(c.dueAt())),
                d.path() + "/deadlines/" + c.id(),
                standing(shell, c),
                acts && running && c.pausable() && !shell.now().isAfter(c.dueAt()),
                acts && c.state() == State.PAUSED,
                extendable,
                shell.t("cases.clock.extend.hint." + c.unit(), c.amount()));
    }

    private Due due(Shell shell, DeadlineClock c) {
        Instant ended = c.endedAt();
        if (ended != null) {
            boolean late = c.state() == State.BREACHED;
            return new Due(late ? "late" : "done", shell.f().dateTime(ended), ended, null);
        }
        if (c.state() == State.PAUSED) return new Due("ok", shell.t("deadlines.state.PAUSED"), c.dueAt(), null);
        return times.due(shell, c.dueAt());
    }

    private @Nullable String standing(Shell shell, DeadlineClock c) {
        Instant since = c.pausedAt();
        if (since == null) return null;
        Locale locale = shell.locale();
        return shell.t("cases.why.standing", shell.f().dateTime(since), deadlines.pauseReason(c.pauseReason(), locale));
    }
}
