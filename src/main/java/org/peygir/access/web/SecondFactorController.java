package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.SecondFactors;
import org.peygir.access.SecondFactors.Outcome;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own one-time codes: set up, confirm, renew the recovery codes, remove. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {
    private static final Set<String> DONE = Set.of("removed", "passkey", "passkey-removed");

    private final SecondFactors factors;
    private final SecondFactorPages pages;

    SecondFactorController(SecondFactors factors, SecondFactorPages pages) {
        this.factors = factors;
        this.pages = pages;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam @Nullable String done, HttpServletRequest request, Model model) {
        String known = done != null && DONE.contains(done) ? done : null;
        return pages.page(viewer, request, new FieldErrors(), known, model);
    }

    @PostMapping("/app")
    String begin(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = factors.begin(viewer, password);
        return outcome instanceof Outcome.Refused refused
                ? refused(refused, "app-", viewer, request, response, model)
                : "redirect:/account/second-factor#app";
    }

    @PostMapping("/confirmation")
    String confirm(
            Viewer viewer,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (factors.confirm(viewer, code, SecondFactorPages.token(request))) {
            case Outcome.Refused refused -> refused(refused, "", viewer, request, response, model);
            case Outcome.Done done -> codes(done, "added", viewer, request, model);
        };
    }

    @PostMapping("/codes")
    String renew(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (factors.renewCodes(viewer, password)) {
            case Outcome.Refused refused -> refused(refused, "codes-", viewer, request, response, model);
            case Outcome.Done done -> codes(done, "renewed", viewer, request, model);
        };
    }

    @PostMapping("/removal")
    String remove(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = factors.remove(viewer, password);
        return outcome instanceof Outcome.Refused refused
                ? refused(refused, "removal-", viewer, request, response, model)
                : "redirect:/account/second-factor?done=removed";
    }

    /** Shown once, in the answer itself: they are kept as hashes only. */
    private String codes(Outcome.Done done, String word, Viewer viewer, HttpServletRequest request, Model model) {
        return pages.page(viewer, request, new FieldErrors(), word, done.codes(), "", model);
    }

    /** @param form which of the forms asked for the password: each has its own field */
    private String refused(
            Outcome.Refused refused,
            String form,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FieldErrors errors = new FieldErrors();
        errors.add(refused.field().isEmpty() ? "" : form + refused.field(), refused.messageKey());
        response.setStatus(422);
        return pages.page(viewer, request, errors, null, model);
    }
}
