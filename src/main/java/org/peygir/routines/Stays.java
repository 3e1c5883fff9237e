package org.peygir.routines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peygir.routines.StayFigures.Figure;
import org.peygir.routines.domain.Bands;
import org.peygir.routines.domain.SlowestPath;
import org.peygir.routines.store.StayStore;
import org.peygir.routines.store.StayStore.Asked;
import org.peygir.routines.store.StayStore.Counted;
import org.peygir.routines.store.StayStore.Left;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How runs really went: how many left a stage by which way, after how much working time. Read from counts that a job keeps, so a
 * million runs cost what a few do; exact, medians to the minute. Who may read them is the caller's matter.
 */
@Service
public class Stays {
    private static final int STEP = 2_000;

    private final StayStore store;

    public Stays(StayStore store) {
        this.store = store;
    }

    /**
     * Counts the next of the stays that were left since, each once, in one transaction. Minutes are by the calendar of now: a later
     * change of calendar leaves what was counted.
     *
     * @return false when all are counted
     */
    @Transactional
    public boolean count(WorkedTime worked) {
        List<Left> stays = store.toCount(STEP);
        if (stays.isEmpty()) return false;
        int[] minutes = stays.stream()
                .mapToInt(stay -> Math.toIntExact(worked.minutes(stay.enteredAt(), stay.leftAt())))
                .toArray();
        store.count(stays, minutes);
        return true;
    }

    /** How many stays wait to be counted, at most {@code limit}. */
    @Transactional(readOnly = true)
    public int waiting(int limit) {
        return store.waiting(limit);
    }

    /** The counts and medians of a version's stages and ways: two statements on one state of the database. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public StayFigures figures(Version version, StayFilter filter) {
        Map<Long, Counted> counted = store.bands(ids(version), filter);
        List<Group> groups = new ArrayList<>();
        for (Stage stage : version.stages()) {
            Set<Long> out = version.from(stage.id()).stream()
                    .map(Transition::id)
                    .filter(counted::containsKey)
                    .collect(Collectors.toSet());
            if (out.isEmpty()) continue;
            groups.add(Group.of(stage.id(), true, out, counted));
            for (Long way : out) groups.add(Group.of(way, false, Set.of(way), counted));
        }
        List<SortedMap<Integer, Long>> minutes = store.minutes(
                groups.stream()
                        .map(group -> new Asked(group.ways, group.middle.band()))
                        .toList(),
                filter);
        Map<Long, Figure> stages = new HashMap<>();
        Map<Long, Figure> ways = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            (group.stage ? stages : ways).put(group.id, group.figure(minutes.get(i)));
        }
        return new StayFigures(stages, ways);
    }

    /** The stays of a stage, which are those of its ways, or of one way. */
    private record Group(long id, boolean stage, Set<Long> ways, Counted sum, Bands.Middle middle) {
        private static Group of(long id, boolean stage, Set<Long> ways, Map<Long, Counted> all) {
            Counted sum = Stays.sum(ways, all);
            return new Group(id, stage, ways, sum, Bands.Middle.of(sum.bands()));
        }

        private Figure figure(SortedMap<Integer, Long> minutes) {
            long stays =
                    sum.bands().values().stream().mapToLong(Long::longValue).sum();
            return new Figure(stays, sum.again(), middle.among(minutes));
        }
    }

    private static Counted sum(Set<Long> ways, Map<Long, Counted> all) {
        SortedMap<Integer, Long> bands = new TreeMap<>();
        long again = 0;
        for (Long way : ways) {
            Counted one = all.get(way);
            if (one == null) continue;
            one.bands().forEach((band, stays) -> bands.merge(band, stays, Long::sum));
            again += one.again();
        }
        return new Counted(bands, again);
    }

    /** The ways of the slowest path to an end, in order; see {@link SlowestPath}. Empty when no run has reached one. */
    public List<Transition> slowest(Version version, StayFigures figures) {
        return SlowestPath.of(version, figures);
    }

    /** The Jalali months of which something was counted, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> months(Version version) {
        return store.months(ids(version));
    }

    private static Set<Long> ids(Version version) {
        return version.transitions().stream().map(Transition::id).collect(Collectors.toSet());
    }
}
