package org.peygir.process.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.platform.web.NotFound;
import org.peygir.platform.web.Shell;
import org.peygir.process.Migration;
import org.peygir.process.Migrations;
import org.peygir.routines.Version;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a migration of running cases, shows what it would do, starts it, shows how far it is and what it did. */
@Controller
class MigrationController {
    private final Editions editions;
    private final Migrations migrations;
    private final MigrationPages pages;

    MigrationController(Editions editions, Migrations migrations, MigrationPages pages) {
        this.editions = editions;
        this.migrations = migrations;
        this.pages = pages;
    }

    /** @param to number of the version to go to; anything else: the newest */
    @GetMapping("/routines/{code}/versions/{version}/migration")
    String form(
            @PathVariable String code,
            @PathVariable("version") int number,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            Shell shell,
            Model model) {
        Version from = editions.version(code, number, Permission.ROUTINE_EDIT, viewer);
        Optional<Migration> open = migrations.open(from);
        if (open.isPresent()) return "redirect:" + MigrationPages.path(open.get());
        List<Version> all = editions.all(code);
        Version target = target(all, from, to);
        if (target == null) throw new NotFound();
        model.addAttribute("page", pages.form(from, target, all, Map.of(), "", shell));
        return "process/migration-form";
    }

    private static @Nullable Version target(List<Version> all, Version from, String number) {
        return all.stream()
                .filter(one -> Integer.toString(one.number()).equals(number) && one.id() != from.id())
                .findFirst()
                .or(() -> all.stream().filter(one -> one.id() != from.id()).findFirst())
                .orElse(null);
    }

    /** @param all {@code to}, and {@code stage.CODE} for each stage; empty: its cases stay */
    @PostMapping("/routines/{code}/versions/{version}/migration")
    String ask(
            @PathVariable String code,
            @PathVariable("version") int number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> all,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        Version from = editions.version(code, number, Permission.ROUTINE_EDIT, viewer);
        List<Version> versions = editions.all(code);
        Version target = target(versions, from, to);
        if (target == null) throw new NotFound();
        Map<String, String> mapping = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith("stage.") && !value.isEmpty()) mapping.put(name.substring("stage.".length()), value);
        });
        return switch (migrations.ask(from, target, mapping, viewer)) {
            case Migrations.Asking.Asked(long id) -> "redirect:/routines/" + code + "/migrations/" + id;
            case Migrations.Asking.Refused(String key) -> {
                response.setStatus(422);
                model.addAttribute("page", pages.form(from, target, versions, mapping, key, shell));
                yield "process/migration-form";
            }
        };
    }

    @GetMapping("/routines/{code}/migrations/{id}")
    String show(@PathVariable String code, @PathVariable long id, Viewer viewer, Shell shell, Model model) {
        model.addAttribute("page", pages.page(find(code, id, viewer), "", shell));
        return "process/migration";
    }

    /** The part that says how far it is, asked for while it is at work. */
    @GetMapping("/routines/{code}/migrations/{id}/progress")
    String progress(@PathVariable String code, @PathVariable long id, Viewer viewer, Shell shell, Model model) {
        model.addAttribute("page", pages.page(find(code, id, viewer), "", shell));
        return "process/_progress";
    }

    @PostMapping("/routines/{code}/migrations/{id}/start")
    String start(
            @PathVariable String code,
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        find(code, id, viewer);
        return answer(code, id, migrations.start(id, viewer), viewer, shell, response, model);
    }

    @PostMapping("/routines/{code}/migrations/{id}/discarding")
    String discard(
            @PathVariable String code,
            @PathVariable long id,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        find(code, id, viewer);
        return answer(code, id, migrations.discard(id, viewer), viewer, shell, response, model);
    }

    private String answer(
            String code,
            long id,
            Optional<String> refused,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model) {
        if (refused.isEmpty()) return "redirect:/routines/" + code + "/migrations/" + id;
        response.setStatus(409);
        model.addAttribute("page", pages.page(find(code, id, viewer), refused.get(), shell));
        return "process/migration";
    }

    private Migration find(String code, long id, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        return migrations.find(id).filter(one -> one.routineCode().equals(code)).orElseThrow(NotFound::new);
    }
}
