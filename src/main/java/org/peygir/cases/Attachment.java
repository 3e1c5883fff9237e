package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file on a case. {@code staffId} null: the customer sent it. {@code visible}: the customer may see it. */
public record Attachment(
        long id,
        @Nullable Long entryId,
        long fileId,
        String name,
        @Nullable Long staffId,
        boolean visible,
        Instant at) {}
