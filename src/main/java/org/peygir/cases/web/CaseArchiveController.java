package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The archive (بایگانی): in, and out again. */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/archive")
class CaseArchiveController {
    private final CaseHandling handling;
    private final CaseAnswers answers;

    CaseArchiveController(CaseHandling handling, CaseAnswers answers) {
        this.handling = handling;
        this.answers = answers;
    }

    @PostMapping
    String archive(
            @PathVariable String number,
            @RequestParam(defaultValue = "true") boolean in,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.CASE_ARCHIVE);
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        var doing = handling.archive(CaseDossiers.number(number), in, viewer);
        return answers.answer(asked, doing, in ? "archived" : "unarchived", Typed.nothing(), "");
    }
}
