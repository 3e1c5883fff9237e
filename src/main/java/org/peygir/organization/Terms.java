package org.peygir.organization;

import java.util.List;
import java.util.Optional;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.organization.store.TermsStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms between units (ORG-12), read from memory. Callers of what changes them check rights and write the audit entry. */
@Service
public class Terms {
    private final DirectoryCache cache;
    private final TermsStore store;

    public Terms(DirectoryCache cache, TermsStore store) {
        this.cache = cache;
        this.store = store;
    }

    /** Those of the units that have any. */
    public List<UnitTerms> all() {
        return cache.directory().terms();
    }

    public Optional<UnitTerms> of(long unitId) {
        return all().stream().filter(terms -> terms.unitId() == unitId).findFirst();
    }

    /** Sets or replaces a unit's terms; what was handed over before keeps the old ones. */
    @Transactional
    public void put(UnitTerms terms) {
        store.put(terms);
        cache.forget();
    }

    @Transactional
    public void remove(long unitId) {
        store.remove(unitId);
        cache.forget();
    }
}
