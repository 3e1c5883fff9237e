package org.peygir.cases.store;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;
import static org.peygir.cases.store.db.Tables.ATTACHMENT;
import static org.peygir.cases.store.db.Tables.CASE_FILE;
import static org.peygir.cases.store.db.Tables.ENTRY;
import static org.peygir.cases.store.db.Tables.OWNERSHIP_TRANSFER;
import static org.peygir.cases.store.db.Tables.RESOLUTION;
import static org.peygir.cases.store.db.Tables.REVIEW;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseSheet;
import org.peygir.cases.Resolution;
import org.springframework.stereotype.Repository;

/** Reads one case with all that hangs on it in one statement, visibility in the WHERE. */
@Repository
public class CaseSheetQuery {
    private final DSLContext sql;

    CaseSheetQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty when there is none or the person may not see it. */
    public Optional<CaseSheet> read(CaseNumber number, Viewer viewer) {
        var entries = multiset(
                        selectFrom(ENTRY).where(ENTRY.CASE_ID.eq(CASE_FILE.ID)).orderBy(ENTRY.ID))
                .convertFrom(all -> all.map(EntryStore::entry));
        var attachments = multiset(selectFrom(ATTACHMENT)
                        .where(ATTACHMENT.CASE_ID.eq(CASE_FILE.ID))
                        .orderBy(ATTACHMENT.ID))
                .convertFrom(all -> all.map(EntryStore::attachment));
        var resolution = multiset(selectFrom(RESOLUTION).where(RESOLUTION.CASE_ID.eq(CASE_FILE.ID)))
                .convertFrom(all -> all.map(ResolutionStore::resolution));
        var offer = multiset(selectFrom(OWNERSHIP_TRANSFER)
                        .where(OWNERSHIP_TRANSFER.CASE_ID.eq(CASE_FILE.ID), OWNERSHIP_TRANSFER.STATE.eq("OFFERED")))
                .convertFrom(all -> all.map(TransferStore::transfer));
        var reviews = multiset(selectFrom(REVIEW)
                        .where(REVIEW.CASE_ID.eq(CASE_FILE.ID))
                        .orderBy(REVIEW.ID))
                .convertFrom(all -> all.map(ReviewStore::review));
        return sql.select(CASE_FILE, entries, attachments, resolution, offer, reviews)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(number.id()), CASE_FILE.YEAR.eq((short) number.year()))
                .and(CaseVisibility.visible(viewer))
                .fetchOptional(r -> new CaseSheet(
                        CaseRows.file(r.value1()),
                        r.value4().isEmpty() ? Resolution.NONE : r.value4().getFirst(),
                        r.value2(),
                        r.value3(),
                        r.value5().isEmpty() ? null : r.value5().getFirst(),
                        r.value6()));
    }

    /** Other cases of the same complainant that this person may see, newest first, at most {@code limit}. */
    public List<CaseFile> others(CaseFile file, Viewer viewer, int limit) {
        Long complainant = file.complainantId();
        if (complainant == null) return List.of();
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.COMPLAINANT_ID.eq(complainant), CASE_FILE.ID.ne(file.id()))
                .and(CaseVisibility.visible(viewer))
                .and(CaseVisibility.complainantKnown(viewer))
                .orderBy(CASE_FILE.REGISTERED_AT.desc(), CASE_FILE.ID.desc())
                .limit(DSL.inline(limit))
                .fetch(CaseRows::file);
    }
}
