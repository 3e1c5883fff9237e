package org.peygir.cases.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseForms;
import org.peygir.cases.Channel;
import org.peygir.cases.SearchFilter;
import org.peygir.cases.web.SearchPage.Chip;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.routines.BindingChoice;
import org.peygir.routines.Bindings;
import org.peygir.routines.FormField;
import org.peygir.routines.FormWords;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.springframework.stereotype.Component;

/** What a search can be narrowed by, as choices and as the parts of a sentence. From memory: no query. */
@Component
class SearchFields {
    private final Organization organization;
    private final Routines routines;
    private final Bindings bindings;
    private final CaseForms forms;

    SearchFields(Organization organization, Routines routines, Bindings bindings, CaseForms forms) {
        this.organization = organization;
        this.routines = routines;
        this.bindings = bindings;
        this.forms = forms;
    }

    SearchPage.Fields of(SearchForm form, Viewer viewer, Shell shell) {
        return new SearchPage.Fields(
                stages().stream()
                        .map(s -> new Option(s.code(), s.title(shell.locale())))
                        .toList(),
                form.value("stage"),
                organization.units().stream()
                        .filter(u -> viewer.sees(u.id()) || u.id() == viewer.unitId())
                        .map(u -> new Option(Long.toString(u.id()), u.name(shell.locale())))
                        .toList(),
                form.value("unit"),
                Stream.of("open", "closed")
                        .map(s -> new Option(s, shell.t("cases.search.status." + s)))
                        .toList(),
                form.value("status"),
                Arrays.stream(Channel.values())
                        .map(c -> new Option(c.name(), shell.t("cases.channel." + c.name())))
                        .toList(),
                form.value("channel"),
                Stream.of(2, 3, 4)
                        .map(level -> new Option(
                                Integer.toString(level), shell.t("cases.search.severity", severity(level, shell))))
                        .toList(),
                form.value("severity"),
                shell.f().digits(form.value("from")),
                form.unreadable("from") ? shell.t("cases.search.date-unread") : null,
                shell.f().digits(form.value("to")),
                form.unreadable("to") ? shell.t("cases.search.date-unread") : null,
                form.filter().late(),
                forms.listed().stream()
                        .map(field -> new Option(field.code(), field.label(shell.locale())))
                        .toList(),
                form.value(SearchForm.FIELD),
                form.value(SearchForm.ANSWER),
                form.unanswerable() ? shell.t("cases.search.answer-unread") : null,
                form.order() == org.peygir.cases.CaseQuery.Order.BEST ? "best" : "");
    }

    /** The filters in force; what names nothing that exists is shown as it was given, so that it can be taken away. */
    List<Chip> chips(SearchForm form, Shell shell) {
        SearchFilter f = form.filter();
        List<Chip> chips = new ArrayList<>();
        String stage = f.stage();
        if (stage != null)
            chips.add(chip(form, "stage", shell.t("cases.search.chip.stage", stage(stage, shell)), shell));
        Long unit = f.unitId();
        if (unit != null) chips.add(chip(form, "unit", shell.t("cases.search.chip.unit", unit(unit, shell)), shell));
        Boolean open = f.open();
        if (open != null)
            chips.add(chip(form, "status", shell.t("cases.search.chip." + (open ? "open" : "closed")), shell));
        Channel channel = f.channel();
        if (channel != null) {
            String by = shell.t("cases.channel." + channel.name());
            chips.add(chip(form, "channel", shell.t("cases.search.chip.channel", by), shell));
        }
        Integer severity = f.severity();
        if (severity != null) {
            String least = shell.t("cases.search.severity", severity(severity, shell));
            chips.add(chip(form, "severity", shell.t("cases.search.chip.severity", least), shell));
        }
        day(chips, form, "from", f.receivedFrom(), shell);
        day(chips, form, "to", f.receivedTo(), shell);
        SearchFilter.Answered answered = f.answered();
        if (answered != null)
            forms.listed(answered.field()).ifPresent(field -> chips.add(answered(form, field, answered, shell)));
        if (f.late()) chips.add(chip(form, "late", shell.t("cases.search.chip.late"), shell));
        return chips;
    }

    private static Chip answered(SearchForm form, FormField field, SearchFilter.Answered answered, Shell shell) {
        String text = shell.t(
                "cases.search.chip.answer",
                field.label(shell.locale()),
                FormWords.shown(shell, field, answered.either().getFirst()));
        String without = SearchPages.address(form, Map.of(SearchForm.FIELD, "", SearchForm.ANSWER, ""), shell);
        return new Chip(text, without, shell.t("cases.search.chip.remove", text));
    }

    private static void day(List<Chip> chips, SearchForm form, String name, @Nullable LocalDate day, Shell shell) {
        if (day != null)
            chips.add(chip(
                    form, name, shell.t("cases.search.chip." + name, shell.f().date(day)), shell));
    }

    private static Chip chip(SearchForm form, String field, String text, Shell shell) {
        return new Chip(
                text, SearchPages.address(form, Map.of(field, ""), shell), shell.t("cases.search.chip.remove", text));
    }

    private static String severity(int level, Shell shell) {
        return shell.t("platform.severity." + level);
    }

    private String stage(String code, Shell shell) {
        return stages().stream()
                .filter(s -> s.code().equals(code))
                .map(s -> s.title(shell.locale()))
                .findFirst()
                .orElse(code);
    }

    private String unit(long id, Shell shell) {
        return organization.units().stream()
                .filter(u -> u.id() == id)
                .map((Unit u) -> u.name(shell.locale()))
                .findFirst()
                .orElse(Long.toString(id));
    }

    /** Of all routines that complaints start now; those of one code are one. */
    private List<Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        List<String> codes = new ArrayList<>(List.of(bindings.usual()));
        bindings.current().forEach(one -> codes.add(bindings.routine(new BindingChoice(one, List.of()))));
        for (String code : codes)
            for (Stage stage : routines.inForce(code).stages()) stages.putIfAbsent(stage.code(), stage);
        return List.copyOf(stages.values());
    }
}
