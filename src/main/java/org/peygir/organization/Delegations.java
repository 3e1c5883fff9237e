package org.peygir.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peygir.organization.domain.DelegationRules;
import org.peygir.organization.store.DelegationStore;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom (جانشین, CUS-11). What counts now is read from the memory of {@link DirectoryCache}: asking costs no statement,
 * and a deputy's time begins and ends by the clock alone. Callers of what changes it check rights and write the audit entry.
 */
@Service
public class Delegations {
    private final DirectoryCache cache;
    private final DelegationStore store;
    private final Organization organization;
    private final Clock clock;

    public Delegations(DirectoryCache cache, DelegationStore store, Organization organization, Clock clock) {
        this.cache = cache;
        this.store = store;
        this.organization = organization;
        this.clock = clock;
    }

    /** Those in force in which this person is the deputy of somebody who still works here. */
    public List<Delegation> heldBy(long deputyId) {
        List<Delegation> all = cache.directory().delegations();
        if (all.isEmpty()) return List.of();
        Instant now = clock.instant();
        return all.stream()
                .filter(d -> Objects.equals(d.deputyId(), deputyId) && d.inForce(now))
                .filter(d -> organization.staff(d.absentId()).active())
                .toList();
    }

    /** Those in force in which this person is the one who is away; more than one when they divided their work by unit. */
    public List<Delegation> of(long absentId) {
        List<Delegation> all = cache.directory().delegations();
        if (all.isEmpty()) return List.of();
        Instant now = clock.instant();
        return all.stream()
                .filter(d -> d.absentId() == absentId && d.inForce(now))
                .toList();
    }

    /** Absences in force with nobody standing in at this moment: none was named, or whoever was is away too. */
    public List<Delegation> uncovered() {
        List<Delegation> all = cache.directory().delegations();
        if (all.isEmpty()) return List.of();
        Instant now = clock.instant();
        List<Delegation> current = all.stream().filter(d -> d.inForce(now)).toList();
        Set<Long> away = current.stream().map(Delegation::absentId).collect(Collectors.toSet());
        Set<Long> covered = current.stream()
                .filter(d -> d.deputyId() != null && !away.contains(d.deputyId()))
                .map(Delegation::absentId)
                .collect(Collectors.toSet());
        return current.stream()
                .filter(d -> !covered.contains(d.absentId()))
                .filter(d -> organization.staff(d.absentId()).active())
                .toList();
    }

    /** All that are in force or still to come, what ends last first. */
    public List<Delegation> standing() {
        Instant now = clock.instant();
        return cache.directory().delegations().stream()
                .filter(d -> d.standing(now))
                .toList();
    }

    /** In which these people are away or stand in, over ones too; what ends last first. */
    public List<Delegation> history(Set<Long> staffIds) {
        return store.of(staffIds);
    }

    public Optional<Delegation> find(long id) {
        return store.read(id);
    }

    @Transactional
    public Delegating name(NewDelegation given, long by) {
        Set<Long> people = new HashSet<>(Set.of(given.absentId()));
        Long deputy = given.deputyId();
        if (deputy != null) people.add(deputy);
        List<Long> gone =
                people.stream().filter(id -> !organization.staff(id).active()).toList();
        if (!gone.isEmpty())
            return new Delegating.Refused(
                    gone.contains(given.absentId()) ? "absent" : "deputy", "deputies.refusal.gone");
        store.lock(people);
        Optional<Delegating.Refused> refusal =
                DelegationRules.refusal(given, store.standing(people, clock.instant()), clock.instant());
        if (refusal.isPresent()) return refusal.get();
        long id = store.add(given, clock.instant(), by);
        cache.forget();
        return new Delegating.Named(id);
    }

    /** From this instant on everything is with the absent person alone. @return false when it was over already */
    @Transactional
    public boolean end(long id, long by) {
        boolean ended = store.end(id, clock.instant(), by);
        cache.forget();
        return ended;
    }
}
