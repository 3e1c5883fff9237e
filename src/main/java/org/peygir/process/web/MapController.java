package org.peygir.process.web;

import java.util.Map;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CasePassages;
import org.peygir.cases.PassageCursor;
import org.peygir.organization.Organization;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Stage;
import org.peygir.routines.StayFigures;
import org.peygir.routines.Stays;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The process map of a version (RTN-10), for who may read reports: numbers of the units in their scope, whatever the cases are. The
 * cases behind a number are only those that they may see.
 */
@Controller
@RequestMapping("/routines/{code}/versions/{version}/map")
class MapController {
    private static final int PAGE = 50;

    private final Editions editions;
    private final Stays stays;
    private final CasePassages passages;
    private final Organization organization;
    private final MapPages pages;

    MapController(Editions editions, Stays stays, CasePassages passages, Organization organization, MapPages pages) {
        this.editions = editions;
        this.stays = stays;
        this.passages = passages;
        this.organization = organization;
        this.pages = pages;
    }

    @GetMapping
    String map(
            @PathVariable String code,
            @PathVariable("version") int number,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version version = editions.version(code, number, Permission.REPORT_READ, viewer);
        MapFilter filter = MapFilter.of(by, from, to, unit, viewer, organization);
        StayFigures figures = stays.figures(version, filter.stays());
        Map<Long, Integer> standing = passages.standing(version, filter.stays().units());
        model.addAttribute("page", pages.map(version, figures, standing, filter, viewer, shell));
        return "process/map";
    }

    /** @param stage code; @param way code of one out of it, or none; @param now the ones that stand there instead of those that left */
    @GetMapping("/cases")
    String cases(
            @PathVariable String code,
            @PathVariable("version") int number,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version version = editions.version(code, number, Permission.REPORT_READ, viewer);
        MapFilter filter = MapFilter.of(by, from, to, unit, viewer, organization);
        Stage of = version.stages().stream()
                .filter(one -> one.code().equals(stage))
                .findFirst()
                .orElseThrow(NotFound::new);
        Transition taken = way.isEmpty()
                ? null
                : version.from(of.id()).stream()
                        .filter(one -> one.code().equals(way))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Optional<PassageCursor> cursor = PassageCursor.parse(after);
        boolean standing = !now.isEmpty();
        var found = standing
                ? passages.standing(of, filter.stays().units(), cursor.orElse(null), PAGE + 1, viewer)
                : passages.passed(of, taken, filter.stays(), cursor.orElse(null), PAGE + 1, viewer);
        model.addAttribute("page", pages.cases(version, of, taken, standing, found, PAGE, filter, shell));
        return "process/cases";
    }
}
