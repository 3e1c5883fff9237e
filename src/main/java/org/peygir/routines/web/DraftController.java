package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.From;
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
    private final DraftDoor door;

    DraftController(RoutineDrafts drafts, DesignerPages pages, DraftDoor door) {
        this.drafts = drafts;
        this.pages = pages;
        this.door = door;
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
        Draft draft = door.open(code, viewer, shell).draft();
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
        return OpenDraft.back(code);
    }

    /** What the pickers say now, in words and in CEL. */
    @GetMapping("/sentence")
    String sentence(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version routine = door.open(code, viewer, shell).routine();
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
        OpenDraft open = door.open(code, viewer, shell);
        Inputs in = new Inputs(all);
        FieldErrors errors = new FieldErrors();
        if (in.text("titleFa").isEmpty()) errors.add("titleFa", "routines.error.title");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            model.addAttribute(
                    "page", pages.page(open.draft(), new DesignerPages.Open(null, null, errors), false, shell));
            return "routines/designer";
        }
        open.change(
                new Change("titled", ""),
                DesignerPages.mark(open.routine(), "titled", ""),
                routine -> Redraft.titled(routine, in.words("title")));
        return open.back();
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String code,
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            Shell shell) {
        return step(door.open(code, viewer, shell), draft, true, view);
    }

    @PostMapping("/redo")
    String redo(
            @PathVariable String code,
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            Shell shell) {
        return step(door.open(code, viewer, shell), draft, false, view);
    }

    @PostMapping("/discarding")
    String discard(@PathVariable String code, @RequestParam int draft, Viewer viewer, Shell shell) {
        door.open(code, viewer, shell).refuse(drafts.discard(code, draft, viewer), List.of());
        return "redirect:/routines";
    }

    /** Where it was pressed: the form of the draft, else its picture. */
    private String step(OpenDraft open, int version, boolean back, String view) {
        open.refuse(drafts.step(open.code(), version, back, open.viewer()), List.of());
        return view.equals("form") ? open.back() + "/form" : open.back();
    }

    /** Fields that differ, yours beside theirs. Names of the fields are keys. */
    static List<Stale.Difference> differences(List<String[]> fields, Shell shell) {
        List<Stale.Difference> all = new ArrayList<>();
        for (String[] field : fields)
            if (!Objects.equals(field[1], field[2]))
                all.add(new Stale.Difference(shell.t(field[0]), field[1], field[2]));
        return all;
    }
}
