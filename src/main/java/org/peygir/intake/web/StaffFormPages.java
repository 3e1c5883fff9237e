package org.peygir.intake.web;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.About;
import org.peygir.cases.CaseForms;
import org.peygir.cases.CentralReason;
import org.peygir.cases.PriorityFactor;
import org.peygir.cases.Telling;
import org.peygir.cases.Urgency;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.customers.PartyKind;
import org.peygir.intake.StaffDraft;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Structures;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Person;
import org.peygir.platform.web.Shell;
import org.peygir.routines.Asking;
import org.peygir.routines.Bindings;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldView;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.Relation;
import org.peygir.routines.RoutineForms;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** Draws up the staff form and its parts. */
@Component
class StaffFormPages {
    private static final int FOUND = 8;
    private static final List<String> IDENTITIES = List.of("NAMED", "CONFIDENTIAL", "ANONYMOUS");
    private static final List<String> LANGUAGES = List.of("fa", "en", "ar");

    private final StaffFormReading reading;
    private final Customers customers;
    private final Organization organization;
    private final Structures structures;
    private final Bindings bindings;
    private final Routines routines;
    private final CaseForms forms;
    private final RoutineForms views;
    private final Clock clock;

    StaffFormPages(
            StaffFormReading reading,
            Customers customers,
            Organization organization,
            Structures structures,
            Bindings bindings,
            Routines routines,
            CaseForms forms,
            RoutineForms views,
            Clock clock) {
        this.reading = reading;
        this.customers = customers;
        this.organization = organization;
        this.structures = structures;
        this.bindings = bindings;
        this.routines = routines;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    /** An empty form: the customer is on the phone, now. */
    StaffForm fresh(Shell shell) {
        Instant now = clock.instant();
        Map<String, String> given = new LinkedHashMap<>();
        given.put("channel", "PHONE");
        given.put(
                "receivedDate",
                shell.f().fieldDate(now.atZone(OrganizationZone.TEHRAN).toLocalDate()));
        given.put("receivedTime", shell.f().time(now));
        given.put("identity", "NAMED");
        given.put("about", "OTHER");
        given.put("severity", "2");
        given.put("urgency", Urgency.NORMAL.name());
        given.put("language", organization.defaultLocale().getLanguage());
        return new StaffForm(java.util.UUID.randomUUID(), given);
    }

    StaffFormPage page(Shell shell, StaffForm form, @Nullable StaffDraft draft, FieldErrors errors, boolean looking) {
        Party chosen = reading.chosen(form);
        return new StaffFormPage(
                form.key().toString(),
                form.with("channel", form.channel().name()).answers(),
                errors,
                chosen == null ? null : StaffCustomer.of(chosen),
                looking ? found(form.of("find")) : null,
                chosen == null && !form.anonymous() ? duplicates(shell, form) : List.of(),
                draft == null ? List.of() : files(shell, draft),
                draft == null ? "" : shell.f().time(draft.savedAt()),
                choices(shell),
                asked(shell, form, errors),
                forms.changing() ? "/cases/new/fields" : null);
    }

    /** The fields of the routine's own form that are asked of whoever writes it down, for a complaint as far as it is told. */
    List<FieldView> asked(Shell shell, StaffForm form, FieldErrors errors) {
        CaseVariables facts = CaseVariables.builder()
                .about(form.of("about").isEmpty() ? "OTHER" : form.of("about"))
                .channel(form.channel().name())
                .severity(form.of("severity").matches("[1-4]") ? Integer.parseInt(form.of("severity")) : 2)
                .anonymous(form.anonymous())
                .confidential(form.of("identity").equals("CONFIDENTIAL"))
                .build();
        List<FormField> fields = forms.asked(told(shell, form), Asking.staff(), facts, form.form());
        return views.views(shell, fields, FormAnswers.NONE, form.form(), errors);
    }

    /** By which the routine is chosen that a complaint of this form starts. */
    private Telling told(Shell shell, StaffForm form) {
        Person person = shell.person();
        String about = form.of("about");
        return new Telling(
                person == null
                        ? null
                        : (Long) organization.staff(person.staffId()).unitId(),
                about.isEmpty() ? About.OTHER.name() : about,
                relation(form));
    }

    private Relation relation(StaffForm form) {
        if (form.anonymous()) return Relation.ANONYMOUS;
        Party chosen = reading.chosen(form);
        boolean named = chosen != null || !(form.of("givenName") + form.of("familyName")).isBlank();
        if (!form.of("organizationName").isBlank()) return named ? Relation.EMPLOYEE : Relation.COMPANY;
        return chosen != null && chosen.kind() == PartyKind.ORGANIZATION ? Relation.COMPANY : Relation.PERSON;
    }

    List<StaffCustomer> found(String typed) {
        if (PersianText.fold(typed).strip().length() < 2) return List.of();
        return customers.find(typed, FOUND).stream().map(StaffCustomer::of).toList();
    }

    List<StaffCustomer> duplicates(Shell shell, StaffForm form) {
        return customers.duplicates(reading.typed(form)).stream()
                .limit(FOUND)
                .map(duplicate -> StaffCustomer.of(duplicate, shell))
                .toList();
    }

    private static List<FileItem> files(Shell shell, StaffDraft draft) {
        return draft.files().stream()
                .map(file -> new FileItem(
                        file.name(),
                        shell.f().size(file.face().stored().size()),
                        file.face().stored().mediaType(),
                        null,
                        Long.toString(file.id()),
                        FileItem.Picture.of(
                                file.face(), "/cases/new/drafts/" + draft.id() + "/files/" + file.id() + "/preview"),
                        null))
                .toList();
    }

    private StaffFormPage.Choices choices(Shell shell) {
        List<Option> urgencies = Arrays.stream(Urgency.values())
                .map(u -> new Option(u.name(), shell.t("priority.urgency." + u)))
                .toList();
        List<Option> factors = Arrays.stream(PriorityFactor.values())
                .map(f -> new Option(f.name(), shell.t("priority.factor." + f)))
                .toList();
        List<Option> severities = new ArrayList<>();
        for (int level = 1; level <= 4; level++)
            severities.add(new Option(Integer.toString(level), shell.t("platform.severity." + level)));
        return new StaffFormPage.Choices(
                StaffForm.CHANNELS.stream()
                        .map(channel -> new Option(channel.name(), shell.t("intake.staff.channel." + channel)))
                        .toList(),
                IDENTITIES.stream()
                        .map(identity -> new Option(identity, shell.t("intake.staff.identity." + identity)))
                        .toList(),
                java.util.Arrays.stream(About.values())
                        .map(about -> new Option(about.name(), shell.t("intake.staff.about." + about)))
                        .toList(),
                staff(shell),
                severities,
                urgencies,
                factors,
                LANGUAGES.stream()
                        .map(language -> new Option(language, shell.t("platform.language." + language)))
                        .toList(),
                solving(shell),
                starts(shell));
    }

    /** Which routine a complaint starts, by what it is about; null where it is always the same. */
    private @Nullable String starts(Shell shell) {
        Person person = shell.person();
        if (person == null || bindings.current().isEmpty()) return null;
        long unit = organization.staff(person.staffId()).unitId();
        Instant now = clock.instant();
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        for (About about : About.values())
            subjects.computeIfAbsent(
                            bindings.routine(bindings.choose(unit, about.name(), Relation.PERSON, now)),
                            _ -> new ArrayList<>())
                    .add(shell.t("intake.staff.about." + about));
        if (subjects.size() == 1) return null;
        String list = subjects.entrySet().stream()
                .map(each -> shell.t(
                        "bindings.form.each",
                        String.join(shell.t("bindings.form.comma") + " ", each.getValue()),
                        routines.inForce(each.getKey()).title(shell.locale())))
                .collect(Collectors.joining(shell.t("bindings.form.joint") + " "));
        return shell.t("bindings.form.hint", list);
    }

    /** Asked outside the complaints unit, where anything is handled by the hybrid structure. */
    private StaffFormPage.@Nullable Solving solving(Shell shell) {
        Person person = shell.person();
        if (person == null) return null;
        long unit = organization.staff(person.staffId()).unitId();
        if (organization.descendants(organization.intakeUnit().id()).contains(unit)) return null;
        Instant now = clock.instant();
        boolean hybrid = Arrays.stream(About.values())
                .flatMap(about -> structures.inForce(unit, about.name(), now).stream())
                .anyMatch(rule -> rule.structure() == HandlingStructure.HYBRID);
        if (!hybrid) return null;
        return new StaffFormPage.Solving(
                Stream.of("YES", "NO")
                        .map(answer -> new Option(answer, shell.t("intake.staff.solvable." + answer)))
                        .toList(),
                CentralReason.said().stream()
                        .map(reason -> new Option(reason.name(), shell.t("structure.central." + reason)))
                        .toList());
    }

    /** Everybody who works here, in the order of the reader's language, with the unit to tell two of one name apart. */
    private List<Option> staff(Shell shell) {
        Collator collator = Collator.getInstance(shell.locale());
        return organization.activeStaff().stream()
                .sorted(Comparator.comparing(StaffMember::familyName, collator).thenComparing(StaffMember::id))
                .map(member -> new Option(
                        Long.toString(member.id()),
                        shell.t(
                                "intake.staff.member",
                                member.displayName(),
                                organization.unit(member.unitId()).name(shell.locale()))))
                .toList();
    }
}
