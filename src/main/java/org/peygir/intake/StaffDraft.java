package org.peygir.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.files.FileFace;

/**
 * A complaint that a staff member is writing down, private to them.
 *
 * @param form the name the form gave itself; saving and sending it again meet this same draft
 * @param answers as typed, by field name
 * @param caseId the case it became, or null; then answers and files are gone
 */
public record StaffDraft(
        long id,
        UUID form,
        Map<String, String> answers,
        List<File> files,
        Instant savedAt,
        @Nullable Long caseId) {
    /** One piece of evidence; {@code id} good only together with its draft. */
    public record File(long id, long fileId, String name, FileFace face) {}

    /** As typed; blank where nothing was. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }
}
