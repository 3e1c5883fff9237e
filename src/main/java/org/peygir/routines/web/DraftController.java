package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.organization.Organization;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.From;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.Version;
import org.peygir.routines.domain.Redraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The designer's page and what happens to a draft as a whole. {@link DraftPartController} changes its parts. */
@Controller
@RequestMapping("/routines/{code}/draft")
class DraftController {
    private final RoutineDrafts drafts;
    private final DesignerPages pages;
    private final Organization organization;

    DraftController(RoutineDrafts drafts, DesignerPages pages, Organization organization) {
        this.drafts = drafts;
        this.pages = pages;
        this.organization = organization;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(name = "new", defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            Shell shell,
            Model model) {
        Draft draft = draft(code, viewer);
        DesignerPages.Open open = pages.open(draft.routine(), stage, way, fresh, from);
        model.addAttribute("page", pages.page(draft, open, view.equals("table"), shell));
        return "routines/designer";
    }

    @PostMapping
    String begin(@PathVariable String code, @RequestParam From from, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        if (drafts.editions().stream().noneMatch(one -> one.routineCode().equals(code) && one.inForce()))
            throw new NotFound();
        drafts.begin(code, from, viewer);
        return back(code);
    }

    /** What the pickers say now, in words and in CEL. */
    @GetMapping("/sentence")
    String sentence(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version routine = draft(code, viewer).routine();
        model.addAttribute(
                "sentence", pages.sentence(WayPanel.of(new Inputs(all)).picked(), routine, shell));
        return "routines/_sentence";
    }

    @PostMapping("/title")
    String title(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        Draft draft = draft(code, viewer);
        Inputs in = new Inputs(all);
        FieldErrors errors = new FieldErrors();
        if (in.text("titleFa").isEmpty()) errors.add("titleFa", "routines.error.title");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", pages.page(draft, new DesignerPages.Open(null, null, errors), false, shell));
            return "routines/designer";
        }
        Change change = new Change("titled", "");
        UnaryOperator<Version> edit = routine -> Redraft.titled(routine, in.words("title"));
        Outcome outcome = drafts.change(code, change, DesignerPages.mark(draft.routine(), "titled", ""), edit, viewer);
        refuse(outcome, code, shell, List.of());
        return back(code);
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String code,
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            Shell shell) {
        draft(code, viewer);
        refuse(drafts.step(code, draft, true, viewer), code, shell, List.of());
        return back(code, view);
    }

    @PostMapping("/redo")
    String redo(
            @PathVariable String code,
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            Shell shell) {
        draft(code, viewer);
        refuse(drafts.step(code, draft, false, viewer), code, shell, List.of());
        return back(code, view);
    }

    @PostMapping("/discarding")
    String discard(@PathVariable String code, @RequestParam int draft, Viewer viewer, Shell shell) {
        draft(code, viewer);
        refuse(drafts.discard(code, draft, viewer), code, shell, List.of());
        return "redirect:/routines";
    }

    /** The draft, for who may edit routines. @throws NotFound when there is none */
    Draft draft(String code, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        return drafts.draft(code).orElseThrow(NotFound::new);
    }

    /** @throws Stale when somebody else was first; shows both */
    void refuse(Outcome outcome, String code, Shell shell, List<Stale.Difference> differences) {
        if (!(outcome instanceof Outcome.Overtaken(Draft now))) return;
        String who = organization.staff(now.changedBy()).displayName();
        throw new Stale(DesignerPages.path(code), who, now.changedAt(), differences);
    }

    /** Fields that differ, yours beside theirs. Names of the fields are keys. */
    static List<Stale.Difference> differences(List<String[]> fields, Shell shell) {
        List<Stale.Difference> all = new ArrayList<>();
        for (String[] field : fields)
            if (!Objects.equals(field[1], field[2]))
                all.add(new Stale.Difference(shell.t(field[0]), field[1], field[2]));
        return all;
    }

    /** Where it was pressed: the form of the draft, else its picture. */
    private static String back(String code, String view) {
        return view.equals("form") ? back(code) + "/form" : back(code);
    }

    static String back(String code) {
        return "redirect:" + DesignerPages.path(code);
    }
}
