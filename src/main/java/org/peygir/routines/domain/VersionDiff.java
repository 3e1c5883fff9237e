package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;

/**
 * What is different between two versions of a routine, and both in one picture. Stages and ways are the same when their
 * codes are.
 */
public record VersionDiff(List<Change> changes, Version both) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param way whether it is a way; else a stage
     * @param parts what of it is different: {@code title}, {@code unit} …; empty unless {@link Kind#CHANGED}; words:
     *     {@code routines.part.PART}
     * @param id of the stage or way in {@link #both}
     */
    public record Change(Kind kind, boolean way, String code, List<String> parts, long id) {}

    public VersionDiff {
        changes = List.copyOf(changes);
    }

    public static VersionDiff of(Version before, Version after) {
        List<Change> changes = new ArrayList<>();
        List<Stage> stages = new ArrayList<>(after.stages());
        List<Transition> ways = new ArrayList<>(after.transitions());
        long next = 1
                + Math.max(
                        after.stages().stream().mapToLong(Stage::id).max().orElse(0),
                        after.transitions().stream()
                                .mapToLong(Transition::id)
                                .max()
                                .orElse(0));
        for (Stage stage : after.stages()) {
            Optional<Stage> old = Redraft.stage(before, stage.code());
            compare(changes, false, stage.code(), stage.id(), old.map(VersionDiff::parts), parts(stage));
        }
        for (Stage old : before.stages()) {
            if (Redraft.stage(after, old.code()).isPresent()) continue;
            stages.add(old.at(next, false));
            changes.add(new Change(Kind.REMOVED, false, old.code(), List.of(), next++));
        }
        Version all = new Version(
                0, after.routineCode(), after.titleWords(), after.number(), after.form(), stages, List.of());
        for (Transition way : after.transitions()) {
            Optional<Transition> old = Redraft.way(before, way.code());
            compare(changes, true, way.code(), way.id(), old.map(o -> parts(before, o)), parts(after, way));
        }
        for (Transition old : before.transitions()) {
            if (Redraft.way(after, old.code()).isPresent()) continue;
            ways.add(old.at(
                    next,
                    all.stage(before.stage(old.fromId()).code()).id(),
                    all.stage(before.stage(old.toId()).code()).id()));
            changes.add(new Change(Kind.REMOVED, true, old.code(), List.of(), next++));
        }
        Version both =
                new Version(0, after.routineCode(), after.titleWords(), after.number(), after.form(), stages, ways);
        return new VersionDiff(changes, both);
    }

    private static void compare(
            List<Change> changes,
            boolean way,
            String code,
            long id,
            Optional<Map<String, Object>> old,
            Map<String, Object> now) {
        if (old.isEmpty()) {
            changes.add(new Change(Kind.ADDED, way, code, List.of(), id));
            return;
        }
        List<String> parts = now.keySet().stream()
                .filter(part -> !Objects.equals(now.get(part), old.get().get(part)))
                .toList();
        if (!parts.isEmpty()) changes.add(new Change(Kind.CHANGED, way, code, parts, id));
    }

    /** What a stage says, by the names of its parts. */
    public static Map<String, Object> parts(Stage stage) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("title", stage.titleWords());
        parts.put("kind", stage.kind());
        parts.put("start", stage.starts());
        parts.put("status", stage.status());
        parts.put("unit", Objects.requireNonNullElse(stage.unitCode(), ""));
        parts.put("assignment", stage.assignment());
        parts.put("deadline", Optional.ofNullable(stage.deadline()));
        parts.put("customer", stage.customerWords());
        parts.put("guidance", stage.guidanceWords());
        parts.put("entry", stage.entryActions());
        parts.put("branches", stage.branches());
        return parts;
    }

    /** What a way says, by the names of its parts. */
    public static Map<String, Object> parts(Version version, Transition way) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("from", version.stage(way.fromId()).code());
        parts.put("to", version.stage(way.toId()).code());
        parts.put("label", way.labelWords());
        parts.put("words", way.words());
        parts.put("when", Objects.requireNonNullElse(way.condition(), ""));
        parts.put("default", way.isDefault());
        parts.put("roles", way.roles());
        parts.put("fields", way.requiredFields());
        parts.put("second-person", way.secondPerson());
        parts.put("requires", way.requirements());
        parts.put("by", way.trigger());
        return parts;
    }
}
