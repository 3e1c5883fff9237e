package org.peygir.platform.files;

import static org.peygir.platform.db.tables.Tables.FILE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hashes stored contents anew and tells of those that changed: a damaged piece of evidence is never handed out as if whole. */
@Component
public class FileChecks {
    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);
    /** Each content is checked again after this long. */
    private static final Duration AGAIN = Duration.ofDays(30);

    /** So long a content that was found whole is believed when only parts of it are asked for; and that of how many contents. */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private static final int MOST_BELIEVED = 10_000;

    private final Cache<Long, Boolean> believed;
    private final DSLContext db;
    private final FileStore files;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public FileChecks(
            DSLContext db,
            FileStore files,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.files = files;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.believed = Caffeine.newBuilder()
                .expireAfterWrite(BELIEVED)
                .maximumSize(MOST_BELIEVED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * The whole content, checked, to be closed by the caller; empty if there is no such file.
     *
     * @throws FileDamaged if it does not agree with its hash; that is then on record
     */
    public Optional<Intact> open(long id) throws IOException {
        Optional<Stored> found = files.details(id);
        if (found.isEmpty()) return Optional.empty();
        Path path = Files.createTempFile("peygir-", ".download");
        try (OutputStream out = Files.newOutputStream(path)) {
            if (!agrees(found.get(), out)) throw new FileDamaged(id);
            return Optional.of(new Intact(found.get(), path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Empty if there is no such file. */
    public Optional<Stored> find(long id) {
        return files.details(id);
    }

    /**
     * Sees to it that the whole content agrees with its hash before {@link #writePart}. A player asks for hundreds of parts: the whole is
     * hashed for the first and again after {@link #BELIEVED}, not for each.
     *
     * @throws FileDamaged if it does not; that is then on record
     */
    public void assure(Stored stored) throws IOException {
        if (believed.getIfPresent(stored.id()) == null && !agrees(stored, OutputStream.nullOutputStream()))
            throw new FileDamaged(stored.id());
    }

    /** Bytes {@code from} to {@code to}, both counted from 0 and both included, of a content that was assured; {@code out} stays open. */
    public void writePart(Stored stored, long from, long to, OutputStream out) throws IOException {
        files.write(stored.id(), from, to, out);
    }

    /** Hashes one content without keeping it, and notes the time and what came of it. */
    public boolean check(Stored stored) {
        boolean intact;
        try {
            intact = agrees(stored, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (intact)
            db.update(FILE)
                    .set(FILE.CHECKED_AT, clock.instant())
                    .setNull(FILE.DAMAGED_AT)
                    .where(FILE.ID.eq(stored.id()))
                    .execute();
        return intact;
    }

    /** Checks those that were not looked at for the longest, at most {@code limit}; how many were checked. */
    public int checkDue(int limit) {
        Instant before = clock.instant().minus(AGAIN);
        List<Stored> due = db.selectFrom(FILE)
                .where(FILE.CHECKED_AT.isNull().or(FILE.CHECKED_AT.lt(before)))
                .and(FILE.DAMAGED_AT.isNull())
                .orderBy(FILE.CHECKED_AT.asc().nullsFirst(), FILE.ID)
                .limit(DSL.inline(limit))
                .fetch(FileStore::stored);
        due.forEach(this::check);
        return due.size();
    }

    /** Ids after this one with their details, in order, at most {@code limit}. */
    List<Stored> after(long id, int limit) {
        return db.selectFrom(FILE)
                .where(FILE.ID.gt(id))
                .orderBy(FILE.ID)
                .limit(DSL.inline(limit))
                .fetch(FileStore::stored);
    }

    long count() {
        return db.fetchCount(FILE);
    }

    private boolean agrees(Stored stored, OutputStream out) throws IOException {
        MessageDigest digest = Spooled.sha256Digest();
        files.write(stored.id(), new DigestOutputStream(out, digest));
        String found = HexFormat.of().formatHex(digest.digest());
        if (found.equals(stored.sha256())) {
            believed.put(stored.id(), true);
            return true;
        }
        believed.invalidate(stored.id());
        LOG.error("file {} is damaged: its SHA-256 was {} and is {}", stored.id(), stored.sha256(), found);
        transactions.executeWithoutResult(status -> {
            int first = db.update(FILE)
                    .set(FILE.DAMAGED_AT, clock.instant())
                    .where(FILE.ID.eq(stored.id()), FILE.DAMAGED_AT.isNull())
                    .execute();
            if (first == 1) events.publishEvent(new FileFoundDamaged(stored.id(), stored.sha256(), found));
        });
        return false;
    }
}
