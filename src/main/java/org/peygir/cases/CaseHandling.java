package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Opinion;
import org.peygir.cartable.Place;
import org.peygir.cartable.Verdict;
import org.peygir.cases.domain.CentreRules;
import org.peygir.cases.domain.HandlingRules;
import org.peygir.cases.domain.ProtectionRules;
import org.peygir.cases.domain.ResolutionFields;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Taking;
import org.peygir.routines.Way;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a handler does with a case. Every verb locks the case as the person may see it (else {@link NotFound}), asks the rules,
 * and writes change, entry and audit in one transaction.
 */
@Component
public class CaseHandling {
    private static final Set<String> WRITTEN =
            Set.of("understanding", "reasons", "cause", "fix", "category", "outcomeSought");

    private final CaseStore store;
    private final ResolutionStore resolutions;
    private final Cartable cartable;
    private final Routines routines;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Placement placement;
    private final Centre centre;
    private final Approvals approvals;
    private final Journal journal;
    private final Letters letters;
    private final Clock clock;

    CaseHandling(
            CaseStore store,
            ResolutionStore resolutions,
            Cartable cartable,
            Routines routines,
            Deadlines deadlines,
            CaseClocks clocks,
            Placement placement,
            Centre centre,
            Approvals approvals,
            Journal journal,
            Letters letters,
            Clock clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.cartable = cartable;
        this.routines = routines;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.placement = placement;
        this.centre = centre;
        this.approvals = approvals;
        this.journal = journal;
        this.letters = letters;
        this.clock = clock;
    }

    /** Puts the case on the person's own desk. */
    @Transactional
    public Doing take(CaseNumber number, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = viewer.can(Permission.CASE_TAKE)
                ? HandlingRules.take(file, viewer.staffId())
                : Optional.of("cases.refusal.permission");
        if (refusal.isEmpty()) refusal = CentreRules.take(file, centre.of(viewer), viewer.unitId());
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        return assign(file, viewer, viewer.staffId(), Entry.Kind.TAKEN);
    }

    /** Gives it to a colleague, or back to the unit's queue when {@code staffId} is null. */
    @Transactional
    public Doing assign(CaseNumber number, int version, @Nullable Long staffId, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (file.version() != version) return new Doing.Stale(file.version());
        Optional<String> refusal = act(file, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Optional<String> wrong = ProtectionRules.give(file, staffId);
        if (wrong.isPresent()) return new Doing.Refused(wrong.get());
        return assign(file, viewer, staffId, Entry.Kind.ASSIGNED);
    }

    private Doing assign(CaseFile file, Viewer viewer, @Nullable Long staffId, Entry.Kind kind) {
        Status status = file.status() == Status.REGISTERED ? Status.ASSESSING : file.status();
        store.assign(file.id(), staffId, status);
        cartable.place(file.id(), new Place(staffId, file.unitId()), null);
        clocks.handedOver(file);
        Map<String, String> data = staffId == null ? Map.of() : Map.of("to", staffId.toString());
        return new Doing.Done(journal.event(file, viewer.actor(), kind, false, data));
    }

    /** The ways out of the stage the case is in, each with what is still missing. */
    @Transactional(readOnly = true)
    public List<Way> ways(CaseFile file, Viewer viewer) {
        return ways(file, viewer, variables(file, resolutions.read(file.id()), viewer));
    }

    /** The same for a page that has read all of it already; no query. */
    public List<Way> ways(CaseFile file, Resolution resolution, List<Opinion> opinions, Viewer viewer) {
        CaseVariables variables = CaseFiles.variables(file, resolution, secondPerson(opinions, viewer));
        return ways(file, viewer, variables);
    }

    private List<Way> ways(CaseFile file, Viewer viewer, CaseVariables variables) {
        return centre.open(file, viewer, routines.waysFrom(file.stageId(), variables, viewer.roles()));
    }

    /**
     * Moves the case along one way of its routine. Nothing is written unless everything the way requires is there.
     *
     * @param version the version the person read; a newer one makes it stale
     * @param fields answers recorded on the way, names as in {@link ResolutionFields#NAMES}; others are ignored
     */
    @Transactional
    public Moving move(
            CaseNumber number, int version, String transition, String note, Map<String, String> fields, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (file.version() != version) return new Moving.Stale(file.version());
        if (act(file, viewer).isPresent()) return new Moving.NotAllowed();
        Optional<String> refusal =
                centre.refusal(file, viewer, fields.keySet(), routines.ahead(file.stageId(), transition));
        if (refusal.isPresent()) return new Moving.Refused(refusal.get());
        Instant now = clock.instant();
        Resolution before = resolutions.read(file.id());
        Resolution after = ResolutionFields.apply(before, fields, viewer.staffId(), now);
        refusal = approvals.refusal(file, before, after, viewer);
        if (refusal.isPresent()) return new Moving.Refused(refusal.get());
        CaseFile described = described(file, fields);
        CaseVariables facts = variables(described, after, viewer);
        Taking taking = routines.take(file.id(), transition, facts, viewer.roles(), file.unitId(), now);
        return switch (taking) {
            case Taking.NotAllowed ignored -> new Moving.NotAllowed();
            case Taking.Unmet unmet -> new Moving.Unmet(unmet.missing());
            case Taking.Taken taken -> {
                keep(described, after, fields, now);
                yield enter(described, after, taken, note, viewer, now, false);
            }
        };
    }

    /** What is wrong with answers to be recorded, by the names of {@link ResolutionFields#NAMES}; empty when they may be sent. */
    public static List<Registering.Problem> problems(Map<String, String> fields) {
        return ResolutionFields.problems(fields);
    }

    /**
     * Whether the case is still at this version, and then locked so until the caller's transaction ends.
     *
     * @throws NotFound when the person may not see it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unchanged(CaseNumber number, int version, Viewer viewer) {
        return lock(number, viewer).version() == version;
    }

    /** Writes down what was answered. */
    void keep(CaseFile described, Resolution after, Map<String, String> fields, Instant now) {
        clocks.answered(described, after, now);
        resolutions.save(described.id(), after);
        journal.answers(described.id(), written(fields));
        store.describe(described.id(), described.category(), described.outcomeSought());
    }

    /** @param passing the case goes on at once: the customer is not told of the stage */
    Moving enter(
            CaseFile file,
            Resolution resolution,
            Taking.Taken taken,
            String note,
            Viewer viewer,
            Instant now,
            boolean passing) {
        Stage to = taken.to();
        boolean ends = to.ends();
        Place place = placement.place(to, file);
        Instant promised = file.promisedAt();
        Instant dueAt = stageDue(deadlines, to, place.unitId(), now, promised == null ? file.dueAt() : promised);
        store.enter(
                file.id(),
                to.id(),
                Status.valueOf(to.status()),
                ends ? file.unitId() : place.unitId(),
                ends ? file.assigneeId() : place.staffId(),
                dueAt,
                ends ? now : null);
        clocks.moved(file, to, place.unitId(), now);
        Map<String, String> data = new TreeMap<>();
        data.put("from", Long.toString(taken.from().id()));
        data.put("to", Long.toString(to.id()));
        data.put("transition", taken.transition().code());
        int version = journal.write(file, viewer.actor(), Entry.Kind.MOVED, true, "", data, List.of());
        if (!note.isBlank()) version = journal.words(file, viewer.actor(), Entry.Kind.NOTE, false, note, List.of());
        if (ends) cartable.close(file.id());
        else cartable.place(file.id(), place, dueAt);
        for (EntryAction action : to.entryActions())
            if (!passing || action != EntryAction.TELL_CUSTOMER)
                version = perform(action, file, to, resolution, viewer, promised, version);
        return new Moving.Moved(taken.from(), to, version);
    }

    /** What the routine asks for when the stage is entered; a stage that asks for nothing tells nobody anything. */
    private int perform(
            EntryAction action,
            CaseFile file,
            Stage to,
            Resolution resolution,
            Viewer viewer,
            @Nullable Instant promised,
            int version) {
        return switch (action) {
            case TELL_CUSTOMER -> {
                letters.stage(file, to.customerText(file.locale()), promised);
                yield version;
            }
            case SEND_RESPONSE -> {
                letters.closed(file, resolution);
                yield journal.words(file, viewer.actor(), Entry.Kind.REPLY, true, resolution.response(), List.of());
            }
        };
    }

    /** Records answers without moving: a fix, the customer's satisfaction, one more try to reach them. */
    @Transactional
    public Doing record(CaseNumber number, int version, Map<String, String> fields, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (file.version() != version) return new Doing.Stale(file.version());
        Optional<String> refusal = act(file, viewer);
        if (refusal.isEmpty()) refusal = centre.refusal(file, viewer, fields.keySet(), Optional.empty());
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Resolution before = resolutions.read(file.id());
        Instant now = clock.instant();
        Resolution after = ResolutionFields.apply(before, fields, viewer.staffId(), now);
        refusal = approvals.refusal(file, before, after, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        CaseFile described = described(file, fields);
        keep(described, after, fields, now);
        Map<String, String> data = new TreeMap<>();
        data.put(
                "fields",
                String.join(
                        ",",
                        fields.keySet().stream()
                                .filter(ResolutionFields.NAMES::contains)
                                .sorted()
                                .toList()));
        return new Doing.Done(journal.event(file, viewer.actor(), Entry.Kind.RECORDED, false, data));
    }

    /** An internal note; anybody who sees the case may leave one, also after it closed. */
    @Transactional
    public Doing note(CaseNumber number, String text, List<Evidence> files, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (!viewer.can(Permission.CASE_NOTE)) return new Doing.Refused("cases.refusal.permission");
        if (text.isBlank() && files.isEmpty()) return new Doing.Refused("cases.refusal.empty");
        if (text.length() > Registration.WORDS_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        Entry.Kind kind = text.isBlank() ? Entry.Kind.ATTACHED : Entry.Kind.NOTE;
        return new Doing.Done(journal.words(file, viewer.actor(), kind, false, text, files));
    }

    /** Words to the customer: shown on the tracking page, and the customer is told that they are there. */
    @Transactional
    public Doing reply(CaseNumber number, String text, List<Evidence> files, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (!viewer.can(Permission.CASE_REPLY)) return new Doing.Refused("cases.refusal.permission");
        if (text.isBlank()) return new Doing.Refused("cases.refusal.empty");
        if (text.length() > Registration.WORDS_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        int version = journal.words(file, viewer.actor(), Entry.Kind.REPLY, true, text, files);
        clocks.replied(file, clock.instant());
        letters.reply(file);
        return new Doing.Done(version);
    }

    /** Sets the person's own reminder, or ends it when {@code at} is null. */
    @Transactional
    public Doing followUp(CaseNumber number, @Nullable Instant at, String note, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (at == null) {
            cartable.followedUp(file.id(), viewer.staffId());
            return new Doing.Done(file.version());
        }
        if (!at.isAfter(clock.instant())) return new Doing.Refused("cases.refusal.past");
        cartable.followUp(file.id(), viewer.staffId(), at, note);
        return new Doing.Done(
                journal.event(file, viewer.actor(), Entry.Kind.FOLLOW_UP, false, Map.of("at", at.toString())));
    }

    /** Puts a closed case in the archive, or takes it out again: both can be undone by the other. */
    @Transactional
    public Doing archive(CaseNumber number, boolean in, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (!viewer.can(Permission.CASE_ARCHIVE)) return new Doing.Refused("cases.refusal.permission");
        if (in) {
            Optional<String> refusal = HandlingRules.archive(file);
            if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        } else if (file.archivedAt() == null) {
            return new Doing.Refused("cases.refusal.not-archived");
        }
        store.archive(file.id(), in ? clock.instant() : null);
        Entry.Kind kind = in ? Entry.Kind.ARCHIVED : Entry.Kind.UNARCHIVED;
        return new Doing.Done(journal.event(file, viewer.actor(), kind, false, Map.of()));
    }

    /** Notes that the person opened the case: their waiting item counts as seen. */
    @Transactional
    public void seen(CaseFile file, Viewer viewer) {
        cartable.seen(file.id(), viewer.staffId());
    }

    /** The earlier of the stage's own deadline and the promised end; stages without one get the promised end. */
    static Instant stageDue(Deadlines deadlines, Stage stage, long unitId, Instant from, Instant promised) {
        StageDeadline limit = stage.deadline();
        if (limit == null) return promised;
        Instant due =
                deadlines.due(limit.amount(), DeadlineUnit.valueOf(limit.unit().name()), unitId, from);
        return due.isBefore(promised) || promised.isBefore(from) ? due : promised;
    }

    CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }

    /** Whether, and why not, the person may act on the case. */
    public static Optional<String> act(CaseFile file, Viewer viewer) {
        return viewer.can(Permission.CASE_MOVE)
                ? HandlingRules.act(
                        file, viewer.staffId(), viewer.unitId(), viewer.can(Permission.CASE_ASSIGN, file.unitId()))
                : Optional.of("cases.refusal.permission");
    }

    /** The same for working on it beside other duties, which whoever may register may do where it was told (ORG-05). */
    static Optional<String> light(CaseFile file, Viewer viewer) {
        return viewer.can(Permission.CASE_MOVE) || viewer.can(Permission.CASE_REGISTER)
                ? HandlingRules.act(
                        file, viewer.staffId(), viewer.unitId(), viewer.can(Permission.CASE_ASSIGN, file.unitId()))
                : Optional.of("cases.refusal.permission");
    }

    static CaseFile described(CaseFile f, Map<String, String> fields) {
        return CaseFiles.described(
                f,
                fields.getOrDefault("category", f.category()).strip(),
                fields.getOrDefault("outcomeSought", f.outcomeSought()).strip());
    }

    /** What somebody wrote, not what they chose; the response becomes an entry when the case ends. */
    private static Map<String, String> written(Map<String, String> fields) {
        Map<String, String> written = new TreeMap<>(fields);
        written.keySet().retainAll(WRITTEN);
        return written;
    }

    private CaseVariables variables(CaseFile f, Resolution r, Viewer viewer) {
        return CaseFiles.variables(f, r, secondPerson(cartable.opinions(f.id()), viewer));
    }

    private static boolean secondPerson(List<Opinion> opinions, Viewer viewer) {
        return opinions.stream()
                .anyMatch(o -> !o.by(viewer.staffId())
                        && !o.by(viewer.doer().staffId())
                        && !o.superseded()
                        && o.verdict() == Verdict.NOT_UPHELD);
    }
}
