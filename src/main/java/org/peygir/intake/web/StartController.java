package org.peygir.intake.web;

import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The organisation's front door: two doors for the public, the cartable for staff. */
@Controller
class StartController {
    private final Promises promises;

    StartController(Promises promises) {
        this.promises = promises;
    }

    @GetMapping("/")
    String show(@Nullable Viewer viewer, Shell shell, Model model) {
        if (viewer != null) return "redirect:/cartable/received";
        model.addAttribute("page", new StartPage(promises.from(shell, shell.now(), null, false)));
        return "intake/form/start";
    }
}
