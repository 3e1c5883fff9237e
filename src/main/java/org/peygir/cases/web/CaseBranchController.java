package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Branching;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks again one of those whom a stage asked at once, and who returned it or let the time pass. */
@Controller
class CaseBranchController {
    private final Branching branching;
    private final CaseAnswers answers;

    CaseBranchController(Branching branching, CaseAnswers answers) {
        this.branching = branching;
        this.answers = answers;
    }

    @PostMapping("/cases/{number:[0-9]{4}-[0-9]+}/branches/{code}/sending")
    String again(
            @PathVariable String number,
            @PathVariable String code,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_REFER);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        return answers.answer(
                asked, branching.again(CaseDossiers.number(number), code, viewer), "referred", Typed.nothing(), "");
    }
}
