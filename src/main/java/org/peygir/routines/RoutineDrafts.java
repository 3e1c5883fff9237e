package org.peygir.routines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.bpmn.BpmnFile;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.domain.RoutineCheck;
import org.peygir.routines.store.FormText;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.PublishedVersions;
import org.peygir.routines.store.RoutineDraftStore;
import org.peygir.routines.store.RoutineFile;
import org.peygir.routines.store.RoutineText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Routines being designed: begun, changed, taken back, checked, published. Writing is for those who may edit
 * routines. Two who edit at once do not lose each other's work: a change names what its author saw of the thing it
 * changes, and is refused when that is no longer so.
 */
@Service
public class RoutineDrafts {
    private final RoutineDraftStore store;
    private final PublishedVersions versions;
    private final Publication publication;
    private final Conditions conditions;
    private final RoutineHouse house;
    private final Audit audit;
    private final Clock clock;

    public RoutineDrafts(
            RoutineDraftStore store,
            PublishedVersions versions,
            Publication publication,
            Conditions conditions,
            RoutineHouse house,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.publication = publication;
        this.conditions = conditions;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {
        record Done(Draft draft) implements Outcome {}

        /** Somebody else was first; nothing was written. */
        record Overtaken(Draft now) implements Outcome {}

        /** There are errors to mend first; nothing was written. */
        record Unsound(List<Finding> findings) implements Outcome {}

        record Published(int number) implements Outcome {}
    }

    /** Where a draft begins. */
    public enum From {
        /** As the version in force. */
        VERSION,
        /** With nothing in it. */
        BLANK,
        /** As a shipped routine; its units may have other codes than those of the organisation, which the check finds. */
        HOME_CARE,
        APPLIANCE,
        MALL,
        ISO_10002,
        TEN_STEP;

        /** The shipped routines. */
        public static final List<From> PRESETS = List.of(HOME_CARE, APPLIANCE, MALL, ISO_10002, TEN_STEP);

        Version of(Version base) {
            return switch (this) {
                case VERSION -> base;
                case BLANK -> Redraft.blank(base.routineCode(), base.titleWords());
                case HOME_CARE, APPLIANCE, MALL, ISO_10002, TEN_STEP -> {
                    String file = name().toLowerCase(Locale.ROOT).replace('_', '-');
                    Version preset = RoutineFile.read(Publication.preset(file));
                    yield new Version(
                            0,
                            base.routineCode(),
                            preset.titleWords(),
                            0,
                            preset.form(),
                            preset.stages(),
                            preset.transitions());
                }
            };
        }
    }

    /** All published versions, newest first within each routine. */
    public List<RoutineDraftStore.Edition> editions() {
        return store.editions();
    }

    /** The readable file of a routine, to keep it as it stands. */
    public String text(Version routine) {
        return RoutineText.write(routine);
    }

    /** A routine out of its readable file; ids count from 1. @throws InvalidRoutine when it is none */
    public Version read(String text) {
        return RoutineFile.read(text);
    }

    /** The published and retired versions of a routine, the newest first; empty when there is no such routine. */
    public List<Version> published(String routineCode) {
        return editions().stream()
                .filter(one -> one.routineCode().equals(routineCode))
                .map(one -> versions.byId(one.versionId()))
                .toList();
    }

    /** Codes of the routines that are being designed. */
    public List<String> drafted() {
        return store.drafted();
    }

    public Optional<Draft> draft(String routineCode) {
        return store.find(routineCode);
    }

    /**
     * Begins the draft of a routine in force; does nothing when there is one already.
     *
     * @throws java.util.NoSuchElementException when no version of the routine is in force
     */
    @Transactional
    public void begin(String routineCode, From from, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Version base = versions.inForce(routineCode);
        String first = RoutineText.write(from.of(base));
        store.begin(routineCode, base.number(), first, viewer.staffId(), clock.instant());
    }

    /**
     * Begins a routine of its own beside those that there are.
     *
     * @param from not {@link From#VERSION}: it has none yet
     * @return its code, out of the English name
     */
    @Transactional
    public String another(Wording title, From from, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        String plain = title.en()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = plain.isEmpty() ? "routine" : plain.substring(0, Math.min(plain.length(), 40));
        Set<String> taken = new HashSet<>(drafted());
        editions().forEach(one -> taken.add(one.routineCode()));
        String code = base;
        for (int n = 2; taken.contains(code); n++) code = base + "-" + n;
        Version first = Redraft.titled(from.of(Redraft.blank(code, title)), title);
        store.begin(code, 0, RoutineText.write(first), viewer.staffId(), clock.instant());
        return code;
    }

    /**
     * Changes one thing of the draft.
     *
     * @param seen {@link #mark} of that thing when the person began to change it; the mark of nothing for something new
     * @throws java.util.NoSuchElementException when there is no draft
     */
    @Transactional
    public Outcome change(String routineCode, Change what, String seen, UnaryOperator<Version> edit, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Draft draft = store.lock(routineCode).orElseThrow();
        if (!mark(draft.routine(), what).equals(seen)) return new Outcome.Overtaken(draft);
        String document = RoutineText.write(edit.apply(draft.routine()));
        // What cannot be read again must not be kept.
        RoutineFile.read(document);
        if (document.equals(RoutineText.write(draft.routine()))) return new Outcome.Done(draft);
        store.change(routineCode, document, what, viewer.staffId(), clock.instant());
        return new Outcome.Done(store.find(routineCode).orElseThrow());
    }

    /**
     * Puts a whole document in the place of the draft.
     *
     * @param version the draft's when the person read it
     * @throws InvalidRoutine when the text is no routine or one of another code
     */
    @Transactional
    public Outcome replace(String routineCode, int version, String text, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Draft draft = store.lock(routineCode).orElseThrow();
        if (draft.version() != version) return new Outcome.Overtaken(draft);
        Version read = BpmnFile.looksLike(text) ? BpmnFile.read(text, routineCode) : RoutineFile.read(text);
        if (!read.routineCode().equals(routineCode)) {
            throw new InvalidRoutine(List.of(new InvalidRoutine.Fault("other-code", "code", read.routineCode())));
        }
        store.change(
                routineCode, RoutineText.write(read), new Change("replaced", ""), viewer.staffId(), clock.instant());
        return new Outcome.Done(store.find(routineCode).orElseThrow());
    }

    /** Takes the last change back, or does it again; without effect when there is none. */
    @Transactional
    public Outcome step(String routineCode, int version, boolean back, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Draft draft = store.lock(routineCode).orElseThrow();
        if (draft.version() != version) return new Outcome.Overtaken(draft);
        store.step(routineCode, back ? -1 : 1, viewer.staffId(), clock.instant());
        return new Outcome.Done(store.find(routineCode).orElseThrow());
    }

    @Transactional
    public Outcome discard(String routineCode, int version, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Draft draft = store.lock(routineCode).orElseThrow();
        if (draft.version() != version) return new Outcome.Overtaken(draft);
        store.remove(routineCode);
        audit.record(viewer.actor(), "routine.draft-discarded", "routine", routineCode, Map.of());
        return new Outcome.Done(draft);
    }

    /** What is to be mended in a routine of this organisation. */
    public List<Finding> check(Version routine) {
        return RoutineCheck.of(routine, conditions, house.now());
    }

    /** Brings the draft into force as the next version, and ends it. Cases that run stay on their version (RTN-07). */
    @Transactional
    public Outcome publish(String routineCode, int version, Viewer viewer) {
        viewer.require(Permission.ROUTINE_EDIT);
        Draft draft = store.lock(routineCode).orElseThrow();
        if (draft.version() != version) return new Outcome.Overtaken(draft);
        List<Finding> findings = check(draft.routine());
        if (findings.stream().anyMatch(Finding::grave)) return new Outcome.Unsound(findings);
        int number = publication.publish(draft.routine());
        store.remove(routineCode);
        audit.record(viewer.actor(), "routine.published", "routine", routineCode, Map.of("version", number));
        return new Outcome.Published(number);
    }

    /** Stands for what the thing that a change is about says; another text as soon as it says something else. */
    public static String mark(Version routine, Change of) {
        if (of.what().startsWith("stage"))
            return mark(
                    Redraft.stage(routine, of.subject()).map(RoutineText::of).orElse(""));
        if (of.what().startsWith("way"))
            return mark(Redraft.way(routine, of.subject())
                    .map(way -> RoutineText.of(routine, way))
                    .orElse(""));
        if (of.what().startsWith("field"))
            return mark(routine.form().find(of.subject()).map(FormText::of).orElse(""));
        return mark(routine.titleWords().toString());
    }

    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
