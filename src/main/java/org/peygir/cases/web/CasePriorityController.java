package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CasePriority;
import org.peygir.cases.Doing;
import org.peygir.cases.Priority;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Urgency;
import org.peygir.cases.Weighing;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Weighing a case anew, and setting its level against the points with a reason (HDL-01). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/priority")
class CasePriorityController {
    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final StalePages stale;
    private final CasePriority priority;

    CasePriorityController(
            CaseDossiers dossiers, CasePages pages, CaseAnswers answers, StalePages stale, CasePriority priority) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.answers = answers;
        this.stale = stale;
        this.priority = priority;
    }

    /** What was chosen in the form. */
    private record Chosen(String urgency, Set<String> factors, String override, String reason) {
        Weighing weighing() {
            Set<PriorityFactor> known = Arrays.stream(PriorityFactor.values())
                    .filter(f -> factors.contains(f.name()))
                    .collect(Collectors.toUnmodifiableSet());
            Urgency said = Arrays.stream(Urgency.values())
                    .filter(u -> u.name().equals(urgency))
                    .findFirst()
                    .orElse(Urgency.NORMAL);
            return new Weighing(said, known);
        }

        @Nullable
        PriorityLevel level() {
            return Arrays.stream(PriorityLevel.values())
                    .filter(l -> l.name().equals(override))
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseDossier dossier = dossiers.read(number, viewer);
        Optional<String> refusal = CaseHandling.act(dossier.file(), viewer);
        if (refusal.isPresent()) return answers.refused(asked, refusal.get(), Typed.nothing(), "");
        Priority now = dossier.file().priority();
        PriorityLevel set = now.override();
        Set<String> factors = now.weighing().factors().stream().map(Enum::name).collect(Collectors.toSet());
        Chosen chosen =
                new Chosen(now.weighing().urgency().name(), factors, set == null ? "" : set.name(), now.reason());
        return page(asked, dossier, chosen, new FieldErrors());
    }

    @PostMapping
    String weigh(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "NORMAL") String urgency,
            @RequestParam(required = false) @Nullable List<String> factors,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_MOVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        Chosen chosen =
                new Chosen(urgency, factors == null ? Set.of() : Set.copyOf(factors), level, Words.clean(reason));
        Doing doing = priority.weigh(
                CaseDossiers.number(number), version, chosen.weighing(), chosen.level(), chosen.reason(), viewer);
        if (doing instanceof Doing.Refused(String key) && key.startsWith("cases.refusal.priority")) {
            FieldErrors errors = new FieldErrors();
            errors.add("reason", key);
            response.setStatus(422);
            return page(asked, dossiers.read(number, viewer), chosen, errors);
        }
        if (doing instanceof Doing.Stale) {
            Map<String, String> yours = new LinkedHashMap<>();
            if (!chosen.reason().isBlank()) yours.put("note", chosen.reason());
            return stale.answer(asked, yours, null);
        }
        return answers.answer(asked, doing, "priority", Typed.nothing(), "");
    }

    private String page(CaseAnswers.Asked asked, CaseDossier d, Chosen chosen, FieldErrors errors) {
        Shell shell = asked.shell();
        List<Option> levels = Arrays.stream(PriorityLevel.values())
                .map(l -> new Option(l.name(), PriorityWords.level(shell, l)))
                .toList();
        asked.model()
                .addAttribute(
                        "page",
                        new PriorityPage(
                                pages.head(shell, d),
                                PriorityWords.weight(shell, d.file(), true),
                                chosen.urgency(),
                                chosen.factors(),
                                chosen.override(),
                                chosen.reason(),
                                PriorityWords.urgencies(shell),
                                PriorityWords.factors(shell),
                                levels,
                                errors));
        return shell.htmx() ? "cases/dossier/priorityForm" : "cases/dossier/priority";
    }
}
