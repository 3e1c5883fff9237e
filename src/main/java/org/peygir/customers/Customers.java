package org.peygir.customers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.customers.Duplicate.Likeness;
import org.peygir.customers.store.DuplicateQuery;
import org.peygir.customers.store.PartyQuery;
import org.peygir.customers.store.PartyStore;
import org.springframework.stereotype.Service;

/**
 * The people and organisations that speak to us. Callers check who may see a party; nothing here knows of staff.
 */
@Service
public class Customers {
    private final PartyStore store;
    private final PartyQuery query;
    private final DuplicateQuery duplicates;
    private final Clock clock;

    public Customers(PartyStore store, PartyQuery query, DuplicateQuery duplicates, Clock clock) {
        this.store = store;
        this.query = query;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** As {@link #recognise}, for whoever asks for no group. */
    public long put(NewParty party) {
        return recognise(party).id();
    }

    /**
     * The party that is meant: the one with the same national or legal id, else with the same mobile number and
     * the same name in any spelling (and no other id), else a new one. What was not known of it is added; nothing known is
     * changed, and an added contact never becomes the preferred one: whoever types another's id must not get that one's mail.
     * One round trip, in the caller's transaction. Two at once may make two parties of one person; {@link #duplicates} finds
     * them.
     */
    public Recognised recognise(NewParty party) {
        return store.recognise(party, clock.instant());
    }

    /** Empty if there is no such party. */
    public Optional<Party> party(long id) {
        return query.parties(List.of(id)).stream().findFirst();
    }

    /** Parties by id; unknown ids are left out. */
    public Map<Long, Party> parties(Set<Long> ids) {
        Map<Long, Party> found = new LinkedHashMap<>();
        for (Party party : query.parties(List.copyOf(ids))) found.put(party.id(), party);
        return found;
    }

    /**
     * Parties while someone types: beginning of a phone number or an id from four digits on (any digits, +98 or 0), else
     * names in any spelling, given or family name first, then anywhere in the name. At most {@code limit} (≤ 50).
     */
    public List<Party> find(String typed, int limit) {
        List<Long> ids = query.matching(typed, Math.min(limit, 50));
        return inOrder(ids);
    }

    /** Parties that may be the one being typed, those with the strongest signs first; at most 20. */
    public List<Duplicate> duplicates(NewParty party) {
        return ranked(duplicates.of(party));
    }

    /** Parties that may be the same as this one; at most 20. */
    public List<Duplicate> duplicates(long partyId) {
        Map<Long, EnumSet<Likeness>> found = duplicates.of(partyId);
        found.remove(partyId);
        return ranked(found);
    }

    private List<Duplicate> ranked(Map<Long, EnumSet<Likeness>> found) {
        // The order of an enum set's first sign is the order of strength.
        List<Map.Entry<Long, EnumSet<Likeness>>> strongest = found.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Long, EnumSet<Likeness>>, Likeness>comparing(
                                e -> e.getValue().iterator().next())
                        .thenComparing(e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(20)
                .toList();
        List<Duplicate> result = new ArrayList<>();
        for (Party party : inOrder(strongest.stream().map(Map.Entry::getKey).toList()))
            result.add(new Duplicate(party, found.getOrDefault(party.id(), EnumSet.noneOf(Likeness.class))));
        return result;
    }

    private List<Party> inOrder(List<Long> ids) {
        return query.parties(ids).stream()
                .sorted(Comparator.comparingInt(party -> ids.indexOf(party.id())))
                .toList();
    }
}
