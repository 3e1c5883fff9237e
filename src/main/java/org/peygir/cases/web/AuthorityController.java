package org.peygir.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.About;
import org.peygir.cases.CaseAuthorities;
import org.peygir.organization.Authorities;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.Organization;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may grant which remedy up to how much, and who is trained for it (ORG-08). */
@Controller
@RequestMapping("/organization/authority")
class AuthorityController {
    private static final String SAVED = "redirect:/organization/authority?saved=true";

    private final Authorities authorities;
    private final CaseAuthorities changes;
    private final Organization organization;
    private final CaseNames names;
    private final Clock clock;

    AuthorityController(
            Authorities authorities, CaseAuthorities changes, Organization organization, CaseNames names, Clock clock) {
        this.authorities = authorities;
        this.changes = changes;
        this.organization = organization;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Viewer viewer, Shell shell, Model model) {
        viewer.require(Permission.STRUCTURE_EDIT);
        return page(Map.of(), new FieldErrors(), saved, shell, model);
    }

    @PostMapping
    String put(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.STRUCTURE_EDIT);
        FieldErrors errors = new FieldErrors();
        AuthorityLimit limit = limit(typed, errors);
        if (limit == null) return wrong(typed, errors, shell, model, response);
        changes.put(limit, viewer);
        return SAVED;
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.STRUCTURE_EDIT);
        changes.remove(id, viewer);
        return SAVED;
    }

    @PostMapping("/trainings")
    String train(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        viewer.require(Permission.STRUCTURE_EDIT);
        FieldErrors errors = new FieldErrors();
        Optional<StaffMember> person = organization.activeStaff().stream()
                .filter(s -> Long.toString(s.id()).equals(typed.get("person")))
                .findFirst();
        if (person.isEmpty()) errors.add("person", "structure.error.choose");
        String name = Words.clean(typed.getOrDefault("name", ""));
        if (name.isEmpty() || name.length() > AuthorityLimit.TRAINING_LIMIT)
            errors.add("name", "authority.error.name", AuthorityLimit.TRAINING_LIMIT);
        LocalDate until = JalaliDates.parse(typed.getOrDefault("until", ""))
                .map(JalaliDate::toLocalDate)
                .orElse(null);
        if (until == null) errors.add("until", "structure.error.date");
        if (!errors.isEmpty() || until == null) return wrong(typed, errors, shell, model, response);
        changes.train(person.orElseThrow().id(), name, until, viewer);
        return SAVED;
    }

    private static @Nullable AuthorityLimit limit(Map<String, String> typed, FieldErrors errors) {
        Role role = TypedChoice.read(Role.values(), typed, "role", errors);
        RemedyType remedy = TypedChoice.read(RemedyType.values(), typed, "remedy", errors);
        String about = typed.getOrDefault("about", "");
        if (!about.isEmpty()) TypedChoice.read(About.values(), typed, "about", errors);
        FieldErrors amount = new FieldErrors();
        Long ceiling = TypedRial.read(typed.getOrDefault("ceiling", ""), "ceiling", amount);
        if (ceiling == null) errors.add("ceiling", "authority.error.ceiling");
        String training = Words.clean(typed.getOrDefault("training", ""));
        if (training.length() > AuthorityLimit.TRAINING_LIMIT)
            errors.add("training", "authority.error.name", AuthorityLimit.TRAINING_LIMIT);
        return !errors.isEmpty() || role == null || remedy == null || ceiling == null
                ? null
                : new AuthorityLimit(0, role, about, remedy, ceiling, training);
    }

    private String wrong(
            Map<String, String> typed, FieldErrors errors, Shell shell, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return page(typed, errors, false, shell, model);
    }

    private String page(Map<String, String> typed, FieldErrors errors, boolean saved, Shell shell, Model model) {
        LocalDate today = clock.instant().atZone(OrganizationZone.TEHRAN).toLocalDate();
        List<AuthorityPage.Line> lines =
                authorities.limits().stream().map(l -> line(shell, l)).toList();
        List<AuthorityPage.Trained> trained = authorities.trainings().stream()
                .map(t -> new AuthorityPage.Trained(
                        names.person(t.staffId()),
                        t.name(),
                        shell.f().fieldDate(t.validUntil()),
                        t.validUntil().isBefore(today)))
                .toList();
        model.addAttribute(
                "page",
                new AuthorityPage(
                        lines,
                        trained,
                        options(shell, "organization.role.", Role.values()),
                        options(shell, "intake.staff.about.", About.values()),
                        options(shell, "authority.remedy.", RemedyType.values()),
                        organization.activeStaff().stream()
                                .map(s -> new Option(Long.toString(s.id()), s.displayName()))
                                .toList(),
                        typed,
                        errors,
                        saved));
        return "cases/structure/authority";
    }

    private static AuthorityPage.Line line(Shell shell, AuthorityLimit l) {
        return new AuthorityPage.Line(
                shell.t("organization.role." + l.role()),
                l.category().isEmpty() ? shell.t("structure.every") : shell.t("intake.staff.about." + l.category()),
                shell.t("authority.remedy." + l.remedy()),
                shell.f().number(l.ceilingRial()),
                l.training().isEmpty() ? shell.t("authority.training.none") : l.training(),
                "/organization/authority/" + l.id() + "/removal");
    }

    private static List<Option> options(Shell shell, String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> new Option(v.name(), shell.t(prefix + v.name())))
                .toList();
    }
}
