package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.OwnAccount;
import org.peygir.access.SecondFactors;
import org.peygir.access.Sessions;
import org.peygir.access.SignIn;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password, language, where one is signed in. */
@Controller
@RequestMapping("/account")
class AccountController {
    private static final Set<String> DONE = Set.of("password", "session", "language");

    private final OwnAccount own;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SecondFactors factors;
    private final Organization organization;
    private final DeputyPages deputies;

    AccountController(
            OwnAccount own,
            Sessions sessions,
            SignIn signIn,
            SecondFactors factors,
            Organization organization,
            DeputyPages deputies) {
        this.own = own;
        this.sessions = sessions;
        this.signIn = signIn;
        this.factors = factors;
        this.organization = organization;
        this.deputies = deputies;
    }

    @GetMapping
    String show(
            Viewer viewer, Shell shell, @RequestParam @Nullable String done, HttpServletRequest request, Model model) {
        String known = done != null && DONE.contains(done) ? done : null;
        return page(viewer, shell, request, model, new FieldErrors(), known);
    }

    @PostMapping("/password")
    String changePassword(
            Viewer viewer,
            Shell shell,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean endTokens,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean strong = sessions.isStrong(Objects.requireNonNullElse(SessionCookie.read(request), ""));
        Optional<String> refusal = own.changePassword(viewer, current, password, endTokens);
        if (refusal.isPresent()) {
            FieldErrors errors = new FieldErrors();
            boolean wrong = refusal.get().equals("access.account.password.wrong");
            errors.add(wrong ? "current" : "password", refusal.get());
            response.setStatus(422);
            return page(viewer, shell, request, model, errors, null);
        }
        SessionCookie.write(
                request, response, signIn.open(organization.staff(viewer.staffId()), Origins.of(request), strong));
        return "redirect:/account?done=password";
    }

    @PostMapping("/language")
    String changeLanguage(Viewer viewer, @RequestParam @Nullable String to) {
        Locale language = Languages.known(to);
        if (language == null) throw new NotFound("language");
        own.changeLanguage(viewer, language);
        // /language sets this device's cookie too, so that the answer already speaks the new language
        return "redirect:/language?to=" + language.getLanguage() + "&back=/account?done=language";
    }

    @PostMapping("/sessions/end")
    String endSession(Viewer viewer, @RequestParam(defaultValue = "") String id) {
        own.endSession(viewer, id);
        return "redirect:/account?done=session";
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        own.signOutEverywhere(viewer);
        SessionCookie.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/sign-in?said=everywhere";
    }

    private String page(
            Viewer viewer,
            Shell shell,
            HttpServletRequest request,
            Model model,
            FieldErrors errors,
            @Nullable String done) {
        StaffMember member = organization.staff(viewer.staffId());
        String token = Objects.requireNonNullElse(SessionCookie.read(request), "");
        model.addAttribute(
                "page",
                new AccountPage(
                        member.displayName(),
                        member.userName(),
                        member.jobTitle(shell.locale()),
                        organization.unit(member.unitId()).name(shell.locale()),
                        RoleWords.of(member.roles(), shell),
                        member.locale().getLanguage(),
                        Choices.languages(shell),
                        factors.enrolled(member.id()),
                        deputies.now(viewer, shell),
                        sessions.of(member.id(), token),
                        errors,
                        done));
        return "access/account";
    }
}
