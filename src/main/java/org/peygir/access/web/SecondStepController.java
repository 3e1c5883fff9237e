package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peygir.access.SignIn;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.LocalPath;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After a right password: the code of the app, or a recovery code. */
@Controller
@RequestMapping("/sign-in/second-step")
class SecondStepController {
    private static final String TOO_LATE = "redirect:/sign-in?said=again";

    private final SignIn signIn;
    private final Entrance entrance;

    SecondStepController(SignIn signIn, Entrance entrance) {
        this.signIn = signIn;
        this.entrance = entrance;
    }

    @GetMapping
    String show(@RequestParam @Nullable String back, HttpServletRequest request, Model model) {
        if (!signIn.awaitsSecondStep(CeremonyCookie.read(request))) return TOO_LATE;
        return page(back, new FieldErrors(), model);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String token = CeremonyCookie.read(request);
        if (signIn.secondStep(token, code, Origins.of(request)) instanceof SignIn.Answer.Opened opened) {
            CeremonyCookie.clear(request, response);
            return entrance.enter(opened, back, request, response);
        }
        if (!signIn.awaitsSecondStep(token)) return TOO_LATE;
        FieldErrors errors = new FieldErrors();
        errors.add("code", "access.second.code.wrong");
        response.setStatus(422);
        return page(back, errors, model);
    }

    private static String page(@Nullable String back, FieldErrors errors, Model model) {
        model.addAttribute("page", new SecondStepPage(kept(back), errors));
        return "access/secondStep";
    }

    /** Where to go on to, when that is not where everybody goes. */
    static @Nullable String kept(@Nullable String back) {
        return LocalPath.or(back, Entrance.HOME).equals(Entrance.HOME) ? null : back;
    }
}
