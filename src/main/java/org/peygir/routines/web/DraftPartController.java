package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.Redraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds, changes and removes stages and ways of a draft. */
@Controller
@RequestMapping("/routines/{code}/draft")
class DraftPartController {
    private final DraftDoor door;
    private final DesignerPages pages;
    private final DesignerChoices choices;
    private final Sentences sentences;
    private final Conditions conditions;

    DraftPartController(
            DraftDoor door, DesignerPages pages, DesignerChoices choices, Sentences sentences, Conditions conditions) {
        this.door = door;
        this.pages = pages;
        this.choices = choices;
        this.sentences = sentences;
        this.conditions = conditions;
    }

    @PostMapping("/stages")
    String stage(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        OpenDraft open = door.open(code, viewer, shell);
        Inputs in = new Inputs(all);
        StagePanel panel = StagePanel.of(in);
        FieldErrors errors = panel.errors(in);
        if (!errors.isEmpty()) {
            return again(open.draft(), new DesignerPages.Open(panel, null, errors), in, shell, response, model);
        }
        Stage sent = panel.stage(in, open.routine());
        boolean added = panel.code().isEmpty();
        Change change = new Change(added ? "stage-added" : "stage-changed", sent.code());
        UnaryOperator<Version> edit = routine -> {
            Version with = Redraft.with(routine, sent);
            return panel.after().isEmpty() ? with : tied(with, panel.after(), sent);
        };
        open.change(change, panel.seen(), edit, outcome -> stageDifferences(panel, sent.code(), outcome, shell));
        return shown(code, "stage", sent.code(), in);
    }

    /** A new stage that follows another is led to from there. */
    private Version tied(Version routine, String after, Stage sent) {
        if (Redraft.stage(routine, after).isEmpty()) return routine;
        Stage from = routine.stage(after);
        return Redraft.with(
                routine,
                new Transition(
                        0,
                        Redraft.free(routine, after + "-" + sent.code()),
                        from.id(),
                        routine.stage(sent.code()).id(),
                        WayPanel.label(sent.titleWords(), sentences),
                        Wording.NONE,
                        null,
                        routine.from(from.id()).isEmpty(),
                        Set.of(),
                        List.of(),
                        false,
                        List.of(),
                        from.kind() == StageKind.TIMER ? Trigger.TIME_UP : Trigger.PERSON));
    }

    @PostMapping("/stages/{stage}/removal")
    String removeStage(
            @PathVariable String code,
            @PathVariable String stage,
            @RequestParam String seen,
            Viewer viewer,
            Shell shell) {
        door.open(code, viewer, shell)
                .change(new Change("stage-removed", stage), seen, r -> Redraft.withoutStage(r, stage));
        return OpenDraft.back(code);
    }

    @PostMapping("/ways")
    String way(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        OpenDraft open = door.open(code, viewer, shell);
        Inputs in = new Inputs(all);
        WayPanel panel = WayPanel.of(in);
        FieldErrors errors = panel.errors(in, open.routine(), conditions);
        if (!errors.isEmpty()) {
            return again(open.draft(), new DesignerPages.Open(null, panel, errors), in, shell, response, model);
        }
        Transition sent = panel.way(
                in,
                open.routine(),
                choices.known(open.routine()),
                sentences.speaking(open.routine().form()));
        Change change = new Change(panel.code().isEmpty() ? "way-added" : "way-changed", sent.code());
        UnaryOperator<Version> edit = routine -> Redraft.with(
                routine, panel.way(in, routine, choices.known(routine), sentences.speaking(routine.form())));
        open.change(change, panel.seen(), edit, outcome -> wayDifferences(panel, sent.code(), outcome, shell));
        return shown(code, "way", sent.code(), in);
    }

    @PostMapping("/ways/{way}/removal")
    String removeWay(
            @PathVariable String code,
            @PathVariable String way,
            @RequestParam String seen,
            Viewer viewer,
            Shell shell) {
        door.open(code, viewer, shell)
                .change(new Change("way-removed", way), seen, routine -> Redraft.withoutWay(routine, way));
        return OpenDraft.back(code);
    }

    /** The order of ways is the order in which their conditions are tried. */
    @PostMapping("/ways/{way}/earlier")
    String earlier(
            @PathVariable String code,
            @PathVariable String way,
            @RequestParam String seen,
            Viewer viewer,
            Shell shell) {
        door.open(code, viewer, shell)
                .change(new Change("way-earlier", way), seen, routine -> Redraft.earlier(routine, way));
        return shown(code, "way", way, new Inputs(new LinkedMultiValueMap<>()));
    }

    private String again(
            Draft draft, DesignerPages.Open open, Inputs in, Shell shell, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("page", pages.page(draft, open, in.text("view").equals("table"), shell));
        return "routines/designer";
    }

    private static String shown(String code, String what, String chosen, Inputs in) {
        String view = in.text("view").equals("table") ? "&view=table" : "";
        return OpenDraft.back(code) + "?" + what + "=" + chosen + view;
    }

    private List<Stale.Difference> stageDifferences(StagePanel yours, String code, Outcome outcome, Shell shell) {
        if (!(outcome instanceof Outcome.Overtaken(Draft now))) return List.of();
        return Redraft.stage(now.routine(), code)
                .map(stage -> StagePanel.of(stage, ""))
                .map(theirs -> DraftController.differences(
                        List.of(
                                new String[] {"routines.part.title", all(yours.title()), all(theirs.title())},
                                new String[] {"routines.part.kind", yours.kind(), theirs.kind()},
                                new String[] {"routines.part.unit", yours.unit(), theirs.unit()},
                                new String[] {
                                    "routines.part.assignment",
                                    yours.assignment() + " " + yours.person(),
                                    theirs.assignment() + " " + theirs.person()
                                },
                                new String[] {"routines.part.deadline", yours.amount(), theirs.amount()},
                                new String[] {
                                    "routines.part.branches", asked(yours.branches()), asked(theirs.branches())
                                },
                                new String[] {"routines.part.customer", all(yours.customer()), all(theirs.customer())},
                                new String[] {"routines.part.guidance", all(yours.guidance()), all(theirs.guidance())}),
                        shell))
                .orElse(List.of(new Stale.Difference(
                        shell.t("routines.part.title"), all(yours.title()), shell.t("routines.designer.removed"))));
    }

    private List<Stale.Difference> wayDifferences(WayPanel yours, String code, Outcome outcome, Shell shell) {
        if (!(outcome instanceof Outcome.Overtaken(Draft now))) return List.of();
        return Redraft.way(now.routine(), code)
                .map(way -> WayPanel.of(now.routine(), way, ""))
                .map(theirs -> DraftController.differences(
                        List.of(
                                new String[] {"routines.part.label", all(yours.label()), all(theirs.label())},
                                new String[] {"routines.part.to", yours.to(), theirs.to()},
                                new String[] {"routines.part.by", yours.trigger(), theirs.trigger()},
                                new String[] {"routines.part.when", cel(yours), cel(theirs)},
                                new String[] {
                                    "routines.part.roles",
                                    String.join(", ", yours.roles()),
                                    String.join(", ", theirs.roles())
                                },
                                new String[] {
                                    "routines.part.fields",
                                    String.join(", ", yours.fields()),
                                    String.join(", ", theirs.fields())
                                },
                                new String[] {
                                    "routines.part.requires",
                                    String.join(", ", yours.requires()),
                                    String.join(", ", theirs.requires())
                                }),
                        shell))
                .orElse(List.of(new Stale.Difference(
                        shell.t("routines.part.label"), all(yours.label()), shell.t("routines.designer.removed"))));
    }

    private static String cel(WayPanel panel) {
        return panel.expression().isEmpty() ? panel.picked().cel() : panel.expression();
    }

    private static String asked(BranchesPanel panel) {
        return panel.rows().stream()
                .filter(row -> !row.text().isEmpty())
                .map(row -> String.join(
                                " ",
                                row.person(),
                                row.role(),
                                row.unit(),
                                row.text().fa())
                        .strip())
                .collect(Collectors.joining(" / "));
    }

    private static String all(Wording words) {
        return String.join(" / ", words.fa(), words.en(), words.ar());
    }
}
