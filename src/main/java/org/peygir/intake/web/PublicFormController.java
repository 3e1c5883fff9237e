package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.DraftCode;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The questions, one a page; every answer is kept in the draft at once, so going back, returning and other tabs work. */
@Controller
class PublicFormController {
    private final PublicDrafts drafts;
    private final Uploads uploads;
    private final Thing thing;

    PublicFormController(PublicDrafts drafts, Uploads uploads, Thing thing) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.thing = thing;
    }

    @GetMapping("/complaints/new/{step}")
    String show(
            @PathVariable String step,
            HttpServletRequest request,
            Shell shell,
            Model model,
            @RequestParam(required = false) @Nullable String check,
            @RequestParam(required = false) @Nullable String note) {
        Question question = question(step);
        Visit visit = Visit.of(request, drafts);
        if (visit.open().isEmpty() && question != Question.SUBJECT) return "redirect:/complaints/new/subject?note=anew";
        return page(shell, model, question, visit, visit.answers(), new FieldErrors(), check != null, Notes.key(note));
    }

    @PostMapping("/complaints/new/{step}")
    String answer(
            @PathVariable String step,
            HttpServletRequest request,
            HttpServletResponse response,
            Shell shell,
            Model model,
            @RequestParam(required = false) @Nullable MultipartFile voice)
            throws IOException {
        Question question = question(step);
        FormInput input = FormInput.of(request, question);
        Visit visit = Visit.of(request, drafts);
        if (visit.sent().isPresent() && !input.begin()) return "redirect:/complaints/new/check";
        Answers answers = visit.answers().with(input.answers());
        FieldErrors errors = new FieldErrors();
        if (question == Question.WORDS
                && voice != null
                && !voice.isEmpty()
                && visit.open().isPresent()) {
            Uploads.Taken taken = uploads.add(request, shell, visit.open().get(), voice);
            if (taken.refusal() != null) errors.add("voice", "intake.public.problem.as-is", taken.refusal());
            visit = Visit.of(request, drafts);
        }
        input.check(
                input.later()
                        ? FormRules.limits(question, answers)
                        : FormRules.problems(question, answers, visit.files()),
                errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(shell, model, question, visit, answers, errors, input.checking(), null);
        }
        return kept(request, response, question, visit, input, answers);
    }

    private String kept(
            HttpServletRequest request,
            HttpServletResponse response,
            Question question,
            Visit visit,
            FormInput input,
            Answers answers) {
        String next = question.after(answers)
                .filter(q -> !input.checking())
                .map(Question::slug)
                .orElse("check");
        Map<String, String> values = new HashMap<>(input.answers());
        values.put("at", input.later() ? question.slug() : next);
        if (visit.open().isPresent()) {
            // became a case in another tab meanwhile: that page knows what to do
            if (!drafts.save(visit.open().get().id(), values)) return "redirect:/complaints/new/check";
        } else {
            DraftCode code = drafts.start(values);
            DraftCookie.write(request, response, code);
            if (question != Question.SUBJECT) return "redirect:/complaints/new/subject?note=kept";
        }
        return "redirect:/complaints/new/" + (input.later() ? "saved" : next);
    }

    private String page(
            Shell shell,
            Model model,
            Question question,
            Visit visit,
            Answers shown,
            FieldErrors errors,
            boolean checking,
            @Nullable String notice) {
        model.addAttribute("page", QuestionPage.of(shell, question, visit, shown, errors, checking, thing, notice));
        return "intake/form/" + question.slug();
    }

    private static Question question(String step) {
        return Question.of(step).orElseThrow(NotFound::new);
    }
}
