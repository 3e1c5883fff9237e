package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A later change of an answer to the routine's own form.
 *
 * @param code of the field
 * @param versionId the version whose form asked it
 * @param before as {@link org.peygir.routines.FormAnswers} keeps it; null: not answered; {@code after} likewise
 */
public record AnswerChange(
        Instant at,
        long staffId,
        String code,
        long versionId,
        @Nullable Object before,
        @Nullable Object after) {}
