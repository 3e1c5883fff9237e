package org.peygir.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.access.ApiToken;
import org.peygir.access.ApiTokens;
import org.peygir.access.Permission;
import org.peygir.access.Scope;
import org.peygir.access.TokenMaking;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens of programs: one's own beneath the account, everybody's for administrators, who may end but never make another's. */
@Controller
class TokenController {
    private static final List<Integer> TERMS = List.of(30, 90, 180, 365);
    private static final String USUAL = "90";

    private final ApiTokens tokens;
    private final Organization organization;

    TokenController(ApiTokens tokens, Organization organization) {
        this.tokens = tokens;
        this.organization = organization;
    }

    /** What was typed, and what came of it. */
    private record Form(
            String name,
            Set<String> scopes,
            String days,
            FieldErrors errors,
            @Nullable String secret) {
        static Form blank() {
            return new Form("", Set.of(), USUAL, new FieldErrors(), null);
        }
    }

    @GetMapping("/account/tokens")
    String own(Viewer viewer, Shell shell, @RequestParam @Nullable String done, Model model) {
        return page(viewer, shell, Form.blank(), done, model);
    }

    @PostMapping("/account/tokens")
    String make(
            Viewer viewer,
            Shell shell,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<String> scopes,
            @RequestParam(defaultValue = USUAL) String days,
            HttpServletResponse response,
            Model model) {
        Set<Scope> known =
                scopes.stream().map(Scope::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        String latin = Digits.latin(days).strip();
        int term = latin.matches("[0-9]{1,4}") ? Integer.parseInt(latin) : 0;
        FieldErrors errors = new FieldErrors();
        String secret = null;
        switch (tokens.make(viewer, name, known, term, viewer.actor())) {
            case TokenMaking.Made made -> secret = made.secret();
            case TokenMaking.Refused(String field, String key) -> {
                errors.add(field, key);
                response.setStatus(422);
            }
        }
        // the answer holds the token: neither the browser's store nor its way back may keep it
        response.setHeader("Cache-Control", "no-store");
        Form form = secret == null ? new Form(name, scopes, days, errors, null) : Form.blank();
        Form shown = new Form(form.name(), form.scopes(), form.days(), errors, secret);
        return page(viewer, shell, shown, null, model);
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(@PathVariable long id, Viewer viewer) {
        if (!tokens.revoke(id, viewer.staffId(), viewer.actor())) throw new NotFound("token");
        return "redirect:/account/tokens?done=revoked";
    }

    @GetMapping("/organization/tokens")
    String all(Viewer viewer, Shell shell, @RequestParam @Nullable String done, Model model) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        return show(true, tokens.all(), viewer, shell, Form.blank(), done, model);
    }

    @PostMapping("/organization/tokens/{id}/revocation")
    String revokeAny(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ORGANIZATION_ADMINISTER);
        if (!tokens.revoke(id, null, viewer.actor())) throw new NotFound("token");
        return "redirect:/organization/tokens?done=revoked";
    }

    private String page(Viewer viewer, Shell shell, Form form, @Nullable String done, Model model) {
        return show(false, tokens.of(viewer.staffId()), viewer, shell, form, done, model);
    }

    private String show(
            boolean everybody,
            List<ApiToken> found,
            Viewer viewer,
            Shell shell,
            Form form,
            @Nullable String done,
            Model model) {
        model.addAttribute(
                "page",
                new TokensPage(
                        everybody,
                        found.stream().map(token -> row(token, shell)).toList(),
                        scopes(viewer, shell),
                        TERMS.stream()
                                .map(days -> new Option(days.toString(), shell.t("tokens.days", days)))
                                .toList(),
                        form.name(),
                        form.scopes(),
                        form.days(),
                        form.errors(),
                        form.secret(),
                        "revoked".equals(done)));
        return "access/tokens";
    }

    /** Only those that are of any use to this person. */
    private static List<Option> scopes(Viewer viewer, Shell shell) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.fits(viewer))
                .map(scope -> new Option(scope.code(), words(scope, shell)))
                .toList();
    }

    private static String words(Scope scope, Shell shell) {
        return shell.t("tokens.scope." + scope.code().replace(':', '-'));
    }

    private TokensPage.Row row(ApiToken token, Shell shell) {
        Instant used = token.lastUsedAt();
        String state = token.revokedAt() != null ? "revoked" : token.alive(shell.now()) ? "alive" : "expired";
        return new TokensPage.Row(
                token.id(),
                token.name(),
                organization.staff(token.staffId()).displayName(),
                token.hint(),
                Stream.of(Scope.values())
                        .filter(token.scopes()::contains)
                        .map(scope -> words(scope, shell))
                        .collect(Collectors.joining(shell.t("cases.list.and") + " ")),
                shell.f().date(token.createdAt()),
                shell.f().date(token.expiresAt()),
                used == null ? shell.t("tokens.never") : shell.f().relative(used),
                state);
    }
}
