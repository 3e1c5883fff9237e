package org.peygir.process.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.process.Replays;
import org.peygir.routines.Draft;
import org.peygir.routines.RoutineDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes the cases of the last year through a draft and shows what would have become of them. */
@Controller
@RequestMapping("/routines/{code}/draft/replay")
class ReplayController {
    private final RoutineDrafts drafts;
    private final Replays replays;
    private final ReplayPages pages;

    ReplayController(RoutineDrafts drafts, Replays replays, ReplayPages pages) {
        this.drafts = drafts;
        this.replays = replays;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Shell shell, Model model) {
        fill(code, "", viewer, shell, model);
        return "process/replay";
    }

    /** The part that says how far it is, asked for while it is at work. */
    @GetMapping("/progress")
    String progress(@PathVariable String code, Viewer viewer, Shell shell, Model model) {
        fill(code, "", viewer, shell, model);
        return "process/_replaying";
    }

    @PostMapping
    String ask(@PathVariable String code, Viewer viewer, Shell shell, HttpServletResponse response, Model model) {
        draft(code, viewer);
        Optional<String> refused = replays.ask(code, viewer);
        if (refused.isEmpty()) return "redirect:/routines/" + code + "/draft/replay";
        response.setStatus(422);
        fill(code, refused.get(), viewer, shell, model);
        return "process/replay";
    }

    private void fill(String code, String refused, Viewer viewer, Shell shell, Model model) {
        Draft draft = draft(code, viewer);
        model.addAttribute("page", pages.page(draft, replays.newest(code).orElse(null), refused, viewer, shell));
    }

    private Draft draft(String code, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        return drafts.draft(code).orElseThrow(NotFound::new);
    }
}
