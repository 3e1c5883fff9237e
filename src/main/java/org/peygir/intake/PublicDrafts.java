package org.peygir.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.DraftCode;
import org.peygir.intake.domain.FormRules;
import org.peygir.intake.store.AnswerStore;
import org.peygir.intake.store.DraftStore;
import org.peygir.platform.files.FileFace;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.files.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Unfinished complaints of the public. Whoever has the code of one may read and change it: the caller asks for nothing else. */
@Service
public class PublicDrafts {
    /** How long an untouched draft is kept; what an API client was answered, too. */
    public static final Duration LIFE = Duration.ofDays(14);

    private static final int SWEPT_AT_ONCE = 1_000;
    private static final int KEY_BYTES = 6;

    private final DraftStore store;
    private final AnswerStore apiAnswers;
    private final FileStore files;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublicDrafts(
            DraftStore store,
            AnswerStore apiAnswers,
            FileStore files,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.apiAnswers = apiAnswers;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of a file that was sent. Of a refused one nothing is kept: {@link FileRefused} tells why. */
    public enum Adding {
        ADDED,
        /** The same content is there already. */
        THERE,
        FULL,
        /** The draft has become a case or is gone. */
        CLOSED
    }

    /** Begins with these answers and returns its secret, which is told once and never again. */
    @Transactional
    public DraftCode start(Map<String, String> answers) {
        DraftCode code = DraftCode.generate(random);
        store.add(code.hash(), new Answers(answers), clock.instant());
        return code;
    }

    /** Empty when there is none or it is too old; the two cannot be told apart. */
    public Optional<Draft> find(DraftCode code) {
        byte[] hash = code.hash();
        return store.find(hash, clock.instant().minus(LIFE)).map(row -> draft(row, hash));
    }

    /** Keeps these answers beside the others. False when it has become a case meanwhile or is gone. */
    @Transactional
    public boolean save(long id, Map<String, String> answers) {
        Optional<DraftStore.Row> row = store.lock(id).filter(DraftStore.Row::open);
        row.ifPresent(open -> store.save(id, open.answers().with(answers), clock.instant()));
        return row.isPresent();
    }

    /**
     * Keeps a file with the draft. The content is stored first, with no transaction open: the sender sets the pace.
     *
     * @throws FileRefused when it is no evidence
     */
    public Adding add(long id, InputStream content, String name) throws IOException {
        if (store.files(id).size() >= FormRules.FILES) return Adding.FULL;
        Stored stored = files.store(content, FormRules.FILE_BYTES, name);
        String clean = FileName.of(name, stored.mediaType());
        return Objects.requireNonNull(transactions.execute(status -> add(id, stored.id(), clean)));
    }

    private Adding add(long id, long fileId, String name) {
        Optional<DraftStore.Row> row = store.lock(id).filter(DraftStore.Row::open);
        if (row.isEmpty()) return Adding.CLOSED;
        List<DraftStore.File> there = store.files(id);
        if (there.stream().anyMatch(file -> file.fileId() == fileId)) return Adding.THERE;
        if (there.size() >= FormRules.FILES) return Adding.FULL;
        store.addFile(id, fileId, name);
        store.save(id, row.get().answers(), clock.instant());
        return Adding.ADDED;
    }

    /** Takes a file off the draft; nothing happens when it is not there. */
    public void remove(long id, long draftFileId) {
        store.removeFile(id, draftFileId);
    }

    /** Forgets the draft with all that was typed. */
    public void discard(long id) {
        store.delete(id);
    }

    /** Removes what nobody touched for {@link #LIFE}. */
    public void sweep() {
        Instant old = clock.instant().minus(LIFE);
        apiAnswers.deleteBefore(old);
        while (store.deleteBefore(old, SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {}
    }

    private Draft draft(DraftStore.Row row, byte[] hash) {
        String key = HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        List<DraftStore.File> kept = store.files(row.id());
        Map<Long, FileFace> faces =
                files.faces(kept.stream().map(DraftStore.File::fileId).toList());
        List<Draft.DraftFile> evidence = kept.stream()
                .map(file -> new Draft.DraftFile(
                        file.id(), file.fileId(), file.name(), Objects.requireNonNull(faces.get(file.fileId()))))
                .toList();
        return new Draft(row.id(), key, row.answers(), evidence, row.updatedAt(), row.caseId());
    }
}
