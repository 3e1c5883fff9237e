package org.peygir.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.peygir.organization.domain.AuthorityMatrix;
import org.peygir.organization.store.AuthorityStore;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may grant what (ORG-08). Read from memory; callers of what changes it check rights and write the audit entry. */
@Service
public class Authorities {
    private final DirectoryCache cache;
    private final AuthorityStore store;
    private final Organization organization;
    private final Clock clock;

    public Authorities(DirectoryCache cache, AuthorityStore store, Organization organization, Clock clock) {
        this.cache = cache;
        this.store = store;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param category what the complaint is about; @param rial worth of the remedy */
    public Standing standing(long staffId, String category, RemedyType remedy, long rial) {
        LocalDate today = clock.instant().atZone(OrganizationZone.TEHRAN).toLocalDate();
        List<Training> trainings =
                trainings().stream().filter(t -> t.staffId() == staffId).toList();
        return AuthorityMatrix.standing(
                limits(), organization.staff(staffId).roles(), trainings, category, remedy, rial, today);
    }

    /** In the order of roles, remedies and categories. */
    public List<AuthorityLimit> limits() {
        return cache.directory().authority();
    }

    /** Those that are over too. */
    public List<Training> trainings() {
        return cache.directory().trainings();
    }

    /** Adds a line, or replaces the one for the same role, category and remedy; the id of what is given does not count. */
    @Transactional
    public void put(AuthorityLimit limit) {
        store.put(limit);
        cache.forget();
    }

    /** @return false when there is none */
    @Transactional
    public boolean remove(long limitId) {
        boolean gone = store.remove(limitId);
        cache.forget();
        return gone;
    }

    /** Adds a training, or renews the person's one of the same name. */
    @Transactional
    public void train(long staffId, String name, LocalDate validUntil) {
        store.train(staffId, name, validUntil);
        cache.forget();
    }
}
