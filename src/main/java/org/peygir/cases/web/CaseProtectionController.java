package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Doing;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How guarded a case is (CNF-01) and who is locked out of it (RTN-09): each change a small form with a reason. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/protection")
class CaseProtectionController {
    private static final Set<String> REASON = Set.of("cases.refusal.reason-needed", "cases.refusal.too-long");

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseProtection protection;
    private final CaseNames names;
    private final CaseAnswers answers;

    CaseProtectionController(
            CaseDossiers dossiers, CasePages pages, CaseProtection protection, CaseNames names, CaseAnswers answers) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.protection = protection;
        this.names = names;
        this.answers = answers;
    }

    @GetMapping
    String form(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        CaseDossier dossier = dossiers.read(number, viewer);
        if (!CaseProtection.may(dossier.file(), viewer)) throw new Forbidden();
        return page(new CaseAnswers.Asked(shell, model, response, viewer, number), dossier, Typed.nothing());
    }

    @PostMapping("/level")
    String protect(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(name = "levelReason", defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseNumber known = may(asked);
        Typed typed = Typed.of("level", Map.of("level", level, "levelReason", Words.clean(reason)));
        Optional<Confidentiality> to = Arrays.stream(Confidentiality.values())
                .filter(l -> l.name().equals(level))
                .findFirst();
        if (to.isEmpty()) return again(asked, typed, "level", "cases.error.level");
        return answer(
                asked, protection.protect(known, to.get(), Words.clean(reason), viewer), "protected", typed, "level");
    }

    @PostMapping("/subjects")
    String complainOf(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(name = "subjectReason", defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseNumber known = may(asked);
        Typed typed = Typed.of("subject", Map.of("subject", subject, "subjectReason", Words.clean(reason)));
        if (!subject.matches("[0-9]{1,15}") || !names.knownStaff(Long.parseLong(subject)))
            return again(asked, typed, "subject", "cases.error.whom");
        Doing doing = protection.complainOf(known, Long.parseLong(subject), Words.clean(reason), viewer);
        return answer(asked, doing, "subject-named", typed, "subject");
    }

    @PostMapping("/subjects/removal")
    String acquit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cleared,
            @RequestParam(name = "clearedReason", defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseNumber known = may(asked);
        Typed typed = Typed.of("cleared", Map.of("cleared", cleared, "clearedReason", Words.clean(reason)));
        if (!cleared.matches("[0-9]{1,15}")) return again(asked, typed, "cleared", "cases.error.whom");
        Doing doing = protection.acquit(known, Long.parseLong(cleared), Words.clean(reason), viewer);
        return answer(asked, doing, "subject-cleared", typed, "cleared");
    }

    /** Who may not change anything here learns so before anything typed is looked at. */
    private CaseNumber may(CaseAnswers.Asked asked) {
        CaseFile file = dossiers.file(asked.number(), asked.viewer());
        if (!CaseProtection.may(file, asked.viewer())) throw new Forbidden();
        return file.number();
    }

    private String answer(CaseAnswers.Asked asked, Doing doing, String done, Typed typed, String form) {
        if (doing instanceof Doing.Refused(String key) && !key.equals("cases.refusal.permission"))
            return again(asked, typed, REASON.contains(key) ? form + "Reason" : form, key);
        return answers.answer(asked, doing, done, typed, form);
    }

    private String again(CaseAnswers.Asked asked, Typed typed, String field, String key) {
        typed.errors().add(field, key);
        asked.response().setStatus(422);
        return page(asked, dossiers.read(asked.number(), asked.viewer()), typed);
    }

    private String page(CaseAnswers.Asked asked, CaseDossier d, Typed typed) {
        Shell shell = asked.shell();
        CaseFile file = d.file();
        List<Option> levels = Arrays.stream(Confidentiality.values())
                .map(l -> new Option(l.name(), shell.t("cases.level." + l), shell.t("cases.level." + l + ".hint")))
                .toList();
        List<Option> subjects = file.subjects().stream()
                .sorted()
                .map(id -> new Option(Long.toString(id), names.person(id)))
                .toList();
        asked.model()
                .addAttribute(
                        "page",
                        new ProtectionPage(
                                pages.head(shell, d),
                                levels,
                                file.confidentiality().name(),
                                subjects,
                                names.nameable(file, shell),
                                typed));
        return shell.htmx() ? "cases/dossier/protectionForm" : "cases/dossier/protection";
    }
}
