package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.peygir.access.Capacities;
import org.peygir.access.Viewer;
import org.peygir.platform.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A deputy chooses on one case whether they act in the absent person's name or in their own; it holds as long as the browser is open. */
@Controller
class CaseCapacityController {
    private final CaseDossiers dossiers;

    CaseCapacityController(CaseDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @PostMapping("/cases/{number:[0-9]{4}-[0-9]+}/capacity")
    String choose(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean own,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!dossiers.sees(CaseDossiers.number(number), viewer)) throw new NotFound();
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(Capacities.OWN_NAME, "yes")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/cases/" + number);
        if (!own) cookie.maxAge(Duration.ZERO);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return "redirect:/cases/" + number;
    }
}
