package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Bindings;
import org.peygir.routines.RoutineBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which routine a new complaint starts: what counts, what is to come, what was, and a look ahead (RTN-07). */
@Controller
@RequestMapping("/routines/bindings")
class BindingController {
    private final Bindings bindings;
    private final BindingPages pages;
    private final Organization organization;
    private final Clock clock;

    BindingController(Bindings bindings, BindingPages pages, Organization organization, Clock clock) {
        this.bindings = bindings;
        this.pages = pages;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param asked of the look ahead: {@code unit}, {@code subject}, {@code relation} */
    @GetMapping
    String show(@RequestParam Map<String, String> asked, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ROUTINE_READ);
        boolean saved = "true".equals(asked.get("saved"));
        BindingForm empty = new BindingForm(Map.of());
        model.addAttribute("page", pages.page(empty, new FieldErrors(), saved, asked, viewer, shell));
        return "routines/bindings";
    }

    @PostMapping
    String decide(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.ROUTINE_EDIT);
        BindingForm form = new BindingForm(typed);
        FieldErrors errors = new FieldErrors();
        RoutineBinding binding = form.read(
                organization.unitIds(),
                pages.offered(shell).stream().map(Option::value).collect(Collectors.toSet()),
                clock,
                errors);
        Optional<String> refusal = binding == null ? Optional.empty() : bindings.decide(binding, viewer);
        refusal.ifPresent(key -> errors.add("routine", key));
        if (errors.isEmpty()) return "redirect:/routines/bindings?saved=true";
        response.setStatus(422);
        model.addAttribute("page", pages.page(form, errors, false, Map.of(), viewer, shell));
        return "routines/bindings";
    }
}
