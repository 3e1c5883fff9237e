package org.peygir.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.deadlines.store.PolicyStore;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Changing the commitments: a draft, a trial on a sample case, a publication from a moment on. Clocks that run keep the line they
 * started by. Whoever leads the whole house changes every line; a supervisor those for their own unit.
 */
@Service
@Transactional
public class Policies {
    /** How thoroughly a subject may be looked into; a commitment may be for one of them. */
    public static final List<String> TRACKS = List.of("FRONTLINE", "STANDARD", "INVESTIGATION");

    /** What there are clocks and terms for; in the order of a case's life. */
    public static final List<String> CODES = List.of(
            "ACK",
            "FIRST_CONTACT",
            "TRIAGE",
            "UPDATE_INTERVAL",
            "REFERRAL",
            "RESOLUTION",
            "REMEDY",
            "REVIEW",
            "CEILING",
            "REOPEN_WINDOW",
            "REVIEW_WINDOW");

    public static final int REASON_LIMIT = 200;
    public static final int CONDITION_LIMIT = 120;
    /** About four years, in days or in working minutes: longer is a slip of the hand. */
    private static final int MOST_DAYS = 1_000;

    private static final int MOST_MINUTES = 480_000;

    private final PolicyStore store;
    private final Deadlines deadlines;
    private final UnitLine units;
    private final Audit audit;
    private final Clock clock;

    Policies(PolicyStore store, Deadlines deadlines, UnitLine units, Audit audit, Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param from since when it holds; meaningless for a draft; @param publishedAt null for a draft; @param version counts the changes of a draft */
    public record Version(
            long id,
            int number,
            Instant from,
            String reason,
            @Nullable Long staffId,
            @Nullable Instant publishedAt,
            int version,
            List<Policy> lines) {}

    /** What became of a change. */
    public sealed interface Changing {
        record Changed() implements Changing {}

        /** @param field of the form the refusal belongs to */
        record Refused(String field, String messageKey) implements Changing {}
    }

    /** How a sample case fares: the winner of each code and why the others lost. */
    public record Trial(String code, Policy winner, List<Policy.Lost> lost) {}

    public static boolean mayEdit(Viewer viewer, @Nullable Long unitId) {
        return Calendars.mayEdit(viewer, unitId == null ? Calendars.ORGANIZATION : unitId);
    }

    @Transactional(readOnly = true)
    public Optional<Version> draft() {
        return store.draft();
    }

    /** The version published last; it may hold only from a day to come. */
    @Transactional(readOnly = true)
    public Version published() {
        return store.published();
    }

    /** Published versions without their lines, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> history(int limit) {
        return store.history(limit);
    }

    /** Puts a line into the draft, made when there is none; {@code line.id()} 0 adds, else it takes the place of the one with this id. */
    public Changing put(int version, Policy line, Viewer viewer) {
        if (!mayEdit(viewer, line.unitId())) throw Viewer.refusal(Permission.CALENDAR_EDIT);
        int most = line.unit() == DeadlineUnit.WORKING_MINUTES ? MOST_MINUTES : MOST_DAYS;
        if (line.amount() < 1 || line.amount() > most)
            return new Changing.Refused("amount", "deadlines.refusal.amount");
        Version draft = open(version, viewer);
        Policy before = find(draft, version, line.id());
        if (before != null && !mayEdit(viewer, before.unitId())) throw Viewer.refusal(Permission.CALENDAR_EDIT);
        if (before != null && before.conditions() == 0 && line.conditions() > 0)
            return refused("deadlines.refusal.policy-all");
        boolean twice = draft.lines().stream()
                .anyMatch(p -> !p.equals(before) && p.code().equals(line.code()) && p.sameConditions(line));
        if (twice) return refused("deadlines.refusal.policy-twice");
        if (before != null) store.delete(draft.id(), before.id());
        store.insert(draft.id(), line);
        store.touch(draft.id(), viewer.staffId(), clock.instant());
        return new Changing.Changed();
    }

    /** Takes a line out of the draft. The one for all cases stays: every case has to have an answer. */
    public Changing remove(int version, long lineId, Viewer viewer) {
        Version draft = open(version, viewer);
        Policy line = find(draft, version, lineId);
        if (line == null) return new Changing.Changed();
        if (!mayEdit(viewer, line.unitId())) throw Viewer.refusal(Permission.CALENDAR_EDIT);
        if (line.conditions() == 0) return refused("deadlines.refusal.policy-all");
        store.delete(draft.id(), line.id());
        store.touch(draft.id(), viewer.staffId(), clock.instant());
        return new Changing.Changed();
    }

    public void discard(Viewer viewer) {
        viewer.require(Permission.CALENDAR_EDIT);
        store.lock();
        store.draft().ifPresent(draft -> store.discard(draft.id()));
    }

    /**
     * Puts the draft in force.
     *
     * @param from null for at once; never before now, nor before the version published last holds: what was promised is not rewritten
     * @throws Stale when the draft is another than the one seen
     */
    public Changing publish(int version, @Nullable Instant from, String reason, Viewer viewer) {
        viewer.require(Permission.CALENDAR_EDIT);
        store.lock();
        Version draft = store.draft().filter(d -> d.version() == version).orElseThrow(Stale::new);
        Version before = store.published();
        for (Policy line : changed(before, draft))
            if (!mayEdit(viewer, line.unitId())) throw Viewer.refusal(Permission.CALENDAR_EDIT);
        Instant now = clock.instant();
        Instant begins = from == null ? now : from;
        if (reason.isBlank()) return new Changing.Refused("reason", "deadlines.error.reason");
        if (begins.isBefore(now)) return new Changing.Refused("from", "deadlines.refusal.policy-past");
        if (begins.isBefore(before.from())) return new Changing.Refused("from", "deadlines.refusal.policy-order");
        store.publish(draft.id(), begins, reason.strip(), now);
        deadlines.forget();
        audit.record(
                viewer.actor(),
                "deadlines.policies-published",
                "policies",
                Integer.toString(draft.number()),
                Map.of("reason", reason.strip(), "from", begins.toString()));
        return new Changing.Changed();
    }

    /** Lines that are in one of the two and not in the other, the old ones first. */
    public static List<Policy> changed(Version before, Version after) {
        List<Policy> changed = new ArrayList<>(before.lines());
        changed.removeIf(p -> after.lines().stream().anyMatch(p::sameAs));
        after.lines().stream()
                .filter(p -> before.lines().stream().noneMatch(p::sameAs))
                .forEach(changed::add);
        return changed;
    }

    /** In the order they are tried: of one code, the first that matches a case wins it. */
    public List<Policy> inOrder(List<Policy> lines) {
        return lines.stream()
                .sorted(Policy.mostSpecificFirst(unit -> -units.upward(unit).size()))
                .toList();
    }

    /** Who would win for such a case, code by code, by these lines. */
    public List<Trial> trial(List<Policy> lines, DeadlineTraits traits) {
        Policy.Traits known = new Policy.Traits(
                traits.category(),
                traits.severity(),
                traits.track(),
                traits.unitId() == 0 ? List.of() : units.upward(traits.unitId()),
                traits.tier());
        List<Trial> trials = new ArrayList<>();
        for (String code : CODES) {
            List<Policy> of = lines.stream().filter(p -> p.code().equals(code)).toList();
            of.stream()
                    .filter(p -> p.matches(known))
                    .min(Policy.mostSpecificFirst(known))
                    .ifPresent(winner -> trials.add(new Trial(
                            code,
                            winner,
                            of.stream()
                                    .filter(p -> p != winner)
                                    .map(p -> p.lostTo(winner, known))
                                    .toList())));
        }
        return trials;
    }

    /** The draft that the person saw, or a new one when they saw what is published. @throws Stale when somebody else changed it since */
    private Version open(int version, Viewer viewer) {
        store.lock();
        Optional<Version> draft = store.draft();
        if (version != draft.map(Version::version).orElse(0)) throw new Stale();
        if (draft.isEmpty()) store.copy(store.published(), viewer.staffId(), clock.instant());
        return store.draft().orElseThrow();
    }

    /** Takes back the draft that was begun for it: who is refused has changed nothing. */
    private static Changing refused(String key) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Changing.Refused("category", key);
    }

    /** The line with this id; when the draft was made just now, the copy of it. */
    private @Nullable Policy find(Version draft, int version, long id) {
        if (id == 0) return null;
        List<Policy> seen = version == 0 ? store.published().lines() : draft.lines();
        Policy meant = seen.stream().filter(p -> p.id() == id).findFirst().orElse(null);
        if (meant == null) return null;
        return draft.lines().stream().filter(meant::sameAs).findFirst().orElse(null);
    }
}
