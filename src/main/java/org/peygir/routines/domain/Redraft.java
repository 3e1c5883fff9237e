package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;

/** The changes a designer makes to a draft. Each gives a new routine; ids are counted anew, codes stay. */
public final class Redraft {
    private Redraft() {}

    /** A routine with nothing in it yet. */
    public static Version blank(String routineCode, Wording title) {
        return new Version(0, routineCode, title, 0, List.of(), List.of());
    }

    /**
     * The stage in the place of the one with its code, or at the end. When it starts, no other does. Out of one that became a timer
     * only time leads.
     *
     * @param stage its id does not matter
     */
    public static Version with(Version draft, Stage stage) {
        List<Stage> stages = new ArrayList<>();
        boolean placed = false;
        long id = draft.stages().stream().mapToLong(Stage::id).max().orElse(0) + 1;
        for (Stage other : draft.stages()) {
            if (other.code().equals(stage.code())) {
                stages.add(stage.at(other.id(), stage.starts()));
                placed = true;
            } else {
                stages.add(stage.starts() ? other.at(other.id(), false) : other);
            }
        }
        if (!placed) stages.add(stage.at(id, stage.starts()));
        List<Transition> ways = draft.transitions();
        if (stage.kind() == StageKind.TIMER)
            ways = ways.stream()
                    .map(way -> draft.stage(way.fromId()).code().equals(stage.code()) ? way.by(Trigger.TIME_UP) : way)
                    .toList();
        return renewed(draft, stages, ways);
    }

    /** Without the stage and all its ways. */
    public static Version withoutStage(Version draft, String code) {
        List<Stage> stages =
                draft.stages().stream().filter(s -> !s.code().equals(code)).toList();
        List<Transition> ways = draft.transitions().stream()
                .filter(way -> !draft.stage(way.fromId()).code().equals(code)
                        && !draft.stage(way.toId()).code().equals(code))
                .toList();
        return renewed(draft, stages, ways);
    }

    /**
     * The way in the place of the one with its code, or at the end. When it is the default, no other of its stage is; what
     * it requires is required so by all ways that require the same.
     */
    public static Version with(Version draft, Transition way) {
        Map<String, Requirement> changed = new HashMap<>();
        way.requirements().forEach(one -> changed.put(one.code(), one));
        List<Transition> ways = new ArrayList<>();
        boolean placed = false;
        for (Transition other : draft.transitions()) {
            if (other.code().equals(way.code())) {
                ways.add(way);
                placed = true;
            } else {
                boolean yields = way.isDefault() && other.fromId() == way.fromId();
                ways.add(adapted(other, other.isDefault() && !yields, changed));
            }
        }
        if (!placed) ways.add(way);
        return renewed(draft, draft.stages(), ways);
    }

    public static Version withoutWay(Version draft, String code) {
        return renewed(
                draft,
                draft.stages(),
                draft.transitions().stream()
                        .filter(way -> !way.code().equals(code))
                        .toList());
    }

    /** The way one place earlier among those of its stage: it is offered, and its condition tried, before that one. */
    public static Version earlier(Version draft, String code) {
        List<Transition> ways = new ArrayList<>(draft.transitions());
        for (int i = 0; i < ways.size(); i++) {
            if (!ways.get(i).code().equals(code)) continue;
            for (int j = i - 1; j >= 0; j--) {
                if (ways.get(j).fromId() != ways.get(i).fromId()) continue;
                ways.add(j, ways.remove(i));
                return renewed(draft, draft.stages(), ways);
            }
        }
        return draft;
    }

    public static Version titled(Version draft, Wording title) {
        return new Version(0, draft.routineCode(), title, 0, draft.form(), draft.stages(), draft.transitions());
    }

    /** The stage of this code; unlike {@link Version#stage(String)} no mistake when there is none. */
    public static Optional<Stage> stage(Version draft, String code) {
        return draft.stages().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public static Optional<Transition> way(Version draft, String code) {
        return draft.transitions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** A code that no stage and no way has: {@code base}, or {@code base-2}, {@code base-3} … */
    public static String free(Version draft, String base) {
        String code = base;
        for (int n = 2; stage(draft, code).isPresent() || way(draft, code).isPresent(); n++) code = base + "-" + n;
        return code;
    }

    private static Version renewed(Version draft, List<Stage> stages, List<Transition> ways) {
        Map<Long, Long> ids = new HashMap<>();
        List<Stage> counted = new ArrayList<>();
        for (Stage stage : stages) {
            ids.put(stage.id(), counted.size() + 1L);
            counted.add(stage.at(counted.size() + 1L, stage.starts()));
        }
        List<Transition> tied = new ArrayList<>();
        for (Transition way : ways) {
            tied.add(way.at(tied.size() + 1L, ids.getOrDefault(way.fromId(), 0L), ids.getOrDefault(way.toId(), 0L)));
        }
        return new Version(0, draft.routineCode(), draft.titleWords(), 0, draft.form(), counted, tied);
    }

    private static Transition adapted(Transition way, boolean isDefault, Map<String, Requirement> changed) {
        return way.with(
                isDefault,
                way.requirements().stream()
                        .map(one -> changed.getOrDefault(one.code(), one))
                        .toList());
    }
}
