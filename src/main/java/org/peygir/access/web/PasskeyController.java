package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Passkeys;
import org.peygir.access.Passkeys.Site;
import org.peygir.access.SignIn;
import org.peygir.access.Throttle;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.TooMany;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding, using and removing keys. A script asks for what the browser's call needs; what it answers comes as an ordinary form. */
@Controller
class PasskeyController {
    private static final int ASKED = 120;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Passkeys passkeys;
    private final Entrance entrance;
    private final SecondFactorPages pages;
    private final Throttle throttle;

    PasskeyController(Passkeys passkeys, Entrance entrance, SecondFactorPages pages, Throttle throttle) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.pages = pages;
        this.throttle = throttle;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (!throttle.allow("passkey-asked", request.getRemoteAddr(), ASKED, WINDOW)) throw new TooMany(WINDOW);
        return asked(passkeys.askToSignIn(site(request)), request, response);
    }

    @PostMapping("/sign-in/passkey")
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam @Nullable String back,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignIn.Answer answer =
                passkeys.signIn(CeremonyCookie.read(request), credential, site(request), Origins.of(request));
        CeremonyCookie.clear(request, response);
        if (answer instanceof SignIn.Answer.Opened opened) return entrance.enter(opened, back, request, response);
        return "redirect:" + shell.url("/sign-in", "said", "passkey", "back", SecondStepController.kept(back));
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> askToAdd(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        return passkeys.askToAdd(viewer, password, site(request))
                .map(asked -> asked(asked, request, response))
                .orElseGet(() -> ResponseEntity.unprocessableContent().body(refusal(shell)));
    }

    private static Map<String, Object> refusal(Shell shell) {
        return Map.of("errors", List.of(Map.of("field", "password", "message", shell.t("access.passkey.not-asked"))));
    }

    @PostMapping("/account/passkeys")
    String add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FieldErrors errors = new FieldErrors();
        Optional<String> called = Passkeys.name(name);
        if (called.isEmpty()) errors.add("name", "access.passkey.name.wrong");
        else if (problem.equals("password")) errors.add("key-password", "access.passkey.not-asked");
        else if (!passkeys.add(
                viewer,
                CeremonyCookie.read(request),
                called.get(),
                credential,
                site(request),
                SecondFactorPages.token(request))) errors.add("", "access.passkey.refused");
        if (errors.isEmpty()) {
            CeremonyCookie.clear(request, response);
            return "redirect:/account/second-factor?done=passkey";
        }
        response.setStatus(422);
        return pages.page(viewer, request, errors, null, List.of(), called.orElse(""), model);
    }

    @PostMapping("/account/passkeys/{id}/removal")
    String remove(
            @PathVariable long id,
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> refusal = passkeys.remove(viewer, id, password);
        if (refusal.isEmpty()) return "redirect:/account/second-factor?done=passkey-removed";
        FieldErrors errors = new FieldErrors();
        errors.add("key-" + id + "-password", refusal.get());
        response.setStatus(422);
        return pages.page(viewer, request, errors, null, model);
    }

    private static ResponseEntity<Map<String, Object>> asked(
            Passkeys.Asked asked, HttpServletRequest request, HttpServletResponse response) {
        CeremonyCookie.write(request, response, asked.token());
        return ResponseEntity.ok(asked.options());
    }

    /** As the reader's browser sees it: a key is bound to it, so a look-alike elsewhere gets nothing. */
    private static Site site(HttpServletRequest request) {
        String host = request.getServerName();
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return new Site(host, request.getScheme() + "://" + host + (usual ? "" : ":" + request.getServerPort()));
    }
}
