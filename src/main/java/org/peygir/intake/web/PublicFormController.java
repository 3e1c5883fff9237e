package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.OwnQuestions;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.DraftCode;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormField;
import org.peygir.routines.FormInputs;
import org.peygir.routines.FormReading;
import org.peygir.routines.RoutineForms;
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
    private final OwnQuestions own;

    PublicFormController(PublicDrafts drafts, Uploads uploads, Thing thing, OwnQuestions own) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.thing = thing;
        this.own = own;
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
        FormInput input = FormInput.of(request, question).known(question, own.names());
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
        List<String> unseen = question == Question.DETAILS ? own(request, input, answers, errors) : List.of();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(shell, model, question, visit, answers, errors, input.checking(), null);
        }
        if (!unseen.isEmpty() && visit.open().isPresent()) {
            drafts.save(visit.open().get().id(), input.answers());
            return "redirect:/complaints/new/details?note=more" + (input.checking() ? "&check=1" : "");
        }
        return kept(request, response, question, visit, input, answers);
    }

    /** The fields that are asked by these answers, for the page that shows them. */
    @PostMapping("/complaints/new/details/fields")
    String fields(HttpServletRequest request, Shell shell, Model model) {
        Visit visit = Visit.of(request, drafts);
        if (visit.open().isEmpty()) throw new NotFound();
        Answers answers =
                visit.answers().with(FormInput.of(request, Question.DETAILS).answers());
        model.addAttribute("fields", own.views(shell, answers, new FieldErrors()));
        return "routines/form/_fields";
    }

    /**
     * What is wrong with the routine's own fields, and which of them nobody has seen yet: an answer made them asked. Those are no errors,
     * they are shown first.
     */
    private List<String> own(HttpServletRequest request, FormInput input, Answers answers, FieldErrors errors) {
        String[] sent = Objects.requireNonNullElse(request.getParameterValues(FormInputs.ASKED), new String[0]);
        Set<String> seen = new HashSet<>(Arrays.asList(sent));
        input.answers().keySet().forEach(name -> seen.add(String.valueOf(FormField.code(name))));
        FormReading reading = own.read(answers);
        List<FormReading.Problem> told = reading.problems().stream()
                .filter(problem -> seen.contains(problem.field()))
                // what is kept for later need not be complete
                .filter(problem -> !input.later() || problem.messageKey().endsWith("too-long"))
                .toList();
        RoutineForms.add(new FormReading(reading.answers(), told), errors);
        if (input.later()) return List.of();
        return own.fields(answers).stream()
                .map(FormField::code)
                .filter(code -> !seen.contains(code))
                .toList();
    }

    private String kept(
            HttpServletRequest request,
            HttpServletResponse response,
            Question question,
            Visit visit,
            FormInput input,
            Answers answers) {
        String next = question.after(answers, own)
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
        model.addAttribute(
                "page", QuestionPage.of(shell, question, visit, shown, errors, checking, thing, own, notice));
        return "intake/form/" + question.slug();
    }

    private static Question question(String step) {
        return Question.of(step).orElseThrow(NotFound::new);
    }
}
