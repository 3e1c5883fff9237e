package org.peygir.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.cartable.Referral;
import org.peygir.cases.BranchState;
import org.peygir.cases.Branching;
import org.peygir.cases.web.StandingView.Branch;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.springframework.stereotype.Component;

/** Says what a case waits for; asks the database only of cases that stand. */
@Component
class StandingViews {
    private final Branching branching;
    private final Routines routines;

    StandingViews(Branching branching, Routines routines) {
        this.branching = branching;
        this.routines = routines;
    }

    /** Null where the case is simply somebody's to work on. */
    @Nullable
    StandingView of(Shell shell, CaseDossier d) {
        Stage stage = d.position().stage();
        if (!d.file().open() || !stage.kind().stands()) return null;
        String until = routines.byItself(stage.id(), Trigger.TIME_UP)
                .flatMap(way -> until(d, stage))
                .map(at -> shell.t("waits.until", shell.f().dateTime(at)))
                .orElse(null);
        if (stage.kind() != StageKind.PARALLEL) return new StandingView(null, "", List.of(), until);
        String rule =
                shell.t("waits.branches." + stage.branches().until().name().toLowerCase(java.util.Locale.ROOT));
        List<Branch> rows = branching.of(d.file(), d.cartable().referrals()).stream()
                .map(one -> row(shell, d, one))
                .toList();
        return new StandingView(shell.t("waits.branches.title"), rule, rows, until);
    }

    /** By the clock of the stage, which calendars move too; a timer has none. */
    private Optional<Instant> until(CaseDossier d, Stage stage) {
        DeadlineClock clock = d.clock(DeadlineClock.STAGE);
        return stage.kind() == StageKind.TIMER || clock == null || !clock.open()
                ? routines.wakes(d.file().id())
                : Optional.of(clock.dueAt());
    }

    private Branch row(Shell shell, CaseDossier d, BranchState one) {
        Instant now = shell.now();
        String state = state(one, now);
        Referral sent = one.referral();
        boolean again = one.mayBeSentAgain(now) && d.viewer().can(Permission.CASE_REFER);
        return new Branch(
                one.branch().code(),
                branching.name(one, shell.locale()),
                shell.t("routines.branches.ask." + one.branch().ask()),
                shell.t("waits.branch." + state),
                kind(state),
                sent != null && one.open()
                        ? shell.t("waits.branch.due", shell.f().dateTime(sent.dueAt()))
                        : "",
                again);
    }

    private static String state(BranchState one, Instant now) {
        Referral sent = one.referral();
        if (sent == null) return "unsent";
        if (one.late(now)) return "late";
        return one.open() ? "open" : sent.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String kind(String state) {
        return switch (state) {
            case "answered" -> "done";
            case "late", "returned" -> "late";
            case "open" -> "wait";
            default -> "";
        };
    }
}
