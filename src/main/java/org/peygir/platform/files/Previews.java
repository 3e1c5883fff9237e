package org.peygir.platform.files;

import static org.peygir.platform.db.tables.Tables.FILE;
import static org.peygir.platform.db.tables.Tables.FILE_PREVIEW;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Small pictures of files: of images, and of the first page of a PDF. Made once, in the background, from checked contents;
 * a file of which none can be made is remembered too. Carry nothing of the original but what is seen: no place, no camera.
 */
@Component
public class Previews {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    private final DSLContext db;
    private final FileChecks files;
    private final Clock clock;

    public Previews(DSLContext db, FileChecks files, Clock clock) {
        this.db = db;
        this.files = files;
        this.clock = clock;
    }

    /** The picture as JPEG; empty if there is none, or none yet. */
    public Optional<byte[]> picture(long fileId) {
        return db.select(FILE_PREVIEW.BYTES)
                .from(FILE_PREVIEW)
                .where(FILE_PREVIEW.FILE_ID.eq(fileId), FILE_PREVIEW.BYTES.isNotNull())
                .fetchOptional(FILE_PREVIEW.BYTES);
    }

    /** Makes those that are missing, newest files first, at most {@code limit}; how many were looked at. */
    public int makeDue(int limit) {
        List<Long> due = db.select(FILE.ID)
                .from(FILE)
                .where(FILE.PREVIEW_DUE)
                .orderBy(FILE.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(FILE.ID);
        due.forEach(this::make);
        return due.size();
    }

    /** May take seconds: not for a request. Tried once; a second node that tries too changes nothing. */
    void make(long fileId) {
        Thumbnail picture = drawn(fileId);
        db.insertInto(FILE_PREVIEW)
                .set(FILE_PREVIEW.FILE_ID, fileId)
                .set(FILE_PREVIEW.BYTES, picture == null ? null : picture.jpeg())
                .set(FILE_PREVIEW.WIDTH, picture == null ? null : picture.width())
                .set(FILE_PREVIEW.HEIGHT, picture == null ? null : picture.height())
                .set(FILE_PREVIEW.MADE_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        db.update(FILE).set(FILE.PREVIEW_DUE, false).where(FILE.ID.eq(fileId)).execute();
    }

    /** Strangers' files make decoders fail in every way there is, out of memory among them: all of that means no picture. */
    private @Nullable Thumbnail drawn(long fileId) {
        try (Intact file = files.open(fileId).orElseThrow()) {
            return Thumbnail.of(file.path(), file.stored().mediaType());
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.info("no preview of file {}: {}", fileId, e.toString());
            return null;
        }
    }
}
