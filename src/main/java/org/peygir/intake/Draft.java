package org.peygir.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.domain.Answers;
import org.peygir.platform.files.FileFace;

/**
 * A complaint being written by the public.
 *
 * @param key names this draft in the browser's own store; opens nothing
 * @param caseId the case it became, or null; then answers and files are gone
 */
public record Draft(
        long id,
        String key,
        Answers answers,
        List<DraftFile> files,
        Instant savedAt,
        @Nullable Long caseId) {

    /** One piece of evidence; {@code id} good only together with its draft. */
    public record DraftFile(long id, long fileId, String name, FileFace face) {}

    public boolean sent() {
        return caseId != null;
    }
}
