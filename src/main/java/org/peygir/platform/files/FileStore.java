package org.peygir.platform.files;

import static org.peygir.platform.db.tables.Tables.FILE;
import static org.peygir.platform.db.tables.Tables.FILE_CHUNK;
import static org.peygir.platform.db.tables.Tables.FILE_PREVIEW;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.db.tables.tables.records.FileRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Evidence files in the database, in chunks, each content once however often it is sent. Who may read a file is the caller's
 * business: an id alone proves nothing.
 */
@Component
public class FileStore {
    /** Bytes; small enough that a few fit in any heap, large enough that a file is no long list. */
    static final int CHUNK = 256 * 1024;

    private static final int CHUNKS_A_READ = 4;

    private final DSLContext db;
    private final TransactionOperations transactions;
    private final Clock clock;

    public FileStore(DSLContext db, TransactionOperations transactions, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As {@link #store(InputStream, long, String)} with no name to help. */
    public Stored store(InputStream in, long maxBytes) throws IOException {
        return store(in, maxBytes, "");
    }

    /**
     * Keeps the stream's content, read to its end but not closed, and never whole in memory. Joins a running transaction, but
     * better call it before one starts: the sender sets the pace.
     *
     * @param name the sender's file name; chooses between types whose content begins alike, decides nothing else
     * @throws FileRefused if it is empty, larger than {@code maxBytes} or of a type that is not taken; nothing is stored then
     */
    public Stored store(InputStream in, long maxBytes, String name) throws IOException {
        try (Spooled spooled = Spooled.of(in, maxBytes)) {
            String mediaType = MediaTypes.of(spooled.path(), name);
            return kept(spooled, mediaType);
        }
    }

    /**
     * Writes the content as it lies there, unchecked; {@code out} stays open. Holds no transaction while the receiver takes
     * its time. What goes to people comes from {@link FileChecks#open}.
     */
    void write(long id, OutputStream out) throws IOException {
        for (int from = 0; ; from += CHUNKS_A_READ) {
            List<byte[]> chunks = db.select(FILE_CHUNK.BYTES)
                    .from(FILE_CHUNK)
                    .where(FILE_CHUNK.FILE_ID.eq(id))
                    .and(FILE_CHUNK.ORDINAL.between(from, from + CHUNKS_A_READ - 1))
                    .orderBy(FILE_CHUNK.ORDINAL)
                    .fetch(FILE_CHUNK.BYTES);
            for (byte[] chunk : chunks) out.write(chunk);
            if (chunks.size() < CHUNKS_A_READ) return;
        }
    }

    /** Bytes {@code from} to {@code to}, both included; reads no other chunks. */
    void write(long id, long from, long to, OutputStream out) throws IOException {
        for (long ordinal = from / CHUNK; ordinal <= to / CHUNK; ordinal++) {
            byte[] chunk = Objects.requireNonNull(db.select(FILE_CHUNK.BYTES)
                    .from(FILE_CHUNK)
                    .where(FILE_CHUNK.FILE_ID.eq(id), FILE_CHUNK.ORDINAL.eq((int) ordinal))
                    .fetchSingle(FILE_CHUNK.BYTES));
            int first = (int) Math.max(0, from - ordinal * CHUNK);
            int last = (int) Math.min(chunk.length - 1L, to - ordinal * CHUNK);
            out.write(chunk, first, last - first + 1);
        }
    }

    /** Empty if there is no such file. */
    public Optional<Stored> details(long id) {
        return db.selectFrom(FILE).where(FILE.ID.eq(id)).fetchOptional(FileStore::stored);
    }

    /** What lists show of many files, by id, in one statement; those that do not exist are missing. */
    public Map<Long, FileFace> faces(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.select(FILE, FILE_PREVIEW.WIDTH, FILE_PREVIEW.HEIGHT)
                .from(FILE)
                .leftJoin(FILE_PREVIEW)
                .on(FILE_PREVIEW.FILE_ID.eq(FILE.ID))
                .where(FILE.ID.in(ids))
                .fetchMap(
                        row -> row.value1().getId(),
                        row -> new FileFace(stored(row.value1()), size(row.value2(), row.value3())));
    }

    private static @Nullable PreviewSize size(@Nullable Integer width, @Nullable Integer height) {
        return width == null || height == null ? null : new PreviewSize(width, height);
    }

    private Stored kept(Spooled spooled, String mediaType) {
        Stored stored = transactions.execute(status -> {
            Long id = insert(spooled, mediaType);
            // Another sender was first with the same content; its row is committed, or the insert would have waited.
            if (id == null) return stored(db.fetchSingle(FILE, FILE.SHA256.eq(spooled.sha256())));
            insertChunks(id, spooled);
            return new Stored(id, hex(spooled.sha256()), spooled.size(), mediaType);
        });
        return Objects.requireNonNull(stored);
    }

    private @Nullable Long insert(Spooled spooled, String mediaType) {
        return db.insertInto(FILE)
                .columns(FILE.SHA256, FILE.SIZE, FILE.MEDIA_TYPE, FILE.CREATED_AT, FILE.PREVIEW_DUE)
                .values(
                        spooled.sha256(),
                        spooled.size(),
                        mediaType,
                        clock.instant(),
                        Thumbnail.TYPES.contains(mediaType))
                .onConflict(FILE.SHA256)
                .doNothing()
                .returningResult(FILE.ID)
                .fetchOne(FILE.ID);
    }

    private void insertChunks(long id, Spooled spooled) {
        try (InputStream in = Files.newInputStream(spooled.path())) {
            int ordinal = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                db.insertInto(FILE_CHUNK)
                        .columns(FILE_CHUNK.FILE_ID, FILE_CHUNK.ORDINAL, FILE_CHUNK.BYTES)
                        .values(id, ordinal++, chunk)
                        .execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stored stored(FileRecord row) {
        return new Stored(row.getId(), hex(row.getSha256()), row.getSize(), row.getMediaType());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
