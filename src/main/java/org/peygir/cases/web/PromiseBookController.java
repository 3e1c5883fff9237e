package org.peygir.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.PromiseBook;
import org.peygir.cases.PromiseBook.Filter;
import org.peygir.cases.PromiseBook.Show;
import org.peygir.cases.store.PromiseQuery;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of promises (دفتر وعده‌ها): of the cases that the person may see. */
@Controller
class PromiseBookController {
    private final PromiseQuery query;
    private final PromiseWords words;
    private final CaseNames names;
    private final Organization organization;

    PromiseBookController(PromiseQuery query, PromiseWords words, CaseNames names, Organization organization) {
        this.query = query;
        this.words = words;
        this.names = names;
        this.organization = organization;
    }

    /** @param staff and @param unit are ids; what is none filters nothing */
    @GetMapping("/promises")
    String book(
            @RequestParam(defaultValue = "") String staff,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "OPEN") String show,
            Viewer viewer,
            Shell shell,
            Model model) {
        viewer.require(Permission.CASE_READ);
        Show shown = Arrays.stream(Show.values())
                .filter(s -> s.name().equals(show))
                .findFirst()
                .orElse(Show.OPEN);
        Long person = organization.allStaff().stream()
                .map(StaffMember::id)
                .filter(id -> id.toString().equals(staff))
                .findFirst()
                .orElse(null);
        Long of = organization.units().stream()
                .map(Unit::id)
                .filter(id -> id.toString().equals(unit))
                .findFirst()
                .orElse(null);
        Set<Long> units = of == null ? Set.of() : organization.descendants(of);
        PromiseBook.Page page = query.page(new Filter(person, of, shown), units, viewer);
        model.addAttribute("page", page(shell, page, person, of, shown));
        return "cases/promises";
    }

    private PromiseBookPage page(
            Shell shell, PromiseBook.Page page, @Nullable Long person, @Nullable Long of, Show shown) {
        return new PromiseBookPage(
                page.lines().stream().map(line -> row(shell, line)).toList(),
                page.more(),
                counts(shell, page.byStaff(), "staff", shown, names::person),
                counts(shell, page.byUnit(), "unit", shown, id -> names.unit(id, shell.locale())),
                organization.activeStaff().stream()
                        .map(s -> new Option(Long.toString(s.id()), s.displayName()))
                        .toList(),
                organization.units().stream()
                        .map(u -> new Option(Long.toString(u.id()), u.name(shell.locale())))
                        .toList(),
                Arrays.stream(Show.values())
                        .map(s -> new Option(s.name(), shell.t("promises.show." + s)))
                        .toList(),
                person == null ? "" : person.toString(),
                of == null ? "" : of.toString(),
                shown.name());
    }

    private PromiseBookPage.Row row(Shell shell, PromiseBook.Line line) {
        String number = line.number().toString();
        return new PromiseBookPage.Row(
                line.promise().text(),
                shell.f().digits(number),
                "/cases/" + number + "?pane=promises",
                line.title(),
                words.made(shell, line.promise()),
                words.due(shell, line.promise()),
                PromiseWords.state(shell, line.promise()),
                PromiseWords.kind(line.promise()));
    }

    private static List<PromiseBookPage.Count> counts(
            Shell shell, List<PromiseBook.Count> counts, String by, Show shown, LongFunction<String> name) {
        return counts.stream()
                .map(c -> {
                    Integer kept = c.keptPercent();
                    return new PromiseBookPage.Count(
                            name.apply(c.id()),
                            shell.url("/promises", by, c.id(), "show", shown),
                            shell.f().number(c.open()),
                            shell.f().number(c.kept()),
                            shell.f().number(c.broken()),
                            kept == null
                                    ? shell.t("promises.rate.none")
                                    : shell.f().percent(kept));
                })
                .toList();
    }
}
