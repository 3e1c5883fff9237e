package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.peygir.access.Viewer;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Draft;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a draft would change against the version in force, and publishes it. */
@Controller
@RequestMapping("/routines/{code}/draft/publication")
class PublicationController {
    private final DraftDoor door;
    private final RoutineDrafts drafts;
    private final Routines routines;
    private final VersionPages pages;
    private final FindingRows findings;

    PublicationController(
            DraftDoor door, RoutineDrafts drafts, Routines routines, VersionPages pages, FindingRows findings) {
        this.door = door;
        this.drafts = drafts;
        this.routines = routines;
        this.pages = pages;
        this.findings = findings;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Shell shell, Model model) {
        return page(code, door.open(code, viewer, shell).draft(), shell, model);
    }

    @PostMapping
    String publish(
            @PathVariable String code,
            @RequestParam int draft,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        OpenDraft open = door.open(code, viewer, shell);
        return switch (drafts.publish(code, draft, viewer)) {
            case Outcome.Published(int number) -> "redirect:/routines/" + code + "/versions/" + number;
            case Outcome.Unsound _ -> {
                response.setStatus(422);
                yield page(code, open.draft(), shell, model);
            }
            case Outcome.Overtaken overtaken -> {
                open.refuse(overtaken, List.of());
                yield open.back();
            }
            case Outcome.Done _ -> open.back();
        };
    }

    private String page(String code, Draft draft, Shell shell, Model model) {
        Version before = drafts.published(code).isEmpty() ? null : routines.inForce(code);
        String path = DesignerPages.path(code);
        String sub = before == null
                ? shell.t("routines.another.sub")
                : shell.t("routines.publication.sub", before.number() + 1, before.number());
        model.addAttribute(
                "page",
                pages.page(
                        draft.routine(),
                        before,
                        sub,
                        path,
                        draft.version(),
                        findings.of(drafts.check(draft.routine()), draft.routine(), path, shell),
                        path + "/file/download",
                        shell));
        return "routines/version";
    }
}
