package org.peygir.organization;

import java.util.List;
import org.peygir.organization.store.CustomerGroupStore;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of customers that the organisation has, read from memory. Callers of what changes them check rights and write the audit entry. */
@Service
public class CustomerGroups {
    private final DirectoryCache cache;
    private final CustomerGroupStore store;

    public CustomerGroups(DirectoryCache cache, CustomerGroupStore store) {
        this.cache = cache;
        this.store = store;
    }

    /** In the order of their names. */
    public List<CustomerGroup> all() {
        return cache.directory().customerGroups();
    }

    public List<String> names() {
        return all().stream().map(CustomerGroup::name).toList();
    }

    /** Adds a group, or gives the one of this name another note. */
    @Transactional
    public void put(CustomerGroup group) {
        store.put(group);
        cache.forget();
    }

    /** Offers it no more; whoever and whatever names it goes on naming it. @return false when there is none */
    @Transactional
    public boolean remove(String name) {
        boolean gone = store.remove(name);
        cache.forget();
        return gone;
    }
}
