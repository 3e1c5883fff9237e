package org.peygir.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.PastCase;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Organization;
import org.peygir.process.ReplayResult.OfStage;
import org.peygir.process.ReplayResult.OfUnit;
import org.peygir.routines.DraftReplay;
import org.peygir.routines.DraftReplay.Visit;
import org.peygir.routines.DraftReplay.Walk;
import org.peygir.routines.PastStay;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Version;

/** Sums up what a draft does to past cases, one after the other. */
final class Replaying {
    private final Version draft;
    private final DraftReplay replay;
    private final Deadlines deadlines;
    private final Organization organization;

    private int same;
    private int other;
    private final Map<String, Integer> stuck = new HashMap<>();
    private final Map<String, Integer> paths = new HashMap<>();
    private final Map<String, OfStage> stages = new HashMap<>();
    private final Map<String, OfUnit> units = new HashMap<>();
    private final List<Long> otherCases = new ArrayList<>();
    private final List<Long> stuckCases = new ArrayList<>();

    Replaying(Version draft, DraftReplay replay, Deadlines deadlines, Organization organization) {
        this.draft = draft;
        this.replay = replay;
        this.deadlines = deadlines;
        this.organization = organization;
    }

    void add(PastCase past, List<PastStay> whole) {
        List<PastStay> history = DraftReplay.untilEnd(whole);
        Walk walk = replay.walk(draft, past.facts(), history);
        List<String> then = history.stream().map(stay -> stay.stage().code()).toList();
        String reason = walk.stuck();
        if (reason != null) {
            stuck.merge(walk.visits().getLast().stage().code() + "|" + reason, 1, Integer::sum);
            stuckCases.add(past.number().id());
        } else if (walk.path().equals(then)) {
            same++;
        } else {
            other++;
            otherCases.add(past.number().id());
        }
        paths.merge(String.join(" ", walk.path()), 1, Integer::sum);
        for (Visit visit : walk.visits()) if (!visit.stage().ends()) visited(visit);
        for (PastStay stay : history)
            if (!stay.stage().ends())
                units.merge(code(stay.stage(), stay), new OfUnit(0, 1, 0, minutes(stay)), OfUnit::plus);
    }

    private void visited(Visit visit) {
        Stage stage = visit.stage();
        PastStay past = visit.past();
        OfStage there = new OfStage(1, 0, 0, 0);
        long minutes = 0;
        if (past != null && past.leftAt() != null) {
            boolean late = late(past, stage.deadline());
            boolean then = late(past, past.stage().deadline());
            there = new OfStage(1, 1, late ? 1 : 0, then ? 1 : 0);
            minutes = minutes(past);
        }
        stages.merge(stage.code(), there, OfStage::plus);
        units.merge(code(stage, past), new OfUnit(1, 0, minutes, 0), OfUnit::plus);
    }

    private boolean late(PastStay stay, @Nullable StageDeadline limit) {
        Instant left = stay.leftAt();
        if (limit == null || left == null) return false;
        DeadlineUnit unit = DeadlineUnit.valueOf(limit.unit().name());
        return left.isAfter(deadlines.due(limit.amount(), unit, stay.enteredAt()));
    }

    private long minutes(PastStay stay) {
        Instant left = stay.leftAt();
        return left == null ? 0 : deadlines.workingMinutes(stay.enteredAt(), left);
    }

    /** The unit that the stage names, else the one that had the case. */
    private String code(Stage stage, @Nullable PastStay past) {
        String named = stage.unitCode();
        if (named != null) return named;
        Long unit = past == null ? null : past.unitId();
        return unit == null ? "" : organization.unit(unit).code();
    }

    ReplayResult result() {
        return new ReplayResult(same, other, stuck, paths, stages, units, otherCases, stuckCases);
    }
}
