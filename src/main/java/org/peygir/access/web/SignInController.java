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
import org.peygir.platform.web.LocalPath;
import org.peygir.platform.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

@Controller
class SignInController {
    private static final String HOME = "/cartable";
    private static final Set<String> SAID = Set.of("out", "everywhere", "password");

    private final SignIn signIn;
    private final OwnAccount own;
    private final Organization organization;
    private final CookieCsrfTokenRepository formTokens;
    private final ObjectProvider<DemoAccounts> demo;

    SignInController(
            SignIn signIn,
            OwnAccount own,
            Organization organization,
            CookieCsrfTokenRepository formTokens,
            ObjectProvider<DemoAccounts> demo) {
        this.signIn = signIn;
        this.own = own;
        this.organization = organization;
        this.formTokens = formTokens;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam @Nullable String back,
            @RequestParam @Nullable String said,
            @Nullable Viewer viewer,
            Shell shell,
            Model model) {
        if (viewer != null) return "redirect:" + onwards(back);
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
            case SignIn.Answer.Opened opened -> {
                SessionCookie.write(request, response, opened.token());
                formTokens.saveToken(null, request, response);
                speakTheirLanguage(opened, request, response);
                yield "redirect:" + onwards(back);
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
                LocalPath.or(back, HOME).equals(HOME) ? null : back,
                said,
                errors,
                accounts == null ? List.of() : accounts.accounts(shell.locale()));
    }

    private static String onwards(@Nullable String back) {
        String path = LocalPath.or(back, HOME);
        return path.startsWith("/sign-in") ? HOME : path;
    }

    /** A device that never chose a language takes the person's own. */
    private static void speakTheirLanguage(
            SignIn.Answer.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, "language") != null) return;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("language", opened.member().locale().getLanguage())
                        .path("/")
                        .maxAge(java.time.Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
