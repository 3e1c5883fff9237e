package org.peygir.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.domain.Advisor;
import org.peygir.organization.domain.RuleInForce;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.organization.store.StructureStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers complaints, by unit, category and date (ORG-01). Read from the memory of {@link DirectoryCache}: asking costs no
 * statement. Callers check rights and write the audit entry.
 */
@Service
public class Structures {
    private final DirectoryCache cache;
    private final StructureStore store;
    private final Organization organization;
    private final Clock clock;

    public Structures(DirectoryCache cache, StructureStore store, Organization organization, Clock clock) {
        this.cache = cache;
        this.store = store;
        this.organization = organization;
        this.clock = clock;
    }

    /** What counts for a complaint told in this unit at this moment; empty where nothing was decided: the routine places it. */
    public Optional<StructureRule> inForce(long unitId, String category, Instant at) {
        return RuleInForce.pick(all(), upward(unitId), category, at);
    }

    /** What is recommended to an organisation that answers like this, and why (ORG-02). */
    public static StructureAdvice advise(StructureAnswers answers) {
        return Advisor.advise(answers);
    }

    /** Every decision ever made, the latest first. */
    public List<StructureRule> history() {
        return all().reversed();
    }

    /** Those that count now. */
    public List<StructureRule> current() {
        return RuleInForce.current(all(), clock.instant());
    }

    /** Those that begin later, the next first. */
    public List<StructureRule> coming() {
        Instant now = clock.instant();
        return all().stream()
                .filter(rule -> rule.from().isAfter(now))
                .sorted(java.util.Comparator.comparing(StructureRule::from))
                .toList();
    }

    /** Writes a decision down; {@code id}, {@code setAt} and {@code setBy} of what is given do not count. @return its id */
    @Transactional
    public long decide(StructureRule rule, long staffId) {
        long id = store.add(rule, clock.instant(), staffId);
        cache.forget();
        return id;
    }

    private List<StructureRule> all() {
        return cache.directory().structures();
    }

    private List<Long> upward(long unitId) {
        List<Long> line = new ArrayList<>();
        for (@Nullable Long unit = unitId;
                unit != null;
                unit = organization.unit(unit).parentId()) line.add(unit);
        return line;
    }
}
