package org.peygir.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.peygir.cases.store.PassageQuery;
import org.peygir.cases.store.ResolutionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closed cases for looking back over all of them, in pieces. For those who design routines; nothing in it names a person. */
@Component
public class PastCases {
    private final PassageQuery query;
    private final ResolutionStore resolutions;

    PastCases(PassageQuery query, ResolutionStore resolutions) {
        this.query = query;
        this.resolutions = resolutions;
    }

    /** @param first id of the first; 0 when there is none; @param total how many there are */
    public record Extent(long first, int total) {}

    /** Cases closed in these stages and registered since. */
    @Transactional(readOnly = true)
    public Extent extent(Collection<Long> stageIds, Instant since) {
        return query.closed(stageIds, since);
    }

    /** The next of them after this one, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<PastCase> next(Collection<Long> stageIds, Instant since, long after, int limit) {
        List<CaseFile> files = query.closed(stageIds, since, after, limit);
        Map<Long, Resolution> known =
                resolutions.read(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .map(file -> new PastCase(
                        file.number(), CaseFiles.variables(file, known.getOrDefault(file.id(), Resolution.NONE), true)))
                .toList();
    }
}
