package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.DemoAccounts;
import org.peygir.access.OwnAccount;
import org.peygir.access.SignIn;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
    private static final Set<String> SAID = Set.of("out", "everywhere", "password", "again", "passkey");

    private final SignIn signIn;
    private final OwnAccount own;
    private final Organization organization;
    private final Entrance entrance;
    private final ObjectProvider<DemoAccounts> demo;

    SignInController(
            SignIn signIn,
            OwnAccount own,
            Organization organization,
            Entrance entrance,
            ObjectProvider<DemoAccounts> demo) {
        this.signIn = signIn;
        this.own = own;
        this.organization = organization;
        this.entrance = entrance;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam @Nullable String back,
            @RequestParam @Nullable String said,
            @Nullable Viewer viewer,
            Shell shell,
            Model model) {
        if (viewer != null) return "redirect:" + Entrance.onwards(back);
        String word = said != null && SAID.contains(said) ? said : null;
        model.addAttribute("page", page(shell, "", back, word, new FieldErrors()));
        return "access/signIn";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String back,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(userName, password, Origins.of(request))) {
            case SignIn.Answer.Opened opened -> entrance.enter(opened, back, request, response);
            case SignIn.Answer.SecondStep step -> {
                CeremonyCookie.write(request, response, step.token());
                yield "redirect:" + shell.url("/sign-in/second-step", "back", SecondStepController.kept(back));
            }
            case SignIn.Answer.Refused refused -> {
                FieldErrors errors = new FieldErrors();
                errors.add("", "access.sign-in.refused");
                response.setStatus(422);
                model.addAttribute("page", page(shell, userName, back, null, errors));
                yield "access/signIn";
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        String token = SessionCookie.read(request);
        if (token != null) own.signOut(viewer, token);
        SessionCookie.clear(request, response);
        // The next person at this counter must not find our pages with the back button.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/sign-in?said=out";
    }

    private SignInPage page(
            Shell shell, String userName, @Nullable String back, @Nullable String said, FieldErrors errors) {
        Profile profile = organization.profile();
        DemoAccounts accounts = profile != null && profile.demo() ? demo.getIfAvailable() : null;
        return new SignInPage(
                userName,
                SecondStepController.kept(back),
                said,
                errors,
                accounts == null ? List.of() : accounts.accounts(shell.locale()));
    }
}
