package org.peygir.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.store.AuditStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done, by whom, to what: append-only and chained by hashes. An entry is one INSERT in the transaction of the
 * change it tells of; a job chains it about a second later ({@link AuditStore#seal}).
 */
@Service
public class Audit {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditStore store;
    private final Clock clock;

    public Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes an entry; outside a transaction it refuses, because then change and entry could part.
     *
     * @param action {@code module.past-tense}, such as {@code cases.moved}
     * @param entity what kind of thing, such as {@code case}
     * @param details small facts: ids, codes, before and after; never passwords, codes, or words of a customer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String entity, String entityId, Map<String, ?> details) {
        store.insert(clock.instant(), actor, action, entity, entityId, json(actor, details));
    }

    /** The same for many entities at once, each with its own details: what a job did to all of them in one transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String entity, Map<String, ? extends Map<String, ?>> detailsById) {
        List<String> details =
                detailsById.values().stream().map(each -> json(actor, each)).toList();
        store.insert(clock.instant(), actor, action, entity, List.copyOf(detailsById.keySet()), details);
    }

    /** What a deputy did says in whose name, among the details that the chain covers. */
    private static String json(Actor actor, Map<String, ?> details) {
        Long behalfOf = actor.behalfOf();
        if (details.isEmpty() && behalfOf == null) return "{}";
        Map<String, Object> all = new TreeMap<>(details);
        if (behalfOf != null) all.put("onBehalfOf", behalfOf);
        return JSON.writeValueAsString(all);
    }

    /** An entry as it is read again. @param details values as text */
    public record Noted(Instant at, @Nullable Long staffId, String action, Map<String, String> details) {}

    /** What was noted of one thing, latest first, at most {@code limit}. The caller has checked who may read the audit. */
    public List<Noted> of(String entity, String entityId, Set<String> actions, int limit) {
        return store.of(entity, entityId, actions, limit).stream()
                .map(entry -> new Noted(entry.at(), entry.staffId(), entry.action(), details(entry.details())))
                .toList();
    }

    private static Map<String, String> details(String json) {
        Map<String, String> details = new TreeMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(p -> details.put(p.getKey(), p.getValue().asString("")));
        return details;
    }

    public sealed interface Verification {
        /** @param head hash of the last sealed entry, in hex; keep it elsewhere to prove later that nothing was cut off */
        record Intact(long sealed, long unsealed, String head) implements Verification {}

        /** @param entryId null when the entry itself is gone */
        record Broken(long seq, @Nullable Long entryId, Why why) implements Verification {}
    }

    public enum Why {
        /** The entry's words are not the ones that were sealed, or the seal was altered. */
        HASH_DIFFERS,
        /** A seal's number is missing: it was removed. */
        SEAL_MISSING,
        /** A sealed entry is gone. */
        ENTRY_MISSING,
        /** The whole chain holds, but the head noted earlier is not in it: its end was cut off and grown anew. */
        HEAD_NOT_FOUND
    }

    /** Reads the whole chain from the start; cost grows with it, memory does not. */
    public Verification verify() {
        return verify(null);
    }

    /** @param noted head in hex that an earlier verification printed, or null */
    public Verification verify(@Nullable String noted) {
        ChainWalk walk = new ChainWalk(noted);
        long seq = 0;
        while (true) {
            var page = store.sealedAfter(seq);
            for (var link : page) {
                Verification.Broken broken = walk.step(link);
                if (broken != null) return broken;
                seq = link.seq();
            }
            if (page.isEmpty()) return walk.end(store.unsealed());
        }
    }

    /** Follows the chain link by link. */
    private static final class ChainWalk {
        private final @Nullable String noted;
        private byte[] head = AuditHash.START;
        private long seq;
        private boolean met;

        ChainWalk(@Nullable String noted) {
            this.noted = noted;
        }

        Verification.@Nullable Broken step(AuditStore.Link link) {
            if (link.seq() != seq + 1) return new Verification.Broken(seq + 1, null, Why.SEAL_MISSING);
            AuditHash.Entry entry = link.entry();
            if (entry == null) return new Verification.Broken(link.seq(), link.entryId(), Why.ENTRY_MISSING);
            head = AuditHash.next(head, entry);
            if (!java.util.Arrays.equals(head, link.hash())) {
                return new Verification.Broken(link.seq(), link.entryId(), Why.HASH_DIFFERS);
            }
            seq = link.seq();
            met |= hex().equalsIgnoreCase(noted);
            return null;
        }

        Verification end(long unsealed) {
            if (noted != null && !met) return new Verification.Broken(seq, null, Why.HEAD_NOT_FOUND);
            return new Verification.Intact(seq, unsealed, hex());
        }

        private String hex() {
            return java.util.HexFormat.of().formatHex(head);
        }
    }
}
