package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.OwnQuestions;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.SendDraft;
import org.peygir.intake.Sending;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answers before they are sent, and sending them. */
@Controller
class CheckController {
    private final PublicDrafts drafts;
    private final SendDraft sender;
    private final PublicThrottle throttle;
    private final Thing thing;
    private final OwnQuestions own;

    CheckController(PublicDrafts drafts, SendDraft sender, PublicThrottle throttle, Thing thing, OwnQuestions own) {
        this.drafts = drafts;
        this.sender = sender;
        this.throttle = throttle;
        this.thing = thing;
        this.own = own;
    }

    /** Whoever comes back after sending finds the receipt. */
    @GetMapping("/complaints/new/check")
    String show(HttpServletRequest request, Shell shell, Model model) {
        Visit visit = Visit.of(request, drafts);
        if (visit.sent().isPresent()) return receipt(visit.sent().get(), shell).orElse("redirect:/complaints/new");
        if (visit.open().isEmpty()) return "redirect:/complaints/new/subject?note=anew";
        Draft draft = visit.open().get();
        Optional<Question> missing =
                FormRules.incomplete(draft.answers(), draft.files().size(), own);
        if (missing.isPresent())
            return "redirect:/complaints/new/" + missing.get().slug() + "?check=1";
        model.addAttribute("page", CheckPage.of(shell, draft, thing, own, new FieldErrors()));
        return "intake/form/check";
    }

    /** {@code website} is a trap: people do not see it, programs that fill in everything do. They are told, nobody is lost. */
    @PostMapping("/complaints/new/check")
    String send(
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Model model,
            @RequestParam(required = false) @Nullable String website) {
        Visit visit = Visit.of(request, drafts);
        if (visit.draft() == null) return "redirect:/complaints/new/subject?note=anew";
        if (website != null && !website.isEmpty() && visit.open().isPresent()) {
            FieldErrors errors = new FieldErrors();
            errors.add("website", "intake.public.problem.trap");
            model.addAttribute("page", CheckPage.of(shell, visit.draft(), thing, own, errors));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "intake/form/check";
        }
        if (visit.open().isPresent()) throttle.registration(request);
        Optional<Sending> sending = sender.send(visit.draft().id(), shell.locale());
        if (sending.isEmpty()) return "redirect:/complaints/new/subject?note=anew";
        return switch (sending.get()) {
            case Sending.Incomplete missing ->
                "redirect:/complaints/new/" + missing.question().slug() + "?check=1";
            case Sending.Sent sent -> {
                if (visit.code() != null) DraftCookie.untilClosed(request, response, visit.code());
                yield "redirect:/complaints/receipt/" + sent.code().value();
            }
        };
    }

    private Optional<String> receipt(Draft sent, Shell shell) {
        return sender.send(sent.id(), shell.locale())
                .filter(Sending.Sent.class::isInstance)
                .map(again -> "redirect:/complaints/receipt/"
                        + ((Sending.Sent) again).code().value());
    }
}
