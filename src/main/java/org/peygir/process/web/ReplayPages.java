package org.peygir.process.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CasePassages;
import org.peygir.organization.Organization;
import org.peygir.platform.web.Shell;
import org.peygir.process.Replay;
import org.peygir.process.ReplayResult;
import org.peygir.process.web.ReplayPage.Share;
import org.peygir.routines.Draft;
import org.peygir.routines.DraftReplay;
import org.peygir.routines.Requirement;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/** Makes the page of a replay. */
@Component
class ReplayPages {
    private static final int PATHS = 12;

    private final RoutineDrafts drafts;
    private final CasePassages passages;
    private final Organization organization;

    ReplayPages(RoutineDrafts drafts, CasePassages passages, Organization organization) {
        this.drafts = drafts;
        this.passages = passages;
        this.organization = organization;
    }

    ReplayPage page(Draft draft, @Nullable Replay replay, String refused, Viewer viewer, Shell shell) {
        String title = draft.routine().title(shell.locale());
        String path = "/routines/" + draft.routineCode() + "/draft";
        String why = refused.isEmpty() ? "" : shell.t(refused);
        if (replay == null)
            return new ReplayPage(
                    title, path, why, false, 0, 1, "", false, false, List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of());
        Version tried = drafts.read(replay.document());
        ReplayResult result = replay.result();
        boolean over = replay.endedAt() != null;
        int total = Math.max(replay.total(), replay.done());
        String since = shell.f().date(replay.since());
        return new ReplayPage(
                title,
                path,
                why,
                !over,
                replay.done(),
                Math.max(1, total),
                over
                        ? shell.t("process.replay.over", replay.done(), since)
                        : shell.t("process.replay.working", replay.done(), total),
                !drafts.text(draft.routine()).equals(replay.document()),
                over && replay.done() > 0,
                List.of(
                        share("same", result.same(), replay.done(), shell),
                        share("other", result.other(), replay.done(), shell),
                        share("stuck", result.stuckInAll(), replay.done(), shell)),
                stuck(tried, result, shell),
                paths(tried, result, replay.done(), shell),
                stages(tried, result, shell),
                units(result, shell),
                cases(result.otherCases(), viewer, shell),
                cases(result.stuckCases(), viewer, shell));
    }

    private static Share share(String what, int cases, int all, Shell shell) {
        return new Share(shell.t("process.replay." + what), shell.f().number(cases), percent(cases, all, shell));
    }

    private static String percent(int cases, int all, Shell shell) {
        return shell.f().percent(all == 0 ? 0 : Math.round(100.0 * cases / all));
    }

    private static List<ReplayPage.Stuck> stuck(Version tried, ReplayResult result, Shell shell) {
        return result.stuck().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> {
                    String[] parts = entry.getKey().split("\\|", 2);
                    return new ReplayPage.Stuck(
                            tried.stage(parts[0]).title(shell.locale()),
                            reason(tried, parts[1], shell),
                            shell.f().number(entry.getValue()));
                })
                .toList();
    }

    private static String reason(Version tried, String code, Shell shell) {
        if (code.equals(DraftReplay.NO_WAY) || code.equals(DraftReplay.CIRCLE))
            return shell.t("process.replay.reason." + code);
        return tried.transitions().stream()
                .flatMap(way -> way.requirements().stream())
                .filter(needed -> needed.code().equals(code))
                .findFirst()
                .map(Requirement::message)
                .map(message -> message.in(shell.locale()))
                .orElseGet(() -> shell.t("routines.missing." + code));
    }

    private static List<Share> paths(Version tried, ReplayResult result, int all, Shell shell) {
        String arrow = " " + shell.t("process.map.arrow") + " ";
        return result.paths().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PATHS)
                .map(entry -> new Share(
                        Arrays.stream(entry.getKey().split(" "))
                                .map(code -> tried.stage(code).title(shell.locale()))
                                .collect(Collectors.joining(arrow)),
                        shell.f().number(entry.getValue()),
                        percent(entry.getValue(), all, shell)))
                .toList();
    }

    private static List<ReplayPage.Stage> stages(Version tried, ReplayResult result, Shell shell) {
        List<ReplayPage.Stage> rows = new ArrayList<>();
        for (var stage : tried.stages()) {
            ReplayResult.OfStage sums = result.stages().get(stage.code());
            if (stage.ends()) continue;
            StageDeadline limit = stage.deadline();
            rows.add(new ReplayPage.Stage(
                    stage.title(shell.locale()),
                    limit == null ? "" : shell.t("routines.within." + limit.unit(), limit.amount()),
                    shell.f().number(sums == null ? 0 : sums.visits()),
                    sums == null ? "" : shell.t("process.replay.of", sums.late(), sums.known()),
                    shell.f().number(sums == null ? 0 : sums.lateThen())));
        }
        return rows;
    }

    private List<ReplayPage.Unit> units(ReplayResult result, Shell shell) {
        return result.units().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ReplayPage.Unit(
                        organization
                                .unitByCode(entry.getKey())
                                .map(unit -> unit.name(shell.locale()))
                                .orElse(entry.getKey().isEmpty() ? shell.t("process.replay.no-unit") : entry.getKey()),
                        shell.f().number(entry.getValue().visits()),
                        shell.f().number(entry.getValue().then()),
                        hours(entry.getValue().minutes(), shell),
                        hours(entry.getValue().minutesThen(), shell)))
                .toList();
    }

    private static String hours(long minutes, Shell shell) {
        return shell.t("process.replay.hours", Math.round(minutes / 60.0));
    }

    private List<ReplayPage.Case> cases(List<Long> ids, Viewer viewer, Shell shell) {
        return passages.numbers(ids, viewer).stream()
                .map(number -> new ReplayPage.Case(shell.f().digits(number.toString()), "/cases/" + number))
                .toList();
    }
}
