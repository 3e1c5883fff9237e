package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.Channel;
import org.peygir.cases.Doing;
import org.peygir.cases.Review;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews of what was decided on a case: asked for in the complainant's name, given to somebody independent, decided (REV-01). */
@Controller
@RequestMapping("/cases/{number:[0-9]{4}-[0-9]+}/reviews")
class CaseReviewController {
    /** Refusals that a form itself can put right, and the field they belong to. */
    private static final Map<String, String> FIELDS = Map.of(
            "cases.refusal.review-words-long", "words",
            "cases.refusal.review-reasons", "reasons",
            "cases.refusal.review-reasons-long", "reasons",
            "cases.refusal.review-answer", "answer",
            "cases.refusal.review-answer-long", "answer");

    private final CaseDossiers dossiers;
    private final CasePages pages;
    private final CaseAnswers answers;
    private final ReviewWords words;
    private final CaseReviews reviews;

    CaseReviewController(
            CaseDossiers dossiers, CasePages pages, CaseAnswers answers, ReviewWords words, CaseReviews reviews) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.answers = answers;
        this.words = words;
        this.reviews = reviews;
    }

    @GetMapping
    String show(@PathVariable String number, Viewer viewer, Shell shell, Model model, HttpServletResponse response) {
        return page(new CaseAnswers.Asked(shell, model, response, viewer, number), Typed.nothing(), null);
    }

    /** @param channel through which the complainant asked */
    @PostMapping
    String ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(name = "words", defaultValue = "") String said,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        String clean = Words.clean(said);
        Typed typed = Typed.of("ask", Map.of("channel", channel, "words", clean));
        Optional<Channel> through = ReviewWords.CHANNELS.stream()
                .filter(c -> c.name().equals(channel))
                .findFirst();
        CaseNumber known = CaseDossiers.number(number);
        dossiers.file(number, viewer);
        if (!CaseReviews.mayAsk(viewer)) throw new Forbidden();
        if (through.isEmpty()) {
            typed.errors().add("channel", "reviews.error.channel");
            return again(asked, typed, null);
        }
        return answer(asked, reviews.ask(known, through.get(), clean, viewer), "review-asked", typed);
    }

    @PostMapping("/{id}/outcome")
    String decide(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(name = "answer", defaultValue = "") String told,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        String why = Words.clean(reasons);
        String answer = Words.clean(told);
        Typed typed = Typed.of("decide", Map.of("outcome", outcome, "reasons", why, "answer", answer));
        Optional<Review.Outcome> chosen = Arrays.stream(Review.Outcome.values())
                .filter(o -> o.name().equals(outcome))
                .findFirst();
        long review = id(id);
        dossiers.file(number, viewer);
        if (chosen.isEmpty()) {
            typed.errors().add("outcome", "reviews.error.outcome");
            return again(asked, typed, null);
        }
        Doing doing = reviews.decide(CaseDossiers.number(number), review, chosen.get(), why, answer, viewer);
        return answer(asked, doing, "review-decided", typed);
    }

    @PostMapping("/{id}/reviewer")
    String assign(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reviewer,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var asked = new CaseAnswers.Asked(shell, model, response, viewer, number);
        Typed typed = Typed.of("assign", Map.of("reviewer", reviewer));
        long review = id(id);
        dossiers.file(number, viewer);
        if (!reviewer.matches("[0-9]{1,15}")) {
            typed.errors().add("reviewer", "cases.error.whom");
            return again(asked, typed, null);
        }
        Doing doing = reviews.assign(CaseDossiers.number(number), review, Long.parseLong(reviewer), viewer);
        return answer(asked, doing, "review-assigned", typed);
    }

    private String answer(CaseAnswers.Asked asked, Doing doing, String done, Typed typed) {
        return switch (doing) {
            case Doing.Done _ -> answers.done(asked, done);
            case Doing.Refused(String key) -> {
                if (key.equals("cases.refusal.permission")) throw new Forbidden();
                String field = FIELDS.get(key);
                if (field != null) typed.errors().add(field, key);
                yield again(asked, typed, field == null ? key : null);
            }
            case Doing.Stale _ -> again(asked, typed, "cases.refusal.review-over");
        };
    }

    private String again(CaseAnswers.Asked asked, Typed typed, @Nullable String refusalKey) {
        asked.response().setStatus(422);
        return page(asked, typed, refusalKey);
    }

    private String page(CaseAnswers.Asked asked, Typed typed, @Nullable String refusalKey) {
        CaseDossier dossier = dossiers.open(asked.number(), asked.viewer());
        asked.model()
                .addAttribute(
                        "page",
                        words.page(asked.shell(), dossier, pages.head(asked.shell(), dossier), typed, refusalKey));
        return "cases/dossier/reviews";
    }

    private static long id(String typed) {
        if (!typed.matches("[0-9]{1,18}")) throw new NotFound("review " + typed);
        return Long.parseLong(typed);
    }
}
