package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.Doing;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the browser gets after an action: the case anew, the page with everything typed (422), or both versions (409). */
@Component
class CaseAnswers {
    /** Refusals about what was typed stand at the field; all others above the page. */
    private static final Set<String> TYPED = Set.of(
            "cases.refusal.empty",
            "cases.refusal.too-long",
            "cases.refusal.past",
            "deadlines.refusal.pause-reason",
            "deadlines.refusal.too-much",
            "promises.refusal.due",
            "promises.refusal.long",
            "promises.refusal.settled",
            "promises.refusal.note",
            "promises.refusal.note-long",
            "cartable.opinion.text-needed",
            "cartable.referral.reason-needed");

    /** How forms and codes of the promises' tab begin. */
    private static final String PROMISE = "promise";

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final StalePages stale;

    CaseAnswers(CaseDossiers dossiers, CasePages pages, StalePages stale) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.stale = stale;
    }

    /** One request to answer: who asks, about which case, and where the answer goes. */
    record Asked(Shell shell, Model model, HttpServletResponse response, Viewer viewer, String number) {}

    /** The page, or its part without the frame when htmx asks. */
    String show(Asked asked, CaseDossier dossier, CaseView view, Typed typed, @Nullable String refusalKey) {
        asked.model().addAttribute("page", pages.page(asked.shell(), dossier, view, typed, refusalKey));
        return asked.shell().htmx() ? "cases/dossier/body" : "cases/dossier/show";
    }

    /**
     * @param done code of what was done, see {@code cases.done.*}
     * @param field the field that a refusal about something typed belongs to
     * @param yours what the person wanted, for the page of a stale edit: label key to words
     */
    String answer(Asked asked, Doing doing, String done, Typed typed, String field, Map<String, String> yours) {
        return switch (doing) {
            case Doing.Done _ -> done(asked, done);
            case Doing.Refused(String key) -> refused(asked, key, typed, field);
            case Doing.Stale _ -> stale.answer(asked, yours, null);
        };
    }

    String answer(Asked asked, Doing doing, String done, Typed typed, String field) {
        return answer(asked, doing, done, typed, field, Map.of());
    }

    /** The same for a form at the side: the tab stays open. */
    String answerIn(String pane, Asked asked, Doing doing, String done, Typed typed, String field) {
        return switch (doing) {
            case Doing.Done _ -> done(asked, done + "&pane=" + pane);
            case Doing.Refused(String key) -> {
                if (key.equals("cases.refusal.permission")) throw new Forbidden();
                boolean atField = TYPED.contains(key);
                if (atField) typed.errors().add(field, key);
                yield invalidIn(pane, asked, typed, atField ? null : key);
            }
            case Doing.Stale _ -> stale.answer(asked, Map.of(), null);
        };
    }

    /** Back to the case, or to the cartable when the action took it out of the person's sight. */
    String done(Asked asked, String code) {
        var number = CaseDossiers.number(asked.number());
        if (!dossiers.sees(number, asked.viewer())) return "redirect:/cartable/received?done=" + code;
        String pane = code.startsWith(PROMISE) ? "&pane=promises" : "";
        return "redirect:/cases/" + number + "?done=" + code + pane;
    }

    String refused(Asked asked, String key, Typed typed, String field) {
        if (key.equals("cases.refusal.permission")) throw new Forbidden();
        boolean atField = TYPED.contains(key);
        if (atField) typed.errors().add(field, key);
        return invalid(asked, typed, atField ? null : key);
    }

    /** The page again with what was typed and what is wrong with it. */
    String invalid(Asked asked, Typed typed, @Nullable String refusalKey) {
        CaseView view = typed.form().startsWith(PROMISE) ? CaseView.PROMISES : CaseView.PLAIN;
        return invalid(asked, view, typed, refusalKey);
    }

    String invalidIn(String pane, Asked asked, Typed typed, @Nullable String refusalKey) {
        return invalid(asked, new CaseView("all", pane, false, null), typed, refusalKey);
    }

    private String invalid(Asked asked, CaseView view, Typed typed, @Nullable String refusalKey) {
        asked.response().setStatus(422);
        return show(asked, dossiers.read(asked.number(), asked.viewer()), view, typed, refusalKey);
    }
}
