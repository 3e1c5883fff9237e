package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseStructures;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureAdvice;
import org.peygir.organization.StructureAdvice.Reason;
import org.peygir.organization.StructureAnswers;
import org.peygir.organization.StructureAnswers.Skills;
import org.peygir.organization.StructureAnswers.Spread;
import org.peygir.organization.Structures;
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

/** The set-up advisor asks six questions and recommends a structure with its reasons (ORG-02). The answers stay in the address. */
@Controller
@RequestMapping("/organization/structure/advice")
class AdviceController {
    private static final int MOST = 100_000;
    /** Each question says what it lacks in its own words: in the summary they stand without it. */
    private static final String MISSING = "structure.advice.missing.";

    private final CaseStructures structures;
    private final StructurePages pages;

    AdviceController(CaseStructures structures, StructurePages pages) {
        this.structures = structures;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @RequestParam Map<String, String> asked,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.STRUCTURE_EDIT);
        FieldErrors errors = new FieldErrors();
        StructureAnswers answers = asked.containsKey("branches") ? read(asked, errors) : null;
        return page(asked, answers, errors, shell, model, response);
    }

    private static String page(
            Map<String, String> asked,
            @Nullable StructureAnswers answers,
            FieldErrors errors,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        if (!errors.isEmpty()) response.setStatus(422);
        model.addAttribute(
                "page",
                new AdvicePage(
                        asked.getOrDefault("branches", ""),
                        asked.getOrDefault("monthly", ""),
                        asked.getOrDefault("verbal", ""),
                        asked.getOrDefault("serious", ""),
                        asked.getOrDefault("skills", ""),
                        asked.getOrDefault("spread", ""),
                        options(shell, "skills", Skills.values()),
                        options(shell, "spread", Spread.values()),
                        errors,
                        answers == null ? null : advice(shell, Structures.advise(answers))));
        return "cases/structure/advice";
    }

    /** Puts what was recommended, or another structure, in force for the whole organisation from now on. */
    @PostMapping
    String apply(
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.STRUCTURE_EDIT);
        FieldErrors errors = new FieldErrors();
        HandlingStructure structure = TypedChoice.read(HandlingStructure.values(), sent, "structure", errors);
        if (structure == null) return page(Map.of(), null, errors, shell, model, response);
        structures.decide(pages.everywhere(structure), viewer);
        return "redirect:/organization/structure?saved=true";
    }

    private static @Nullable StructureAnswers read(Map<String, String> asked, FieldErrors errors) {
        int branches = number(asked, "branches", MOST, errors);
        int monthly = number(asked, "monthly", MOST, errors);
        int verbal = number(asked, "verbal", 100, errors);
        int serious = number(asked, "serious", 100, errors);
        Skills skills = TypedChoice.read(Skills.values(), asked, "skills", new FieldErrors());
        if (skills == null) errors.add("skills", MISSING + "skills");
        Spread spread = TypedChoice.read(Spread.values(), asked, "spread", new FieldErrors());
        if (spread == null) errors.add("spread", MISSING + "spread");
        return !errors.isEmpty() || skills == null || spread == null
                ? null
                : new StructureAnswers(branches, monthly, verbal, serious, skills, spread);
    }

    private static int number(Map<String, String> asked, String field, int most, FieldErrors errors) {
        String digits = Digits.latin(asked.getOrDefault(field, "")).strip();
        int number = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
        if (number < 0 || number > most) errors.add(field, MISSING + field, most);
        return number;
    }

    private static List<Option> options(Shell shell, String what, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> new Option(v.name(), shell.t("structure.advice." + what + "." + v.name())))
                .toList();
    }

    private static AdvicePage.Advice advice(Shell shell, StructureAdvice advice) {
        String name = shell.t("structure.name." + advice.structure());
        return new AdvicePage.Advice(
                advice.structure().name(),
                shell.t("structure.advice.result", name),
                shell.t("structure.about." + advice.structure()),
                shell.t("structure.advice.apply", name),
                reasons(shell, advice, true),
                reasons(shell, advice, false));
    }

    private static List<String> reasons(Shell shell, StructureAdvice advice, boolean local) {
        return advice.reasons().stream()
                .filter(reason -> reason.local() == local)
                .map((Reason reason) -> shell.t(reason.key(), reason.count()))
                .toList();
    }
}
