package org.peygir.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Passkeys;
import org.peygir.access.SecondFactors;
import org.peygir.access.Sessions;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.QrCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the page of one's own second factor; several forms lead back to it. */
@Component
class SecondFactorPages {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;

    SecondFactorPages(SecondFactors factors, Passkeys passkeys, Sessions sessions) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    String page(Viewer viewer, HttpServletRequest request, FieldErrors errors, @Nullable String done, Model model) {
        return page(viewer, request, errors, done, List.of(), "", model);
    }

    String page(
            Viewer viewer,
            HttpServletRequest request,
            FieldErrors errors,
            @Nullable String done,
            List<String> codes,
            String keyName,
            Model model) {
        SecondFactors.State state = factors.state(viewer);
        String secret = state.secret();
        model.addAttribute(
                "page",
                new SecondFactorPage(
                        state,
                        state.address() == null ? null : QrCode.of(state.address()),
                        secret == null ? null : secret.replaceAll("(.{4})(?=.)", "$1 "),
                        codes,
                        passkeys.of(viewer.staffId()),
                        keyName,
                        factors.demanded(viewer) && !sessions.isStrong(token(request)),
                        errors,
                        done));
        return "access/secondFactor";
    }

    static String token(HttpServletRequest request) {
        return Objects.requireNonNullElse(SessionCookie.read(request), "");
    }
}
