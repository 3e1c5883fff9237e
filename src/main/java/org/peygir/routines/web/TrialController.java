package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.Viewer;
import org.peygir.organization.Role;
import org.peygir.platform.web.Shell;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormFacts;
import org.peygir.routines.Missing;
import org.peygir.routines.RoutineHouse;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Way;
import org.peygir.routines.Wording;
import org.peygir.routines.diagram.Diagrams;
import org.peygir.routines.diagram.DraftView;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.WaysOut;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a made-up case through a draft, step by step, by the rule that real cases follow. */
@Controller
class TrialController {
    private static final int MOST_STEPS = 60;

    private final DraftDoor door;
    private final DesignerPages designer;
    private final DesignerChoices choices;
    private final Diagrams diagrams;
    private final RoutineHouse house;
    private final Sentences sentences;
    private final WaysOut rule;

    TrialController(
            DraftDoor door,
            DesignerPages designer,
            DesignerChoices choices,
            Diagrams diagrams,
            RoutineHouse house,
            Sentences sentences,
            Conditions conditions) {
        this.door = door;
        this.designer = designer;
        this.choices = choices;
        this.diagrams = diagrams;
        this.house = house;
        this.sentences = sentences;
        this.rule = new WaysOut(conditions, this::missing, () -> true);
    }

    @GetMapping("/routines/{code}/draft/trial")
    String show(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version draft = door.open(code, viewer, shell).routine();
        model.addAttribute("page", page(code, draft, new Inputs(all), shell));
        return "routines/trial";
    }

    private TrialPage page(String code, Version draft, Inputs in, Shell shell) {
        CaseVariables sample = SampleCase.of(in)
                .with()
                .told(new FormFacts(draft.form(), SampleAnswers.of(draft.form(), in)))
                .build();
        Optional<Role> asked = house.movers().stream()
                .filter(one -> one.name().equals(in.text("role")))
                .findFirst();
        String role = asked.map(Role::name).orElse("");
        Set<Role> roles = asked.map(EnumSet::of).orElseGet(() -> EnumSet.copyOf(house.movers()));
        String path = DesignerPages.path(code);
        String title = draft.title(shell.locale());
        Optional<Stage> start = draft.stages().stream().filter(Stage::starts).findFirst();
        if (start.isEmpty()) {
            return new TrialPage(
                    path,
                    title,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    false,
                    List.of(),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    role,
                    choices.of(draft, shell));
        }
        List<Transition> taken = taken(draft, start.get(), in, sample, roles);
        Stage here = taken.isEmpty() ? start.get() : draft.stage(taken.getLast().toId());
        List<Way> ways = rule.tried(draft, here, sample, roles);
        return new TrialPage(
                path,
                title,
                picture(draft, taken, here, ways, title, shell),
                here.title(shell.locale()),
                designer.owner(here, shell),
                designer.deadline(here, shell),
                here.customerText(shell.locale()),
                here.guidance(shell.locale()),
                here.ends(),
                taken.stream().map(Transition::code).toList(),
                taken.isEmpty() ? "" : back(path, taken, in, shell),
                taken.stream()
                        .map(way -> new TrialPage.Passed(
                                draft.stage(way.fromId()).title(shell.locale()), way.label(shell.locale())))
                        .toList(),
                ways.stream().map(way -> next(way, shell)).toList(),
                answers(draft, in, shell),
                role,
                choices.of(draft, shell));
    }

    /** The ways behind, then the one to be taken now if nothing stands before it. */
    private List<Transition> taken(Version draft, Stage start, Inputs in, CaseVariables sample, Set<Role> roles) {
        List<Transition> taken = new ArrayList<>();
        Stage here = start;
        for (String code : in.all().getOrDefault("way", List.of())) {
            Optional<Transition> way = rule.findTried(draft, here, code, EnumSet.allOf(Role.class));
            if (way.isEmpty() || taken.size() >= MOST_STEPS) return taken;
            taken.add(way.get());
            here = draft.stage(way.get().toId());
        }
        rule.findTried(draft, here, in.text("take"), roles)
                .filter(way -> rule.missing(draft, way, sample).isEmpty())
                .ifPresent(taken::add);
        return taken;
    }

    private String picture(
            Version draft, List<Transition> taken, Stage here, List<Way> ways, String title, Shell shell) {
        Map<Long, String> labels = new HashMap<>();
        Map<Long, String> stages = new HashMap<>();
        Map<Long, String> arrows = new HashMap<>();
        for (Stage stage : draft.stages()) labels.put(stage.id(), designer.small(stage, shell));
        for (Transition way : taken) {
            stages.put(way.fromId(), "dn");
            arrows.put(way.id(), "go");
        }
        for (Way way : ways) if (way.suggested()) stages.put(way.to().id(), "sg");
        stages.put(here.id(), "cu");
        return diagrams.draw(draft, new DraftView(labels, stages, arrows, Map.of(), Map.of()), title, shell.locale());
    }

    private static TrialPage.Next next(Way way, Shell shell) {
        return new TrialPage.Next(
                way.code(),
                way.trigger().byItself()
                        ? shell.t("routines.trial.happens", shell.t("routines.trigger.short." + way.trigger()))
                        : way.label(shell.locale()),
                way.to().title(shell.locale()),
                way.suggested(),
                way.missing().stream()
                        .map((Missing one) -> one.message(shell.locale()))
                        .toList());
    }

    private List<TrialPage.Answer> answers(Version draft, Inputs in, Shell shell) {
        List<TrialPage.Answer> answers = new ArrayList<>();
        for (CaseTerm term : CaseTerm.ALL) answers.add(SampleCase.asked(term, in, sentences, shell));
        answers.addAll(SampleAnswers.asked(draft.form(), in, shell));
        return answers;
    }

    private static String back(String path, List<Transition> taken, Inputs in, Shell shell) {
        List<Object> query = new ArrayList<>();
        for (Transition way : taken.subList(0, taken.size() - 1)) {
            query.add("way");
            query.add(way.code());
        }
        in.all().forEach((name, values) -> {
            if (name.equals("way") || name.equals("take")) return;
            query.add(name);
            query.add(values.getFirst());
        });
        return shell.url(path + "/trial", query.toArray());
    }

    private Wording missing(String code) {
        return sentences.inAll(locale -> sentences.word(locale, "routines.missing." + code));
    }
}
