package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;
import org.peygir.routines.DiagramView;
import org.peygir.routines.Drawing;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Step;
import org.peygir.routines.Way;
import org.springframework.stereotype.Component;

/** The tab of the routine: where the case stands, by when, what the customer is told, and what comes next. */
@Component
class RoutinePanes {
    private final CaseHandling handling;
    private final Routines routines;
    private final CaseNames names;
    private final CaseTimes times;

    RoutinePanes(CaseHandling handling, Routines routines, CaseNames names, CaseTimes times) {
        this.handling = handling;
        this.routines = routines;
        this.names = names;
        this.times = times;
    }

    CasePane.Routine pane(Shell shell, CaseDossier d, CaseActions actions) {
        Stage stage = d.position().stage();
        boolean act = actions.refusal() == null;
        List<Way> ways = act ? handling.ways(d.file(), d.resolution(), d.opinions(), d.viewer()) : List.of();
        return new CasePane.Routine(
                drawing(shell, d, ways),
                shell.t("cases.routine.version", d.position().version().number()),
                facts(shell, d),
                stage.guidance(shell.locale()),
                say(shell, d),
                next(shell, d, ways));
    }

    Drawing drawing(Shell shell, CaseDossier d, List<Way> ways) {
        Map<Long, Long> spent = new HashMap<>();
        for (Step step : d.position().steps()) {
            Instant left = step.leftAt();
            boolean still = left == null && d.file().open() && !d.file().inReview();
            Instant until = left != null ? left : still ? shell.now() : step.enteredAt();
            // A stay may be in a stage of the version that the case was on before.
            if (!step.stage().ends())
                spent.merge(step.stage().id(), times.workingMinutes(step.enteredAt(), until), Long::sum);
        }
        Map<Long, String> labels = new HashMap<>();
        spent.forEach((stage, minutes) -> labels.put(stage, shell.f().shortDuration(minutes)));
        Long suggested = ways.stream()
                .filter(Way::suggested)
                .map(w -> w.to().id())
                .findFirst()
                .orElse(null);
        return routines.drawing(
                d.position(), DiagramView.down().withLabels(labels).withSuggested(suggested), shell.locale());
    }

    private List<Fact> facts(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        Stage stage = d.position().stage();
        List<Fact> facts = new ArrayList<>();
        if (file.open()) {
            String who = names.holder(
                    shell, file.assigneeId(), file.unitId(), d.viewer().staffId());
            facts.add(new Fact(shell.t("cases.routine.stage-owner"), who));
            if (!file.inReview()) facts.add(new Fact(shell.t("cases.routine.deadline"), deadline(shell, d, stage)));
        }
        facts.add(new Fact(
                shell.t("cases.routine.customer-sees"),
                shell.t("cases.routine.quoted", stage.customerText(shell.locale()))));
        return facts;
    }

    /** The answer to «why this deadline»: the stage's own time from its entry on, or the promised answer when that comes first. */
    private String deadline(Shell shell, CaseDossier d, Stage stage) {
        CaseFile file = d.file();
        String until = shell.t(
                "cases.routine.until",
                CaseTimes.moment(shell, file.dueAt()),
                times.due(shell, file).text());
        StageDeadline own = stage.deadline();
        if (file.dueAt().equals(file.promisedAt())) return shell.t("cases.routine.promised", until);
        if (own == null) return until;
        String amount = shell.t("cases.routine.amount." + own.unit(), own.amount());
        String since = shell.f().dateTime(d.position().steps().getLast().enteredAt());
        return shell.t("cases.routine.amount-until", amount, since, until);
    }

    /** RCV-05: said on the telephone as it stands; every promise is a date that the calendar gave. */
    private String say(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        String now = d.position().stage().customerText(shell.locale());
        Instant promised = file.promisedAt();
        if (file.inReview() && promised != null)
            return shell.t("reviews.say", shell.f().longDate(promised));
        if (!file.open() || promised == null) return now;
        String step = shell.t("cases.say.step", now, shell.f().longDate(file.dueAt()));
        String by = shell.t("cases.say.answer", shell.f().longDate(promised));
        String code = shell.t("cases.say.track", shell.f().digits(file.number().toString()));
        return step + " " + by + " " + code;
    }

    private static NextWays next(Shell shell, CaseDossier d, List<Way> ways) {
        List<NextWays.Step> others = new ArrayList<>();
        NextWays.Step suggested = null;
        String lacking = null;
        for (Way way : ways) {
            String href = shell.url(d.path() + "/moves", "way", way.code());
            if (way.suggested()) {
                suggested = new NextWays.Step(way.label(shell.locale()), href);
                lacking = way.open() ? null : lacking(shell, way);
            } else {
                others.add(new NextWays.Step(way.to().title(shell.locale()), href));
            }
        }
        return new NextWays(suggested, others, lacking);
    }

    private static String lacking(Shell shell, Way way) {
        String list = way.missing().stream()
                .map(m -> m.message(shell.locale()))
                .collect(Collectors.joining(CaseNames.and(shell)));
        return shell.t("cases.move.before", way.to().title(shell.locale()), list);
    }
}
