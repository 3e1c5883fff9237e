package org.peygir.intake.imports;

import static org.peygir.intake.store.db.Tables.IMPORT_RUN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far imports came. A run is told by what it reads: the same file with the same mapping is the same run. */
@Repository
class ImportRuns {
    private final DSLContext sql;
    private final Clock clock;

    ImportRuns(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Key(byte[] fileHash, String mapping) {
        static Key of(Path file, Path mapping) throws IOException {
            return new Key(hash(file), HexFormat.of().formatHex(hash(mapping)));
        }

        private static byte[] hash(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
                digest.transferTo(java.io.OutputStream.nullOutputStream());
                return digest.getMessageDigest().digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** Rows that an interrupted run has behind it; 0 when there was none, or it came to its end. */
    long done(Key key) {
        return sql.select(IMPORT_RUN.DONE_ROWS)
                .from(IMPORT_RUN)
                .where(
                        IMPORT_RUN.FILE_HASH.eq(key.fileHash()),
                        IMPORT_RUN.MAPPING.eq(key.mapping()),
                        IMPORT_RUN.FINISHED_AT.isNull())
                .fetchOptional(IMPORT_RUN.DONE_ROWS)
                .orElse(0L);
    }

    /** In the transaction of the rows it speaks of. */
    void advance(Key key, long rows, long added) {
        sql.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.FILE_HASH, key.fileHash())
                .set(IMPORT_RUN.MAPPING, key.mapping())
                .set(IMPORT_RUN.DONE_ROWS, rows)
                .set(IMPORT_RUN.ADDED, added)
                .set(IMPORT_RUN.UPDATED_AT, clock.instant())
                .onConflict(IMPORT_RUN.FILE_HASH, IMPORT_RUN.MAPPING)
                .doUpdate()
                .set(IMPORT_RUN.DONE_ROWS, rows)
                .set(IMPORT_RUN.ADDED, IMPORT_RUN.ADDED.plus(added))
                .set(IMPORT_RUN.UPDATED_AT, clock.instant())
                .setNull(IMPORT_RUN.FINISHED_AT)
                .execute();
    }

    void finish(Key key) {
        sql.update(IMPORT_RUN)
                .set(IMPORT_RUN.FINISHED_AT, clock.instant())
                .where(IMPORT_RUN.FILE_HASH.eq(key.fileHash()), IMPORT_RUN.MAPPING.eq(key.mapping()))
                .execute();
    }
}
