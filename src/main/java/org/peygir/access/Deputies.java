package org.peygir.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peygir.access.domain.DeputyNaming;
import org.peygir.organization.Delegating;
import org.peygir.organization.Delegation;
import org.peygir.organization.Delegations;
import org.peygir.organization.NewDelegation;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about deputies: right checked, change made, entry written, both sides told, in one transaction (CUS-11). */
@Service
public class Deputies {
    private final Delegations delegations;
    private final Organization organization;
    private final Viewers viewers;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    public Deputies(
            Delegations delegations,
            Organization organization,
            Viewers viewers,
            Audit audit,
            ApplicationEventPublisher events) {
        this.delegations = delegations;
        this.organization = organization;
        this.viewers = viewers;
        this.audit = audit;
        this.events = events;
    }

    /** Whether this person may name a deputy for somebody beside themselves. */
    public boolean namesForOthers(Viewer viewer) {
        return viewer.can(Permission.CASE_ASSIGN) || viewer.can(Permission.ORGANIZATION_ADMINISTER);
    }

    /** Those for whom this person may name a deputy, without themselves. */
    public List<StaffMember> nameable(Viewer viewer) {
        return organization.activeStaff().stream()
                .filter(member -> member.id() != viewer.staffId())
                .filter(member -> viewers.of(member.id())
                        .filter(absent -> DeputyNaming.mayNameFor(absent, viewer))
                        .isPresent())
                .toList();
    }

    /** @throws Forbidden when it is for somebody else and not this person's business */
    @Transactional
    public Delegating name(NewDelegation given, Viewer viewer) {
        Viewer absent = viewers.of(given.absentId()).orElseThrow(NotFound::new);
        if (!DeputyNaming.mayNameFor(absent, viewer)) throw Viewer.refusal(Permission.CASE_ASSIGN);
        if (Objects.equals(given.deputyId(), viewer.staffId())
                && given.absentId() != viewer.staffId()
                && !DeputyNaming.mayTakeItself(absent, viewer))
            return new Delegating.Refused("deputy", "deputies.refusal.yourself");
        if (given.fullAuthority() && !DeputyNaming.mayLendAuthority(absent, viewer))
            return new Delegating.Refused("fullAuthority", "deputies.refusal.authority");
        if (given.restricted() && !DeputyNaming.mayLendRestricted(absent, viewer))
            return new Delegating.Refused("restricted", "deputies.refusal.restricted");
        Delegating done = delegations.name(given, viewer.staffId());
        if (done instanceof Delegating.Named(long id)) {
            audit.record(viewer.actor(), "access.deputy-named", "delegation", Long.toString(id), facts(given));
            publish(id, false, viewer);
        }
        return done;
    }

    /** The absent person, the deputy, or who may name one, ends it at once; nothing happens when it is over. @throws NotFound */
    @Transactional
    public void end(long id, Viewer viewer) {
        Delegation found = delegations.find(id).orElseThrow(NotFound::new);
        boolean party = found.absentId() == viewer.staffId() || Objects.equals(found.deputyId(), viewer.staffId());
        boolean leads = viewers.of(found.absentId())
                .filter(absent -> DeputyNaming.mayNameFor(absent, viewer))
                .isPresent();
        if (!party && !leads) throw new NotFound();
        if (!delegations.end(id, viewer.staffId())) return;
        audit.record(viewer.actor(), "access.deputy-ended", "delegation", Long.toString(id), Map.of());
        publish(id, true, viewer);
    }

    /** One's own, as absent person and as deputy, over ones too; what ends last first. */
    public List<Delegation> own(Viewer viewer) {
        return delegations.history(Set.of(viewer.staffId()));
    }

    /** Of those for whom this person may name one. */
    public List<Delegation> led(Viewer viewer) {
        Set<Long> people = nameable(viewer).stream().map(StaffMember::id).collect(Collectors.toSet());
        return people.isEmpty()
                ? List.of()
                : delegations.history(people).stream()
                        .filter(d -> people.contains(d.absentId()))
                        .toList();
    }

    private void publish(long id, boolean ended, Viewer viewer) {
        delegations
                .find(id)
                .ifPresent(found -> events.publishEvent(new DeputyshipChanged(found, ended, viewer.staffId())));
    }

    private static Map<String, Object> facts(NewDelegation given) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("absent", given.absentId());
        facts.put("deputy", String.valueOf(given.deputyId()));
        facts.put("from", given.from().toString());
        facts.put("until", given.until().toString());
        facts.put("scope", given.scope().name());
        if (given.unitId() != null) facts.put("unit", given.unitId());
        facts.put("fullAuthority", given.fullAuthority());
        facts.put("restricted", given.restricted());
        return facts;
    }
}
