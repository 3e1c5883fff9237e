package org.peygir.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.store.PassageQuery;
import org.peygir.routines.Stage;
import org.peygir.routines.StayFilter;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases behind the numbers of a process map: only those that the person may see. */
@Component
public class CasePassages {
    private final PassageQuery query;

    CasePassages(PassageQuery query) {
        this.query = query;
    }

    /** Stays in the stage that were left, by one way or by any; the latest first. */
    @Transactional(readOnly = true)
    public List<Passage> passed(
            Stage stage,
            @Nullable Transition way,
            StayFilter filter,
            @Nullable PassageCursor after,
            int limit,
            Viewer viewer) {
        return query.passed(stage, way, filter, after, limit, viewer);
    }

    /** Open cases that stand in the stage now, the latest first. @param units null: all */
    @Transactional(readOnly = true)
    public List<Passage> standing(
            Stage stage, @Nullable Set<Long> units, @Nullable PassageCursor after, int limit, Viewer viewer) {
        return query.standing(stage, units, after, limit, viewer);
    }

    /** How many stand in each stage of a version now; a statistic, for who may read reports. @param units null: all */
    @Transactional(readOnly = true)
    public Map<Long, Integer> standing(Version version, @Nullable Set<Long> units) {
        return query.standing(underWay(version), units);
    }

    /** A case in an end has gone its way: it is closed, or its decision is reviewed. */
    static List<Long> underWay(Version version) {
        return version.stages().stream()
                .filter(stage -> !stage.ends())
                .map(Stage::id)
                .toList();
    }

    /** Of these cases those that the person may see, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<CaseNumber> numbers(Collection<Long> caseIds, Viewer viewer) {
        return query.numbers(caseIds, viewer);
    }
}
