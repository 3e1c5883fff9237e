package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Handovers;
import org.peygir.cases.UnitScores;
import org.peygir.organization.Organization;
import org.peygir.organization.Terms;
import org.peygir.organization.Unit;
import org.peygir.organization.UnitTerms;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Terms between units and how they were kept: read by who reads reports, set by who decides on the structure (ORG-12). */
@Controller
@RequestMapping("/organization/terms")
class TermsController {
    private static final int MINUTES = 60;
    private static final int MOST_HOURS = 400;

    private final Terms terms;
    private final UnitScores scores;
    private final Organization organization;

    TermsController(Terms terms, UnitScores scores, Organization organization) {
        this.terms = terms;
        this.scores = scores;
        this.organization = organization;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Viewer viewer, Shell shell, Model model) {
        if (!viewer.can(Permission.STRUCTURE_EDIT)) viewer.require(Permission.REPORT_READ);
        return page(Map.of(), new FieldErrors(), saved, viewer, shell, model);
    }

    /** Without hours the unit has no terms any more. */
    @PostMapping
    String put(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.STRUCTURE_EDIT);
        FieldErrors errors = new FieldErrors();
        Optional<Unit> unit = organization.units().stream()
                .filter(u -> Long.toString(u.id()).equals(typed.get("unit")))
                .findFirst();
        if (unit.isEmpty()) errors.add("unit", "structure.error.choose");
        String hours = Digits.latin(typed.getOrDefault("hours", "")).strip();
        int number = hours.matches("[0-9]{1,4}") ? Integer.parseInt(hours) : 0;
        if (!hours.isEmpty() && (number < 1 || number > MOST_HOURS))
            errors.add("hours", "structure.error.number", 1, MOST_HOURS);
        String guidance = Words.clean(typed.getOrDefault("guidance", ""));
        if (guidance.length() > UnitTerms.GUIDANCE_LIMIT) errors.add("guidance", "cases.refusal.too-long");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(typed, errors, false, viewer, shell, model);
        }
        long id = unit.orElseThrow().id();
        if (hours.isEmpty()) scores.remove(id, viewer);
        else scores.put(new UnitTerms(id, number * MINUTES, guidance), viewer);
        return "redirect:/organization/terms?saved=true";
    }

    private String page(
            Map<String, String> typed, FieldErrors errors, boolean saved, Viewer viewer, Shell shell, Model model) {
        Map<Long, Handovers> kept =
                scores.scores(viewer).stream().collect(Collectors.toMap(Handovers::unitId, Function.identity()));
        boolean edits = viewer.can(Permission.STRUCTURE_EDIT);
        List<TermsPage.Row> rows = organization.units().stream()
                .filter(unit -> kept.containsKey(unit.id())
                        || terms.of(unit.id()).isPresent() && (edits || viewer.sees(unit.id())))
                .map(unit -> row(shell, unit, kept.getOrDefault(unit.id(), new Handovers(unit.id(), 0, 0, 0, 0, 0, 0))))
                .toList();
        int unreasoned = kept.values().stream().mapToInt(Handovers::unreasoned).sum();
        model.addAttribute(
                "page",
                new TermsPage(
                        rows,
                        shell.t("terms.span", UnitScores.SPAN.toDays()),
                        shell.t("terms.unreasoned", unreasoned),
                        edits,
                        organization.units().stream()
                                .filter(Unit::active)
                                .map(u -> new Option(Long.toString(u.id()), u.name(shell.locale())))
                                .toList(),
                        typed,
                        errors,
                        saved));
        return "cases/structure/terms";
    }

    private TermsPage.Row row(Shell shell, Unit unit, Handovers h) {
        Optional<UnitTerms> promised = terms.of(unit.id());
        return new TermsPage.Row(
                unit.name(shell.locale()),
                promised.map(t -> shell.t("terms.hours", t.acceptMinutes() / MINUTES))
                        .orElse("—"),
                promised.map(UnitTerms::guidance).orElse(""),
                shell.f().number(h.all()),
                shell.f().number(h.inTime()),
                shell.f().number(h.late()),
                h.late() > 0,
                shell.f().number(h.waiting()),
                shell.f().number(h.returned()));
    }
}
