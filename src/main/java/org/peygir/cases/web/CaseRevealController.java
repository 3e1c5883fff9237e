package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.Doing;
import org.peygir.customers.PersonalField;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one personal value of the complainant to the person asking, with their reason (CNF-01). */
@Controller
class CaseRevealController {
    private final CaseDossiers dossiers;
    private final CasePrivacy privacy;
    private final CaseAnswers answers;

    CaseRevealController(CaseDossiers dossiers, CasePrivacy privacy, CaseAnswers answers) {
        this.dossiers = dossiers;
        this.privacy = privacy;
        this.answers = answers;
    }

    @PostMapping("/cases/{number:[0-9]{4}-[0-9]+}/reveals")
    String reveal(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(name = "revealReason", defaultValue = "") String reason,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        CaseFile file = dossiers.file(number, viewer);
        if (!CasePrivacy.mayReveal(file, viewer)) throw new Forbidden();
        PersonalField known = Arrays.stream(PersonalField.values())
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow(NotFound::new);
        Doing doing = privacy.reveal(file.number(), known, Words.clean(reason), viewer);
        if (doing instanceof Doing.Refused(String key)) {
            Typed typed = Typed.of("reveal", Map.of("revealReason", Words.clean(reason)));
            typed.errors().add("revealReason", key);
            response.setStatus(422);
            CaseView customer = new CaseView("all", "customer", false, null);
            return answers.show(asked, dossiers.read(number, viewer), customer, typed, null);
        }
        return "redirect:/cases/" + file.number() + "?pane=customer";
    }
}
