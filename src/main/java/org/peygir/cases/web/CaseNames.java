package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.organization.Delegations;
import org.peygir.organization.Organization;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Terms;
import org.peygir.organization.Unit;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Names of people and units, and who may be chosen for what. From memory; no query. */
@Component
class CaseNames {
    private static final Set<Role> OWNERS = Set.of(Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.COMPLAINTS_MANAGER);

    private final Organization organization;
    private final Terms terms;
    private final Delegations delegations;

    CaseNames(Organization organization, Terms terms, Delegations delegations) {
        this.organization = organization;
        this.terms = terms;
        this.delegations = delegations;
    }

    /** Between the items of a list in a sentence. */
    static String and(Shell shell) {
        return shell.t("cases.list.and") + " ";
    }

    String person(long staffId) {
        return organization.staff(staffId).displayName();
    }

    /** Who did it; «X standing in for Y» when it was a deputy. */
    String person(Shell shell, long staffId, @Nullable Long behalfOf) {
        return behalfOf == null ? person(staffId) : shell.t("deputies.on-behalf", person(staffId), person(behalfOf));
    }

    /** The holder as said, with whoever has their work meanwhile; nobody complained of is named. */
    String stoodInFor(Shell shell, CaseFile file, @Nullable Long holder, String said) {
        if (holder == null) return said;
        List<String> deputies = delegations.of(holder).stream()
                .filter(d -> d.unitId() == null || d.unitId() == file.unitId())
                .flatMap(d -> Stream.ofNullable(d.deputyId()))
                .filter(id -> !file.subjects().contains(id))
                .map(this::person)
                .toList();
        return deputies.isEmpty() ? said : shell.t("deputies.on-behalf", String.join(and(shell), deputies), said);
    }

    /** Job, or the unit when no job was given. */
    String role(long staffId, Locale locale) {
        StaffMember member = organization.staff(staffId);
        String job = member.jobTitle(locale);
        return job.isEmpty() ? unit(member.unitId(), locale) : job;
    }

    String unit(long unitId, Locale locale) {
        return organization.unit(unitId).name(locale);
    }

    /** The person, «you» for the reader, or the queue of the unit. */
    String holder(Shell shell, @Nullable Long staffId, long unitId, long reader) {
        if (staffId == null) return shell.t("cases.holder.queue", unit(unitId, shell.locale()));
        return staffId == reader ? shell.t("cases.holder.you") : person(staffId);
    }

    /** Colleagues of the unit the case is in; never the person complained of. */
    List<Option> colleagues(CaseFile file, Locale locale) {
        return organization.staffOf(file.unitId()).stream()
                .filter(s -> !file.subjects().contains(s.id()) && !Objects.equals(s.id(), file.assigneeId()))
                .map(s -> new Option(Long.toString(s.id()), s.displayName() + "، " + role(s.id(), locale)))
                .toList();
    }

    /** Who may answer for a complaint beside who does now. */
    List<Option> owners(CaseFile file, Locale locale) {
        return organization.activeStaff().stream()
                .filter(s -> s.id() != file.ownerId() && !file.subjects().contains(s.id()))
                .filter(s -> s.roles().stream().anyMatch(OWNERS::contains))
                .map(s -> new Option(Long.toString(s.id()), s.displayName() + "، " + role(s.id(), locale)))
                .toList();
    }

    /** Units as a whole ({@code u:3}), then everybody in them ({@code s:12}), without the person asking and the one complained of. */
    List<Option> askable(Shell shell, CaseFile file, long reader) {
        List<Option> options = new ArrayList<>();
        for (Unit unit : organization.units()) {
            if (unit.active() && !file.restricted())
                options.add(new Option("u:" + unit.id(), shell.t("cases.refer.whole-unit", unit.name(shell.locale()))));
        }
        for (StaffMember s : organization.activeStaff()) {
            if (s.id() == reader || file.subjects().contains(s.id())) continue;
            String words = shell.t(
                    "cases.refer.person",
                    s.displayName(),
                    role(s.id(), shell.locale()),
                    unit(s.unitId(), shell.locale()));
            options.add(new Option("s:" + s.id(), words));
        }
        return options;
    }

    /** What units need to be told when something is handed to them, one line a unit (ORG-12). */
    List<String> guides(Shell shell) {
        return terms.all().stream()
                .filter(t -> !t.guidance().isBlank())
                .map(t -> shell.t("terms.guide", unit(t.unitId(), shell.locale()), t.guidance()))
                .toList();
    }

    /** Everybody who is not locked out yet. */
    List<Option> nameable(CaseFile file, Locale locale) {
        return organization.activeStaff().stream()
                .filter(s -> !file.subjects().contains(s.id()))
                .map(s -> new Option(Long.toString(s.id()), s.displayName() + "، " + role(s.id(), locale)))
                .toList();
    }

    boolean knownStaff(long id) {
        return organization.activeStaff().stream().anyMatch(s -> s.id() == id);
    }

    boolean knownUnit(long id) {
        return organization.units().stream().anyMatch(u -> u.id() == id && u.active());
    }
}
