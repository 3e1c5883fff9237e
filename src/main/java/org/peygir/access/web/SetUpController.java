package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.peygir.access.Accounts;
import org.peygir.access.SetUp;
import org.peygir.access.Throttle;
import org.peygir.organization.NewOrganization;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Preset;
import org.peygir.organization.Role;
import org.peygir.organization.SetupRefused;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of a fresh server; gone as soon as there is an organisation. */
@Controller
@ConditionalOnWebApplication
class SetUpController {
    private static final int TOKEN_TRIES = 20;
    private static final Duration TOKEN_WINDOW = Duration.ofMinutes(15);

    private final SetUp setUp;
    private final SetUpToken token;
    private final Accounts accounts;
    private final Throttle throttle;

    SetUpController(SetUp setUp, SetUpToken token, Accounts accounts, Throttle throttle) {
        this.setUp = setUp;
        this.token = token;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @GetMapping("/set-up")
    String show(Shell shell, HttpServletRequest request, Model model) {
        onlyBefore();
        SetUpForm empty = new SetUpForm(null, null, null, Preset.HOME_CARE.code(), null, null, null, null, null);
        return page(request, shell, model, empty, new FieldErrors());
    }

    @PostMapping("/set-up")
    String create(SetUpForm form, Shell shell, HttpServletRequest request, HttpServletResponse response, Model model) {
        onlyBefore();
        FieldErrors errors = check(form, request);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(request, shell, model, form, errors);
        }
        try {
            String session =
                    setUp.create(organization(form, shell), admin(form, shell), form.password(), Origins.of(request));
            SessionCookie.write(request, response, session);
            return "redirect:/organization/staff?done=set-up";
        } catch (SetupRefused somebodyWasFaster) {
            throw new NotFound("set-up");
        }
    }

    private void onlyBefore() {
        if (!setUp.open()) throw new NotFound("set-up");
    }

    private FieldErrors check(SetUpForm form, HttpServletRequest request) {
        FieldErrors errors = new FieldErrors();
        if (!Origins.surelyLocal(request)) {
            boolean free = throttle.allow("set-up", request.getRemoteAddr(), TOKEN_TRIES, TOKEN_WINDOW);
            if (!free || !token.isRight(form.token())) errors.add("token", "access.set-up.token.wrong");
        }
        Typed.name(errors, "nameFa", form.nameFa());
        Typed.optional(errors, "nameEn", form.nameEn());
        Typed.optional(errors, "nameAr", form.nameAr());
        if (Preset.parse(form.preset()).isEmpty()) errors.add("preset", "access.set-up.preset.missing");
        Typed.name(errors, "givenName", form.givenName());
        Typed.name(errors, "familyName", form.familyName());
        Typed.userName(errors, form.userName());
        accounts.refusal(form.password(), form.userName()).ifPresent(key -> errors.add("password", key));
        return errors;
    }

    private String page(HttpServletRequest request, Shell shell, Model model, SetUpForm form, FieldErrors errors) {
        List<Option> presets = Arrays.stream(Preset.values())
                .map(preset -> "organization.preset." + preset.code())
                .map(key -> new Option(
                        key.substring(key.lastIndexOf('.') + 1), shell.t(key + ".name"), shell.t(key + ".about")))
                .toList();
        model.addAttribute("page", new SetUpPage(form, errors, presets, !Origins.surelyLocal(request)));
        return "access/setUp";
    }

    private static NewOrganization organization(SetUpForm form, Shell shell) {
        return new NewOrganization(
                form.nameFa(),
                form.nameEn(),
                form.nameAr(),
                Preset.parse(form.preset()).orElseThrow(),
                shell.locale(),
                false);
    }

    private static NewStaff admin(SetUpForm form, Shell shell) {
        return new NewStaff(
                0,
                form.userName(),
                form.givenName(),
                form.familyName(),
                "",
                "",
                "",
                Set.of(Role.ADMIN, Role.COMPLAINTS_MANAGER),
                null,
                null,
                shell.locale());
    }
}
