package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.Actor;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.LightPath;
import org.peygir.cases.domain.LightPath.Path;
import org.peygir.cases.domain.ResolutionFields;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.organization.Role;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormReading;
import org.peygir.routines.Routines;
import org.peygir.routines.Taking;
import org.peygir.routines.Way;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles a case where it was told, on one screen, by people who handle complaints beside other duties (ORG-05). The routine and its
 * requirements stay as they are; only the pages between are spared.
 */
@Component
public class CaseLight {
    /** What the one screen asks, in the order of the page. */
    public static final List<String> FIELDS = List.of(
            "understanding",
            "category",
            "finding",
            "reasons",
            "cause",
            "fix",
            "remedy",
            "remedyRial",
            "response",
            "satisfaction");

    private final CaseStore store;
    private final ResolutionStore resolutions;
    private final CaseHandling handling;
    private final Entering entering;
    private final Branching branching;
    private final Approvals approvals;
    private final CaseAnswering answering;
    private final Routines routines;
    private final Clock clock;

    CaseLight(
            CaseStore store,
            ResolutionStore resolutions,
            CaseHandling handling,
            Entering entering,
            Branching branching,
            Approvals approvals,
            CaseAnswering answering,
            Routines routines,
            Clock clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.handling = handling;
        this.entering = entering;
        this.branching = branching;
        this.approvals = approvals;
        this.answering = answering;
        this.routines = routines;
        this.clock = clock;
    }

    /**
     * Records the answers and takes the case through its routine to an end, all or nothing.
     *
     * @param version the version the person read; a newer one makes it stale
     */
    @Transactional
    public Moving settle(CaseNumber number, int version, Map<String, String> fields, Viewer viewer) {
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        if (file.version() != version) return new Moving.Stale(file.version());
        Optional<String> refusal = CaseCentral.may(file, viewer);
        if (refusal.isPresent()) return new Moving.Refused(refusal.get());
        Instant now = clock.instant();
        Resolution before = resolutions.read(file.id());
        Resolution after = ResolutionFields.apply(before, fields, viewer.staffId(), now);
        refusal = approvals.refusal(file, before, after, viewer);
        if (refusal.isPresent()) return new Moving.Refused(refusal.get());
        CaseFile told = CaseHandling.described(file, fields);
        FormReading read = answering.read(told, CaseAnswering.facts(told, after), fields);
        if (!read.sound()) return new Moving.Invalid(read.problems());
        CaseFile described = answering.with(told, read);
        CaseVariables known = CaseFiles.variables(described, after, false);
        Set<Role> roles = roles(viewer);
        if (branching.missing(file).isPresent()) return new Moving.Refused("waits.refusal.light");
        return switch (LightPath.plan(file.stageId(), stage -> routines.waysFrom(stage, known, roles))) {
            case Path.Stuck(var missing) when missing.isEmpty() -> new Moving.Refused("waits.refusal.light");
            case Path.Stuck(var missing) -> new Moving.Unmet(missing);
            case Path.Found(List<Way> ways) -> {
                handling.keep(described, after, fields, now);
                answering.keep(file, read, viewer, now);
                yield walk(described, after, known, roles, ways, viewer, now);
            }
        };
    }

    private Moving walk(
            CaseFile file,
            Resolution after,
            CaseVariables known,
            Set<Role> roles,
            List<Way> ways,
            Viewer viewer,
            Instant now) {
        Moving moved = new Moving.NotAllowed();
        CaseFile at = file;
        for (Way way : ways) {
            if (!(routines.take(file.id(), way.code(), known, roles, at.unitId(), now) instanceof Taking.Taken taken))
                throw new IllegalStateException(way.code() + " closed while the case was locked");
            moved = entering.enter(
                    at,
                    after,
                    taken,
                    "",
                    Actor.staff(viewer.staffId()),
                    now,
                    !way.to().ends());
            at = store.read(file.id()).orElseThrow();
        }
        return moved;
    }

    /** Whoever answers where it was told takes the ways of a complaint officer, in this case alone. */
    private static Set<Role> roles(Viewer viewer) {
        Set<Role> roles = EnumSet.of(Role.COMPLAINT_OFFICER);
        roles.addAll(viewer.roles());
        return roles;
    }
}
