package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.access.DeputyWords;
import org.peygir.cartable.Holding;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.peygir.organization.Delegation;
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
        return onBehalf(shell, deputies(file, delegations.of(holder)).distinct().toList(), said);
    }

    /** The same of a stretch that is over: who did something meanwhile in the holder's name. */
    String actedFor(Shell shell, CaseDossier d, Holding stretch, String said) {
        Instant until = stretch.until();
        Long holder = stretch.staffId();
        if (until == null) return stoodInFor(shell, d.file(), holder, said);
        if (holder == null) return said;
        List<Entry> during = d.sheet().entries().stream()
                .filter(entry -> !entry.at().isBefore(stretch.since()))
                .toList();
        // What ends a stretch is noted a moment later, in the same transaction.
        long noted = during.stream().filter(entry -> entry.at().isBefore(until)).count() + 1;
        List<Long> acted = during.stream()
                .limit(noted)
                .filter(entry -> holder.equals(entry.behalfOf()))
                .flatMap(entry -> Stream.ofNullable(entry.staffId()))
                .distinct()
                .toList();
        return onBehalf(shell, acted, said);
    }

    private String onBehalf(Shell shell, List<Long> deputies, String said) {
        if (deputies.isEmpty()) return said;
        String names = deputies.stream().map(this::person).collect(Collectors.joining(and(shell)));
        return shell.t("deputies.on-behalf", names, said);
    }

    /** Of those that hold for this case; nobody complained of. */
    private static Stream<Long> deputies(CaseFile file, List<Delegation> held) {
        return held.stream()
                .filter(d -> d.unitId() == null || d.unitId() == file.unitId())
                .flatMap(d -> Stream.ofNullable(d.deputyId()))
                .filter(id -> !file.subjects().contains(id));
    }

    /** A person as a choice; of one who is away the list says until when, and who stands in. */
    private Option choice(Shell shell, CaseFile file, StaffMember member, String value, String words) {
        List<Delegation> away = delegations.of(member.id()).stream()
                .filter(d -> d.unitId() == null || d.unitId() == file.unitId())
                .toList();
        if (away.isEmpty()) return new Option(value, words);
        String until = DeputyWords.until(shell, away.getFirst());
        String names = deputies(file, away).distinct().map(this::person).collect(Collectors.joining(and(shell)));
        return new Option(
                value,
                names.isEmpty()
                        ? shell.t("deputies.choice.uncovered", words, until)
                        : shell.t("deputies.choice.away", words, until, names));
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
    List<Option> colleagues(CaseFile file, Shell shell) {
        return organization.staffOf(file.unitId()).stream()
                .filter(s -> !file.subjects().contains(s.id()) && !Objects.equals(s.id(), file.assigneeId()))
                .map(s -> choice(shell, file, s, Long.toString(s.id()), job(shell, s)))
                .toList();
    }

    /** Who may answer for a complaint beside who does now. */
    List<Option> owners(CaseFile file, Shell shell) {
        return organization.activeStaff().stream()
                .filter(s -> s.id() != file.ownerId() && !file.subjects().contains(s.id()))
                .filter(s -> s.roles().stream().anyMatch(OWNERS::contains))
                .map(s -> choice(shell, file, s, Long.toString(s.id()), job(shell, s)))
                .toList();
    }

    private String job(Shell shell, StaffMember member) {
        return shell.t("cases.staff.job", member.displayName(), role(member.id(), shell.locale()));
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
            options.add(choice(shell, file, s, "s:" + s.id(), words));
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
    List<Option> nameable(CaseFile file, Shell shell) {
        return organization.activeStaff().stream()
                .filter(s -> !file.subjects().contains(s.id()))
                .map(s -> new Option(Long.toString(s.id()), job(shell, s)))
                .toList();
    }

    boolean knownStaff(long id) {
        return organization.activeStaff().stream().anyMatch(s -> s.id() == id);
    }

    boolean knownUnit(long id) {
        return organization.units().stream().anyMatch(u -> u.id() == id && u.active());
    }
}
