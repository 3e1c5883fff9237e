package org.peygir.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.intake.store.StaffDraftStore;
import org.peygir.platform.files.FileFace;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.files.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Unfinished complaints of staff: the folder پیش‌نویس (AFS-01). Each person meets only their own; another's is not there.
 * Writing needs {@link Permission#CASE_REGISTER}.
 */
@Service
public class StaffDrafts {
    public static final int FILES = 10;
    public static final long FILE_BYTES = 25L * 1024 * 1024;
    /** Drafts are neither listed nor counted further. */
    public static final int LIMIT = 100;

    private final StaffDraftStore store;
    private final FileStore files;
    private final TransactionOperations transactions;
    private final Clock clock;

    StaffDrafts(StaffDraftStore store, FileStore files, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps these answers instead of the earlier ones. Of a draft that became a case meanwhile nothing changes. */
    @Transactional
    public StaffDraft keep(Viewer viewer, UUID form, Map<String, String> answers) {
        viewer.require(Permission.CASE_REGISTER);
        StaffDraftStore.Row row = store.lock(viewer.staffId(), form, clock.instant());
        if (row.caseId() == null) store.save(row.id(), answers, clock.instant());
        return find(viewer, row.id()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<StaffDraft> find(Viewer viewer, long id) {
        return store.find(viewer.staffId(), id).map(this::draft);
    }

    @Transactional(readOnly = true)
    public Optional<StaffDraft> find(Viewer viewer, UUID form) {
        return store.find(viewer.staffId(), form).map(this::draft);
    }

    /** Last touched first, at most {@link #LIMIT}, without their files. */
    @Transactional(readOnly = true)
    public List<StaffDraft> open(Viewer viewer) {
        return store.open(viewer.staffId(), LIMIT).stream()
                .map(row -> new StaffDraft(row.id(), row.form(), row.answers(), List.of(), row.updatedAt(), null))
                .toList();
    }

    /** How many {@link #open} lists. */
    public int count(long staffId) {
        return store.count(staffId, LIMIT);
    }

    /** False when this person has no such draft. */
    @Transactional
    public boolean discard(Viewer viewer, long id) {
        return store.delete(viewer.staffId(), id);
    }

    /**
     * Keeps a file with the draft. The content is stored first, with no transaction open: the sender sets the pace.
     *
     * @return false when the draft has as many as it may have
     * @throws FileRefused when it is no evidence
     */
    public boolean add(Viewer viewer, UUID form, InputStream content, String name) throws IOException {
        viewer.require(Permission.CASE_REGISTER);
        Stored stored = files.store(content, FILE_BYTES, name);
        return Objects.requireNonNull(
                transactions.execute(status -> add(viewer, form, stored.id(), FileName.of(name, stored.mediaType()))));
    }

    private boolean add(Viewer viewer, UUID form, long fileId, String name) {
        StaffDraftStore.Row row = store.lock(viewer.staffId(), form, clock.instant());
        if (row.caseId() != null) return true;
        if (store.files(row.id()).size() >= FILES) return false;
        store.addFile(row.id(), fileId, name);
        return true;
    }

    /** Takes a file off the draft; nothing happens when it is not there. */
    @Transactional
    public void remove(Viewer viewer, UUID form, long draftFileId) {
        store.find(viewer.staffId(), form).ifPresent(row -> store.removeFile(row.id(), draftFileId));
    }

    private StaffDraft draft(StaffDraftStore.Row row) {
        List<StaffDraftStore.File> there = store.files(row.id());
        Map<Long, FileFace> faces =
                files.faces(there.stream().map(StaffDraftStore.File::fileId).toList());
        List<StaffDraft.File> kept = there.stream()
                .map(file -> new StaffDraft.File(
                        file.id(), file.fileId(), file.name(), Objects.requireNonNull(faces.get(file.fileId()))))
                .toList();
        return new StaffDraft(row.id(), row.form(), row.answers(), kept, row.updatedAt(), row.caseId());
    }
}
