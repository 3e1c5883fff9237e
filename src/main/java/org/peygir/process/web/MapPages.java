package org.peygir.process.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.Passage;
import org.peygir.organization.Organization;
import org.peygir.platform.time.JalaliNames;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.process.web.MapPage.Row;
import org.peygir.routines.MapView;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StayFigures;
import org.peygir.routines.StayFigures.Figure;
import org.peygir.routines.StayFilter;
import org.peygir.routines.Stays;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/** Makes the pages of the process map. */
@Component
class MapPages {
    private static final int MOST_WAITING = 100_000;
    private static final String SLOW = "sl";
    private static final String GONE = "gn";

    private final Routines routines;
    private final Stays stays;
    private final Organization organization;

    MapPages(Routines routines, Stays stays, Organization organization) {
        this.routines = routines;
        this.stays = stays;
        this.organization = organization;
    }

    MapPage map(
            Version version,
            StayFigures figures,
            Map<Long, Integer> standing,
            MapFilter filter,
            Viewer viewer,
            Shell shell) {
        String path = Editions.path(version) + "/map";
        List<Transition> slowest = stays.slowest(version, figures);
        Set<Long> slow = new HashSet<>();
        for (Transition way : slowest) {
            slow.add(way.fromId());
            slow.add(way.toId());
        }
        int waiting = stays.waiting(MOST_WAITING);
        String title = shell.t("process.map.title", version.title(shell.locale()));
        boolean empty = figures.stages().isEmpty() && standing.isEmpty();
        return new MapPage(
                title,
                shell.t("process.map.sub", version.number()),
                Editions.path(version),
                path,
                empty ? "" : picture(version, figures, standing, slowest, slow, filter, path, title, shell),
                rows(version, figures, standing, slowest, slow, filter, path, shell),
                slowest(version, figures, slowest, shell),
                waiting == 0 ? "" : shell.t("process.map.waiting", waiting),
                empty,
                !filter.equals(MapFilter.of("", "", "", "", viewer, organization)),
                filter(version, filter, viewer, shell));
    }

    private String picture(
            Version version,
            StayFigures figures,
            Map<Long, Integer> standing,
            List<Transition> slowest,
            Set<Long> slow,
            MapFilter filter,
            String path,
            String title,
            Shell shell) {
        Map<Long, String> stageLabels = new HashMap<>();
        Map<Long, String> wayLabels = new HashMap<>();
        Map<Long, String> stageMarks = new HashMap<>();
        Map<Long, String> wayMarks = new HashMap<>();
        Map<Long, String> stageLinks = new HashMap<>();
        Map<Long, String> wayLinks = new HashMap<>();
        for (Stage stage : version.stages()) {
            Figure figure = figures.stage(stage.id());
            long came = came(version, stage, figures);
            long here = standing.getOrDefault(stage.id(), 0);
            stageLabels.put(
                    stage.id(),
                    stage.ends() || figure.stays() == 0
                            ? shell.f().number(stage.ends() ? came : here)
                            : shell.t("process.map.label", figure.stays(), duration(figure.median(), shell)));
            if (slow.contains(stage.id())) stageMarks.put(stage.id(), SLOW);
            else if (figure.stays() + here + came == 0) stageMarks.put(stage.id(), GONE);
            if (!stage.ends()) stageLinks.put(stage.id(), filter.url(shell, path + "/cases", "stage", stage.code()));
        }
        for (Transition way : version.transitions()) {
            Figure figure = figures.way(way.id());
            if (figure.stays() == 0) {
                wayMarks.put(way.id(), GONE);
                continue;
            }
            wayLabels.put(way.id(), shell.t("process.map.label", figure.stays(), duration(figure.median(), shell)));
            if (slowest.contains(way)) wayMarks.put(way.id(), SLOW);
            wayLinks.put(way.id(), wayHref(version, way, filter, path, shell));
        }
        MapView view = new MapView(stageLabels, wayLabels, stageMarks, wayMarks, stageLinks, wayLinks);
        return routines.picture(version, view, title, shell.locale());
    }

    /** How many stays ended by a way into the stage. */
    private static long came(Version version, Stage stage, StayFigures figures) {
        return version.transitions().stream()
                .filter(way -> way.toId() == stage.id())
                .mapToLong(way -> figures.way(way.id()).stays())
                .sum();
    }

    private static String wayHref(Version version, Transition way, MapFilter filter, String path, Shell shell) {
        String from = version.stage(way.fromId()).code();
        return filter.url(shell, path + "/cases", "stage", from, "way", way.code());
    }

    private static String duration(int minutes, Shell shell) {
        return shell.f().shortDuration(minutes);
    }

    private static List<Row> rows(
            Version version,
            StayFigures figures,
            Map<Long, Integer> standing,
            List<Transition> slowest,
            Set<Long> slow,
            MapFilter filter,
            String path,
            Shell shell) {
        return version.stages().stream()
                .map(stage -> {
                    Figure figure = figures.stage(stage.id());
                    int here = standing.getOrDefault(stage.id(), 0);
                    return new Row(
                            stage.title(shell.locale()),
                            slow.contains(stage.id()),
                            shell.f().number(stage.ends() ? came(version, stage, figures) : figure.stays()),
                            figure.stays() == 0 ? "" : filter.url(shell, path + "/cases", "stage", stage.code()),
                            stage.ends() ? "" : shell.f().number(here),
                            here == 0 ? "" : filter.url(shell, path + "/cases", "stage", stage.code(), "now", "1"),
                            figure.stays() == 0 ? "" : shell.f().workingDuration(figure.median()),
                            stage.ends() ? "" : shell.f().number(figure.again()),
                            version.from(stage.id()).stream()
                                    .map(way -> way(version, way, figures.way(way.id()), slowest, filter, path, shell))
                                    .toList());
                })
                .toList();
    }

    private static MapPage.Way way(
            Version version,
            Transition way,
            Figure figure,
            List<Transition> slowest,
            MapFilter filter,
            String path,
            Shell shell) {
        boolean taken = figure.stays() > 0;
        return new MapPage.Way(
                way.label(shell.locale()),
                version.stage(way.toId()).title(shell.locale()),
                slowest.contains(way),
                shell.f().number(figure.stays()),
                taken ? wayHref(version, way, filter, path, shell) : "",
                taken ? shell.f().workingDuration(figure.median()) : "");
    }

    private static String slowest(Version version, StayFigures figures, List<Transition> slowest, Shell shell) {
        if (slowest.isEmpty()) return "";
        String arrow = " " + shell.t("process.map.arrow") + " ";
        String stages = slowest.stream()
                .map(way -> version.stage(way.toId()).title(shell.locale()))
                .collect(Collectors.joining(
                        arrow, version.stage(slowest.getFirst().fromId()).title(shell.locale()) + arrow, ""));
        long minutes = slowest.stream()
                .mapToLong(way -> figures.way(way.id()).median())
                .sum();
        return shell.t("process.map.slowest", stages, shell.f().workingDuration(minutes));
    }

    private MapPage.Filter filter(Version version, MapFilter filter, Viewer viewer, Shell shell) {
        return new MapPage.Filter(
                List.of(
                        new Option(StayFilter.By.REGISTERED.name(), shell.t("process.map.by.REGISTERED")),
                        new Option(StayFilter.By.ENTERED.name(), shell.t("process.map.by.ENTERED"))),
                filter.stays().by().name(),
                stays.months(version).stream()
                        .map(month -> new Option(Integer.toString(month), month(month, shell)))
                        .toList(),
                MapFilter.text(filter.stays().from()),
                MapFilter.text(filter.stays().to()),
                organization.units().stream()
                        .filter(unit -> viewer.sees(unit.id()))
                        .map(unit -> new Option(Long.toString(unit.id()), unit.name(shell.locale())))
                        .toList(),
                filter.unit() == null ? "" : Long.toString(filter.unit()));
    }

    private static String month(int month, Shell shell) {
        String year = shell.f().digits(Integer.toString(month / 100));
        return JalaliNames.month(month % 100, shell.locale()) + " " + year;
    }

    PassagesPage cases(
            Version version,
            Stage stage,
            @Nullable Transition way,
            boolean standing,
            List<Passage> found,
            int limit,
            MapFilter filter,
            Shell shell) {
        String path = Editions.path(version) + "/map";
        List<Passage> shown = found.subList(0, Math.min(limit, found.size()));
        String what = standing ? "process.cases.standing" : way == null ? "process.cases.left" : "process.cases.by-way";
        String next = found.size() <= limit
                ? null
                : filter.url(
                        shell,
                        path + "/cases",
                        "stage",
                        stage.code(),
                        "way",
                        way == null ? null : way.code(),
                        "now",
                        standing ? "1" : null,
                        "after",
                        shown.getLast().cursor().text());
        return new PassagesPage(
                shell.t(what, stage.title(shell.locale()), way == null ? "" : way.label(shell.locale())),
                shell.t("process.map.title", version.title(shell.locale())),
                filter.url(shell, path),
                shown.stream().map(one -> row(one, shell)).toList(),
                next);
    }

    private PassagesPage.Row row(Passage one, Shell shell) {
        String number = one.number().toString();
        Integer minutes = one.minutes();
        return new PassagesPage.Row(
                shell.f().digits(number),
                "/cases/" + number,
                one.subject(),
                shell.f().dateTime(one.enteredAt()),
                minutes == null ? "" : shell.f().workingDuration(minutes),
                organization.unit(one.unitId()).name(shell.locale()),
                shell.t("cases.status." + one.status()));
    }
}
