package org.peygir.routines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Organization;
import org.peygir.organization.Profile;
import org.peygir.organization.Role;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.peygir.routines.diagram.Diagrams;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.WaysOut;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.PublishedVersions;
import org.peygir.routines.store.RunStore;
import org.peygir.routines.store.RunStore.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to routines: publishes versions, starts runs over them, says which ways are open and takes them. A
 * subject has one run. Permission to see or move the subject is the caller's matter; roles here only narrow the ways.
 */
@Service
public class Routines {
    private final PublishedVersions versions;
    private final Publication publication;
    private final RunStore runs;
    private final Diagrams diagrams;
    private final WaysOut waysOut;

    public Routines(
            PublishedVersions versions,
            Publication publication,
            RunStore runs,
            Conditions conditions,
            Diagrams diagrams,
            Messages messages,
            Organization organization) {
        this.versions = versions;
        this.publication = publication;
        this.runs = runs;
        this.diagrams = diagrams;
        this.waysOut = new WaysOut(conditions, code -> wording(messages, code), () -> secondPersonCheck(organization));
    }

    /**
     * Publishes version 1 of a shipped routine, such as {@code home-care}; does nothing when the routine has a version in
     * force. The routine's code is the preset's.
     *
     * @throws IllegalArgumentException when no such preset is shipped
     */
    @Transactional
    public void install(String preset) {
        publication.install(preset);
    }

    /**
     * Publishes a routine's readable file as its next version; runs already started stay on theirs. Returns the number.
     *
     * @throws InvalidRoutine when the file cannot be read or the routine is not sound
     */
    @Transactional
    public int publish(String yaml) {
        return publication.publish(yaml);
    }

    /** The readable file of a shipped routine. @throws IllegalArgumentException when there is none of that name */
    public String presetFile(String preset) {
        return Publication.preset(preset);
    }

    /**
     * Starts a run of the version in force, in the caller's transaction, at its start stage.
     *
     * @throws NoSuchElementException when the routine has no version in force
     */
    @Transactional
    public Stage start(long subjectId, String routineCode, Instant now) {
        return start(subjectId, versions.inForce(routineCode), now);
    }

    /** The same on a version that the caller got from {@link #inForce} and already decided by. */
    @Transactional
    public Stage start(long subjectId, Version version, Instant now) {
        Stage first = version.start();
        runs.start(subjectId, version.id(), first.id(), now);
        return first;
    }

    /** @throws NoSuchElementException when the subject has no run */
    @Transactional(readOnly = true)
    public Position position(long subjectId) {
        Run run = runs.find(subjectId).orElseThrow(() -> noRun(subjectId));
        Version version = versions.byId(run.versionId());
        List<Step> steps = runs.steps(run.id()).stream().map(this::step).toList();
        return new Position(run.id(), version, version.stage(run.stageId()), steps, run.endedAt());
    }

    /** A stay may be in a stage of an earlier version, from which the run was taken to its own. */
    private Step step(RunStore.StepRow row) {
        Version version = versions.ofStage(row.stageId());
        Long way = row.transitionId();
        return new Step(
                row.step(),
                version.stage(row.stageId()),
                row.enteredAt(),
                row.leftAt(),
                way == null ? null : version.transition(way));
    }

    /**
     * The ways out of the current stage that one of the roles may take, in the routine's order; at most one is suggested.
     *
     * @throws NoSuchElementException when the subject has no run
     */
    @Transactional(readOnly = true)
    public List<Way> ways(long subjectId, CaseVariables variables, Set<Role> roles) {
        Run run = runs.find(subjectId).orElseThrow(() -> noRun(subjectId));
        return waysFrom(run.stageId(), variables, roles);
    }

    /** The same for a caller that knows the stage; no query. */
    public List<Way> waysFrom(long stageId, CaseVariables variables, Set<Role> roles) {
        Version version = versions.ofStage(stageId);
        return waysOut.from(version, version.stage(stageId), variables, roles);
    }

    /** The stage that a way out of this one leads to, whoever may take it; empty when there is no such way. */
    public Optional<Stage> ahead(long stageId, String transitionCode) {
        Version version = versions.ofStage(stageId);
        return version.from(stageId).stream()
                .filter(transition -> transition.code().equals(transitionCode))
                .findFirst()
                .map(transition -> version.stage(transition.toId()));
    }

    /**
     * Takes a way, holding the run's lock until the caller's transaction ends: of two people one takes it, the other
     * finds the run in its new stage.
     *
     * @param unitId which unit has the subject; the stay that ends here is counted as that unit's
     * @throws NoSuchElementException when the subject has no run
     */
    @Transactional
    public Taking take(
            long subjectId, String transitionCode, CaseVariables variables, Set<Role> roles, long unitId, Instant now) {
        Run run = runs.lock(subjectId).orElseThrow(() -> noRun(subjectId));
        Version version = versions.byId(run.versionId());
        Stage from = version.stage(run.stageId());
        Optional<Transition> way = waysOut.find(version, from, transitionCode, roles);
        if (way.isEmpty()) return new Taking.NotAllowed();
        List<Missing> missing = waysOut.missing(version, way.get(), variables);
        if (!missing.isEmpty()) return new Taking.Unmet(missing);
        Stage to = version.stage(way.get().toId());
        runs.move(run, to.id(), way.get().id(), unitId, to.ends(), now);
        return new Taking.Taken(from, to, way.get());
    }

    /**
     * Takes the way that the case takes by itself, holding the run's lock as {@link #take} does.
     *
     * @param trigger what came about; {@link Trigger#TIME_UP} only counts when the time of {@link #wake} has come
     * @return empty when the stage that the run is in (now, under lock) has no such way: nothing is written
     */
    @Transactional
    public Optional<Taking.Taken> takeByItself(long subjectId, Trigger trigger, long unitId, Instant now) {
        Run run = runs.lock(subjectId).orElseThrow(() -> noRun(subjectId));
        if (run.endedAt() != null || trigger == Trigger.TIME_UP && !run.due(now)) return Optional.empty();
        Version version = versions.byId(run.versionId());
        Stage from = version.stage(run.stageId());
        Optional<Transition> way = version.byItself(from, trigger);
        if (way.isEmpty()) return Optional.empty();
        Stage to = version.stage(way.get().toId());
        runs.move(run, to.id(), way.get().id(), unitId, to.ends(), now);
        return Optional.of(new Taking.Taken(from, to, way.get()));
    }

    /** The way out of this stage that is taken by itself for this reason; from memory. */
    public Optional<Transition> byItself(long stageId, Trigger trigger) {
        Version version = versions.ofStage(stageId);
        return version.byItself(version.stage(stageId), trigger);
    }

    /** When the time of the stage the run is in is up; forgotten as soon as the run moves. Null: time alone moves it no more. */
    @Transactional
    public void wake(long subjectId, @Nullable Instant at) {
        runs.wake(subjectId, at);
    }

    /** The same for many at once, by subject. */
    @Transactional
    public void wake(Map<Long, Instant> times) {
        if (!times.isEmpty()) runs.wake(times);
    }

    /** Those of these subjects whose stage time alone takes on, in no order. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Collection<Long> subjects) {
        return runs.waiting(subjects).stream()
                .map(row -> new Waiting(row.subject(), stage(row.stageId()), row.enteredAt(), row.wakeAt()))
                .toList();
    }

    /** When {@link #wake} said; empty when time alone does not move it. */
    @Transactional(readOnly = true)
    public Optional<Instant> wakes(long subjectId) {
        return runs.wakes(subjectId);
    }

    /** Subjects whose time is up, the longest first. */
    @Transactional(readOnly = true)
    public List<Long> due(Instant now, int limit) {
        return runs.due(now, limit);
    }

    /**
     * Takes an ended run back to the start of its own version, as a new step.
     *
     * @throws NoSuchElementException when the subject has no run
     * @throws IllegalStateException when the run has not ended
     */
    @Transactional
    public Stage reopen(long subjectId, long unitId, Instant now) {
        Run run = runs.lock(subjectId).orElseThrow(() -> noRun(subjectId));
        if (run.endedAt() == null) throw new IllegalStateException("run of subject " + subjectId + " has not ended");
        Stage start = versions.byId(run.versionId()).start();
        runs.move(run, start.id(), null, unitId, false, now);
        return start;
    }

    /** Since when the open ones of these subjects are in their stage, by subject. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> entered(Collection<Long> subjects) {
        return runs.entered(subjects);
    }

    /** All stays of these subjects in order, by subject; one statement. */
    @Transactional(readOnly = true)
    public Map<Long, List<PastStay>> histories(Collection<Long> subjects) {
        Map<Long, List<PastStay>> histories = new HashMap<>();
        for (RunStore.PastRow row : runs.past(subjects)) {
            Version version = versions.ofStage(row.stageId());
            Long way = row.transitionId();
            histories
                    .computeIfAbsent(row.subjectId(), _ -> new ArrayList<>())
                    .add(new PastStay(
                            version.stage(row.stageId()),
                            row.enteredAt(),
                            row.leftAt(),
                            way == null ? null : version.transition(way).code(),
                            row.unitId()));
        }
        return histories;
    }

    /**
     * Takes an open run from its version to a stage of another, as a step of its own; in the caller's transaction.
     *
     * @param unitId which unit had the subject until now
     * @return false when the run is not on that version, not in that stage, or has ended: nothing is written then
     */
    @Transactional
    public boolean relocate(long subjectId, Stage from, Version to, Stage stage, long unitId, Instant now) {
        Run run = runs.lock(subjectId).orElse(null);
        if (run == null || run.endedAt() != null || run.stageId() != from.id()) return false;
        runs.relocate(run, to.id(), to.stage(stage.id()).id(), unitId, now);
        return true;
    }

    /** Any stage of a published or retired version; from memory. @throws NoSuchElementException when there is none */
    public Stage stage(long stageId) {
        return versions.ofStage(stageId).stage(stageId);
    }

    /** Ids of the stages with this code in all versions of all routines. */
    public Set<Long> stageIds(String code) {
        return versions.stageIds(code);
    }

    /** A published or retired version; from memory. @throws NoSuchElementException when there is none */
    public Version version(long versionId) {
        return versions.byId(versionId);
    }

    /** The version that a stage belongs to; from memory. @throws NoSuchElementException when there is none */
    public Version versionOf(long stageId) {
        return versions.ofStage(stageId);
    }

    /** The version new runs start on. @throws NoSuchElementException when the routine has none */
    public Version inForce(String routineCode) {
        return versions.inForce(routineCode);
    }

    /**
     * The routine of a subject with its place in it, and the same as text (RTN-10).
     *
     * @throws NoSuchElementException when the subject has no run
     */
    @Transactional(readOnly = true)
    public Drawing drawing(long subjectId, DiagramView view, Locale locale) {
        return drawing(position(subjectId), view, locale);
    }

    /** The same for a caller that has the position already; no query. */
    public Drawing drawing(Position position, DiagramView view, Locale locale) {
        return diagrams.draw(position.version(), position, view, locale);
    }

    /** A version with what is known of many runs on it. @param title what the picture shows, in the reader's language */
    public String picture(Version version, MapView view, String title, Locale locale) {
        return diagrams.draw(version, view, title, locale);
    }

    /** A version alone, no case in it. @throws NoSuchElementException when there is none */
    public Drawing plan(long versionId, DiagramView view, Locale locale) {
        return diagrams.draw(versions.byId(versionId), null, view, locale);
    }

    /** The picture of {@link #drawing(long, DiagramView, Locale)} alone: SVG, safe to put into a page as it is. */
    @Transactional(readOnly = true)
    public String diagram(long subjectId, DiagramView view, Locale locale) {
        return drawing(subjectId, view, locale).svg();
    }

    private static NoSuchElementException noRun(long subjectId) {
        return new NoSuchElementException("no run of subject " + subjectId);
    }

    private static Wording wording(Messages messages, String missing) {
        String key = "routines.missing." + missing;
        return new Wording(
                messages.get(Languages.FA, key), messages.get(Languages.EN, key), messages.get(Languages.AR, key));
    }

    /** The organisation's own switch; off before it is set up. */
    private static boolean secondPersonCheck(Organization organization) {
        Profile profile = organization.profile();
        return profile != null && profile.secondPersonCheck();
    }
}
