package org.peygir.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component with an example, for those who build pages. Only with {@code peygir.dev=true}. */
@Controller
@ConditionalOnProperty(name = "peygir.dev", havingValue = "true")
class DevController {
    private final Glyphs glyphs;

    DevController(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    @GetMapping("/dev/components")
    String components(Shell shell, Model model) {
        model.addAttribute("page", ComponentsPage.of(shell, glyphs.names()));
        return "platform/dev/components";
    }

    @GetMapping("/dev/components/public")
    String publicComponents(Shell shell, Model model) {
        model.addAttribute("page", ComponentsPage.of(shell, glyphs.names()));
        return "platform/dev/publicComponents";
    }

    @GetMapping("/dev/failure")
    String failure() {
        throw new IllegalStateException("asked for by /dev/failure");
    }
}
