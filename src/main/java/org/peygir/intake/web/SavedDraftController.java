package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.DraftCode;
import org.peygir.intake.domain.Question;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way in, leaving with a code, and coming back with it. */
@Controller
class SavedDraftController {
    private static final String RETURN = "/complaints/new/return";

    private final PublicDrafts drafts;
    private final PublicThrottle throttle;

    SavedDraftController(PublicDrafts drafts, PublicThrottle throttle) {
        this.drafts = drafts;
        this.throttle = throttle;
    }

    /** Shows nothing of an unfinished complaint but its age: the next person at this device must not read it by chance. */
    @GetMapping("/complaints/new")
    String enter(HttpServletRequest request, Shell shell, Model model) {
        Visit visit = Visit.of(request, drafts);
        if (visit.open().isEmpty()) return "redirect:/complaints/new/subject";
        Draft draft = visit.open().get();
        model.addAttribute("page", new ResumePage(where(draft), shell.f().relative(draft.savedAt())));
        return "intake/form/resume";
    }

    @PostMapping("/complaints/new/discard")
    String discard(HttpServletRequest request, HttpServletResponse response) {
        Visit.of(request, drafts).open().ifPresent(draft -> drafts.discard(draft.id()));
        DraftCookie.clear(request, response);
        return "redirect:/complaints/new/subject";
    }

    @GetMapping("/complaints/new/saved")
    String saved(HttpServletRequest request, Shell shell, Model model) {
        Visit visit = Visit.of(request, drafts);
        if (visit.open().isEmpty() || visit.code() == null) return "redirect:/complaints/new/subject?note=anew";
        Draft draft = visit.open().get();
        Instant until = draft.savedAt().plus(PublicDrafts.LIFE);
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(RETURN + "/" + visit.code().value())
                .toUriString();
        model.addAttribute(
                "page", new SavedPage(visit.code().grouped(), link, shell.f().longDate(until), where(draft)));
        return "intake/form/saved";
    }

    @GetMapping(RETURN)
    String comeBack(Model model) {
        return comeBack("", model);
    }

    /** Only fills in the code: previews of links in messages must not open anything. */
    @GetMapping(RETURN + "/{code}")
    String comeBack(@PathVariable String code, Model model) {
        model.addAttribute(
                "page",
                new ReturnPage(DraftCode.parse(code).map(DraftCode::grouped).orElse(""), new FieldErrors()));
        return "intake/form/comeback";
    }

    @PostMapping(RETURN)
    String open(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(defaultValue = "") String code) {
        Optional<DraftCode> parsed = DraftCode.parse(code);
        @Nullable Draft draft = parsed.flatMap(drafts::find).orElse(null);
        if (parsed.isPresent() && draft != null) {
            DraftCookie.write(request, response, parsed.get());
            return "redirect:" + (draft.sent() ? "/complaints/new/check" : where(draft));
        }
        throttle.wrongCode(request);
        FieldErrors errors = new FieldErrors();
        errors.add("code", "intake.public.problem.draft-code");
        model.addAttribute("page", new ReturnPage(code, errors));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "intake/form/comeback";
    }

    /** Where the visitor was when they left. */
    private static String where(Draft draft) {
        String at = draft.answers().of("at");
        boolean known = at.equals("check") || Question.of(at).isPresent();
        return "/complaints/new/" + (known ? at : Question.SUBJECT.slug());
    }
}
