package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Bindings;
import org.peygir.routines.DiagramView;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.From;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.bpmn.BpmnText;
import org.peygir.routines.store.RoutineDraftStore.Edition;
import org.peygir.routines.store.RoutineText;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Routines to look at: what is in force, what was, and each as its readable file. */
@Controller
@RequestMapping("/routines")
class RoutineController {
    /** What a new routine can begin with. */
    private static final List<From> ORIGINS =
            Stream.concat(Stream.of(From.BLANK), From.PRESETS.stream()).toList();

    private final RoutineDrafts drafts;
    private final Routines routines;
    private final VersionPages pages;
    private final Bindings bindings;

    RoutineController(RoutineDrafts drafts, Routines routines, VersionPages pages, Bindings bindings) {
        this.drafts = drafts;
        this.routines = routines;
        this.pages = pages;
        this.bindings = bindings;
    }

    @GetMapping
    String list(Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.ROUTINE_READ);
        return list(Wording.NONE, new FieldErrors(), viewer, shell, model);
    }

    /** Begins another routine beside those in force; nothing starts on it before it is published and bound. */
    @PostMapping
    String another(
            @RequestParam MultiValueMap<String, String> all,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.ROUTINE_EDIT);
        Inputs in = new Inputs(all);
        Wording title = in.words("title");
        FieldErrors errors = new FieldErrors();
        if (title.isEmpty()) errors.add("titleFa", "routines.error.title");
        if (title.fa().length() > 80 || title.en().length() > 80 || title.ar().length() > 80)
            errors.add("titleFa", "routines.error.title-long");
        if (errors.isEmpty()) {
            From from = From.valueOf(in.one("from", Inputs.names(ORIGINS.toArray(new From[0]))));
            return "redirect:" + DesignerPages.path(drafts.another(title, from, viewer));
        }
        response.setStatus(422);
        return list(title, errors, viewer, shell, model);
    }

    private String list(Wording title, FieldErrors errors, Viewer viewer, Shell shell, Model model) {
        List<String> drafted = drafts.drafted();
        Map<String, List<Edition>> byCode = new LinkedHashMap<>();
        for (Edition one : drafts.editions())
            byCode.computeIfAbsent(one.routineCode(), _ -> new ArrayList<>()).add(one);
        boolean mayEdit = viewer.can(Permission.ROUTINE_EDIT);
        List<RoutineListPage.Row> rows = new ArrayList<>();
        // What starts where nothing else was decided stands first.
        String usual = bindings.usual();
        byCode.entrySet().stream()
                .sorted(Comparator.comparing(one -> !one.getKey().equals(usual)))
                .forEach(one -> rows.add(row(one.getKey(), one.getValue(), drafted.contains(one.getKey()), shell)));
        if (mayEdit)
            drafted.stream().filter(code -> !byCode.containsKey(code)).forEach(code -> rows.add(fresh(code, shell)));
        List<Option> origins = ORIGINS.stream()
                .map(one -> new Option(
                        one.name(), shell.t(one == From.BLANK ? "routines.list.blank" : "routines.list.preset." + one)))
                .toList();
        model.addAttribute("page", new RoutineListPage(rows, mayEdit, origins, title, errors));
        return "routines/list";
    }

    @GetMapping("/{code}/versions/{version}")
    String version(
            @PathVariable String code, @PathVariable("version") int number, Viewer viewer, Shell shell, Model model) {
        Edition edition = edition(code, number, viewer);
        Version version = routines.version(edition.versionId());
        Version before = drafts.editions().stream()
                .filter(one -> one.routineCode().equals(code) && one.number() == number - 1)
                .findFirst()
                .map(one -> routines.version(one.versionId()))
                .orElse(null);
        String sub = state(edition, shell);
        model.addAttribute(
                "page", pages.page(version, before, sub, null, 0, List.of(), href(edition) + "/file", shell));
        return "routines/version";
    }

    @GetMapping("/{code}/versions/{version}/file")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable("version") int number,
            @RequestParam(defaultValue = "") String form,
            Viewer viewer,
            Shell shell) {
        Version version = routines.version(edition(code, number, viewer).versionId());
        return file(code + "-" + number, form, version, shell);
    }

    /** To be kept: as BPMN where {@code form} says so, else as the readable file. */
    static ResponseEntity<byte[]> file(String name, String form, Version version, Shell shell) {
        boolean bpmn = form.equals("bpmn");
        String text = bpmn ? BpmnText.write(version, shell.locale()) : RoutineText.write(version);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", bpmn ? "xml" : "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (bpmn ? ".bpmn" : ".yml"))
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Edition edition(String code, int number, Viewer viewer) {
        viewer.require(Permission.ROUTINE_READ);
        return drafts.editions().stream()
                .filter(one -> one.routineCode().equals(code) && one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private RoutineListPage.Row row(String code, List<Edition> editions, boolean drafted, Shell shell) {
        Edition newest = editions.getFirst();
        return new RoutineListPage.Row(
                routines.version(newest.versionId()).title(shell.locale()),
                state(newest, shell),
                routines.plan(newest.versionId(), DiagramView.along(), shell.locale())
                        .svg(),
                href(newest),
                drafted ? DesignerPages.path(code) : null,
                DesignerPages.path(code),
                editions.stream()
                        .skip(1)
                        .map(one ->
                                new RoutineListPage.Edition(shell.t("routines.list.version", one.number()), href(one)))
                        .toList());
    }

    /** A routine that has never been in force. */
    private RoutineListPage.Row fresh(String code, Shell shell) {
        String path = DesignerPages.path(code);
        String title = drafts.draft(code)
                .map(draft -> draft.routine().title(shell.locale()))
                .orElse(code);
        return new RoutineListPage.Row(title, shell.t("routines.another.drafted"), "", path, path, path, List.of());
    }

    private static String state(Edition one, Shell shell) {
        String key = one.inForce() ? "routines.list.in-force" : "routines.list.retired";
        return shell.t(key, one.number(), shell.f().date(one.publishedAt()));
    }

    private static String href(Edition one) {
        return "/routines/" + one.routineCode() + "/versions/" + one.number();
    }
}
