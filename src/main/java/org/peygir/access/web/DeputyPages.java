package org.peygir.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.access.DeputyWords;
import org.peygir.access.Deputyship;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.access.web.DeputiesPage.Line;
import org.peygir.organization.Delegation;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.Delegations;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Makes the page of one's own deputy and that of other people's. */
@Component
class DeputyPages {
    private final Organization organization;
    private final Delegations delegations;

    DeputyPages(Organization organization, Delegations delegations) {
        this.organization = organization;
        this.delegations = delegations;
    }

    /** What is in force at this moment, a sentence each: who stands in for this person, and for whom they do. */
    List<String> now(Viewer viewer, Shell shell) {
        return Stream.concat(
                        delegations.of(viewer.staffId()).stream(),
                        viewer.deputyships().stream().map(Deputyship::by))
                .map(d -> shell.t("deputies.account.line", who(d, viewer, shell), DeputyWords.until(shell, d)))
                .toList();
    }

    /** @param absent whom one may be named for; empty on one's own page */
    DeputiesPage page(
            String action,
            List<StaffMember> absent,
            List<Delegation> shown,
            Map<String, String> typed,
            FieldErrors errors,
            @Nullable String done,
            Viewer viewer,
            Shell shell) {
        boolean mine = absent.isEmpty();
        return new DeputiesPage(
                action,
                people(absent, shell),
                people(
                        organization.activeStaff().stream()
                                .filter(s -> !mine || s.id() != viewer.staffId())
                                .toList(),
                        shell),
                Arrays.stream(DelegationScope.values())
                        .map(s -> new Option(
                                s.name(), shell.t("deputies.scope." + s), shell.t("deputies.scope." + s + ".hint")))
                        .toList(),
                organization.units().stream()
                        .filter(Unit::active)
                        .map(u -> new Option(Long.toString(u.id()), u.name(shell.locale())))
                        .toList(),
                mine || viewer.can(Permission.STRUCTURE_EDIT) && viewer.can(Permission.CASE_ASSIGN),
                mine || viewer.can(Permission.RESTRICTED_READ),
                shown.stream().map(d -> line(d, viewer, shell)).toList(),
                typed,
                errors,
                done);
    }

    private List<Option> people(List<StaffMember> staff, Shell shell) {
        return staff.stream()
                .map(s -> new Option(Long.toString(s.id()), shell.t("deputies.and", s.displayName(), role(s, shell))))
                .toList();
    }

    private String role(StaffMember member, Shell shell) {
        String job = member.jobTitle(shell.locale());
        return job.isEmpty() ? organization.unit(member.unitId()).name(shell.locale()) : job;
    }

    private Line line(Delegation d, Viewer viewer, Shell shell) {
        Instant now = shell.now();
        String state = d.endedAt() != null ? "ended" : !d.standing(now) ? "over" : d.inForce(now) ? "now" : "coming";
        return new Line(
                who(d, viewer, shell),
                shell.t("deputies.period", DeputyWords.from(shell, d), DeputyWords.until(shell, d)),
                scope(d, shell),
                shell.t("deputies.state." + state),
                state.equals("now") ? "me" : "line",
                d.standing(now) ? "/deputies/" + d.id() + "/end" : null);
    }

    private String who(Delegation d, Viewer viewer, Shell shell) {
        Long deputy = d.deputyId();
        String absent = organization.staff(d.absentId()).displayName();
        if (deputy == null) return shell.t("deputies.line.nobody", absent);
        String name = organization.staff(deputy).displayName();
        if (d.absentId() == viewer.staffId()) return shell.t("deputies.line.for-me", name);
        return deputy == viewer.staffId()
                ? shell.t("deputies.line.by-me", absent)
                : shell.t("deputies.on-behalf", name, absent);
    }

    private String scope(Delegation d, Shell shell) {
        Long unit = d.unitId();
        String scope = unit == null
                ? shell.t("deputies.scope." + d.scope())
                : shell.t("deputies.scope.of-unit", organization.unit(unit).name(shell.locale()));
        if (d.fullAuthority()) scope = shell.t("deputies.and", scope, shell.t("deputies.with-authority"));
        return d.restricted() ? shell.t("deputies.and", scope, shell.t("deputies.with-restricted")) : scope;
    }
}
