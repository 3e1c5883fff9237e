package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.CartableSql;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderRow;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Status;

/** A case as a row of a folder: what is read of it, and what of that the person may know. */
final class FolderRowSql {
    private FolderRowSql() {}

    static List<SelectFieldOrAsterisk> columns(Field<Boolean> waits, Folder folder, Viewer v) {
        return List.of(
                CASE_FILE.ID,
                CASE_FILE.YEAR,
                CASE_FILE.SUBJECT,
                CASE_FILE.LAST_LINE,
                CASE_FILE.COMPLAINANT_NAME,
                CASE_FILE.ANONYMOUS,
                CASE_FILE.CONFIDENTIAL,
                CASE_FILE.RESTRICTED,
                CASE_FILE.PRODUCT_MODEL,
                CASE_FILE.PRODUCT_SERIAL,
                CASE_FILE.UNIT_ID,
                CASE_FILE.OWNER_ID,
                CASE_FILE.ASSIGNEE_ID,
                CASE_FILE.SEVERITY,
                CASE_FILE.PRIORITY,
                CASE_FILE.STATUS,
                CASE_FILE.STAGE_ID,
                CASE_FILE.REGISTERED_AT,
                CASE_FILE.DUE_AT,
                CASE_FILE.LAST_ACTIVITY_AT,
                CASE_FILE.LAST_CUSTOMER_AT,
                CASE_FILE.ARCHIVED_AT,
                CartableSql.holder(CASE_FILE.ID).as("holder"),
                CartableSql.holderUnit(CASE_FILE.ID).as("holder_unit"),
                waits.as("waits"),
                FolderSql.unread(folder, v).as("unread"));
    }

    static FolderRow read(Record r, Folder folder, Viewer v) {
        boolean waits = r.get("waits", Boolean.class);
        int priority = r.get(CASE_FILE.PRIORITY);
        Instant archived = r.get(CASE_FILE.ARCHIVED_AT);
        Instant at = folder == Folder.ARCHIVE && archived != null ? archived : r.get(CASE_FILE.LAST_CUSTOMER_AT);
        long id = r.get(CASE_FILE.ID);
        boolean named = !r.get(CASE_FILE.CONFIDENTIAL) || v.can(Permission.CONFIDENTIAL_READ);
        return new FolderRow(
                new CaseNumber(r.get(CASE_FILE.YEAR), id),
                r.get(CASE_FILE.SUBJECT),
                r.get(CASE_FILE.LAST_LINE),
                named ? r.get(CASE_FILE.COMPLAINANT_NAME) : "",
                r.get(CASE_FILE.ANONYMOUS),
                r.get(CASE_FILE.CONFIDENTIAL),
                r.get(CASE_FILE.PRODUCT_MODEL),
                r.get(CASE_FILE.PRODUCT_SERIAL),
                r.get(CASE_FILE.UNIT_ID),
                r.get(CASE_FILE.OWNER_ID),
                r.get(CASE_FILE.ASSIGNEE_ID),
                r.get("holder", Long.class),
                r.get("holder_unit", Long.class),
                r.get(CASE_FILE.SEVERITY),
                PriorityLevel.of(priority),
                Status.valueOf(r.get(CASE_FILE.STATUS)),
                r.get(CASE_FILE.STAGE_ID),
                r.get(CASE_FILE.REGISTERED_AT),
                r.get(CASE_FILE.DUE_AT),
                r.get(CASE_FILE.LAST_ACTIVITY_AT),
                waits,
                r.get("unread", Boolean.class),
                new FolderCursor(folder == Folder.RECEIVED && waits, folder == Folder.ARCHIVE ? 0 : priority, at, id));
    }
}
