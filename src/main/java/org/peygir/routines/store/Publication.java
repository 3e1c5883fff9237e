package org.peygir.routines.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.peygir.routines.Version;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.House;
import org.peygir.routines.domain.RoutineCheck;
import org.springframework.stereotype.Component;

/** Brings drafts into force: read, checked, numbered, written. Joins the caller's transaction. */
@Component
public class Publication {
    private final VersionStore store;
    private final VersionWriter writer;
    private final PublishedVersions versions;
    private final Conditions conditions;
    private final Clock clock;

    public Publication(
            VersionStore store, VersionWriter writer, PublishedVersions versions, Conditions conditions, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.versions = versions;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Version 1 of a shipped routine, unless the routine exists. */
    public void install(String preset) {
        if (store.published(preset).isEmpty()) publish(RoutineFile.read(preset(preset)), true);
    }

    /** The next version of the routine the file describes. @throws InvalidRoutine when it is not sound */
    public int publish(String yaml) {
        return publish(RoutineFile.read(yaml), false);
    }

    /** The next version. The caller has checked the draft against its organisation. */
    public int publish(Version draft) {
        return publish(draft, false);
    }

    private int publish(Version draft, boolean onlyFirst) {
        RoutineCheck.demand(draft, conditions, House.ANY);
        long routineId = writer.lockRoutine(draft.routineCode(), draft.titleWords());
        int last = writer.lastNumber(routineId);
        if (onlyFirst && last > 0) return last;
        writer.publish(routineId, last + 1, draft, clock.instant());
        versions.changed(draft.routineCode());
        return last + 1;
    }

    /** @throws IllegalArgumentException when no such preset is shipped */
    public static String preset(String preset) {
        if (!preset.matches("[a-z0-9-]{1,60}")) throw new IllegalArgumentException("preset: " + preset);
        try (InputStream file = Publication.class.getResourceAsStream("/routines/" + preset + ".yml")) {
            if (file == null) throw new IllegalArgumentException("preset: " + preset);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("preset " + preset, e);
        }
    }
}
