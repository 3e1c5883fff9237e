package org.peygir.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Throttle;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.TooMany;
import org.peygir.portal.Tracking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: tracking code, then the one-time code. Every code, known or not, is answered alike. */
@Controller
class TrackController {
    private static final int LONGEST = 60;
    private static final int AN_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Tracking tracking;
    private final Throttle throttle;

    TrackController(Tracking tracking, Throttle throttle) {
        this.tracking = tracking;
        this.throttle = throttle;
    }

    @GetMapping("/track")
    String show(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        if (tracking.visit(VisitCookie.read(request)).isPresent() && code.isEmpty()) return "redirect:/track/case";
        return page(model, "code", code, new FieldErrors());
    }

    @PostMapping("/track")
    String ask(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FieldErrors errors = new FieldErrors();
        if (code.isBlank()) errors.add("code", "portal.track.error.code-missing");
        else if (code.length() > LONGEST) errors.add("code", "portal.track.error.code-long");
        if (!errors.isEmpty()) return refused(response, page(model, "code", code, errors));
        count(request);
        tracking.ask(code);
        return page(model, "enter", code, new FieldErrors());
    }

    @PostMapping("/track/enter")
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String oneTimeCode,
            @RequestParam(required = false) @Nullable String withoutContact,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        count(request);
        String typed = code.length() > LONGEST ? "" : code;
        String once = oneTimeCode.length() > LONGEST ? "" : oneTimeCode;
        Optional<String> token =
                withoutContact != null ? tracking.enterWithoutContact(typed) : tracking.enter(typed, once);
        if (token.isEmpty()) {
            FieldErrors errors = new FieldErrors();
            errors.add(
                    "oneTimeCode",
                    withoutContact != null ? "portal.track.error.not-alone" : "portal.track.error.wrong");
            return refused(response, page(model, "enter", typed, errors));
        }
        VisitCookie.write(request, response, token.get());
        return "redirect:/track/case";
    }

    @PostMapping("/track/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        tracking.leave(VisitCookie.read(request));
        VisitCookie.clear(request, response);
        return "redirect:/track";
    }

    private void count(HttpServletRequest request) {
        if (!throttle.allow("track-address", request.getRemoteAddr(), AN_ADDRESS, WINDOW)) throw new TooMany(WINDOW);
    }

    private static String refused(HttpServletResponse response, String view) {
        response.setStatus(422);
        return view;
    }

    private static String page(Model model, String view, String code, FieldErrors errors) {
        model.addAttribute("page", new TrackPage(code, errors));
        return "portal/track/" + view;
    }
}
