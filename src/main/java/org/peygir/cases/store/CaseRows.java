package org.peygir.cases.store;

import static org.peygir.cases.store.db.Tables.CASE_FILE;

import java.util.Locale;
import java.util.Set;
import org.jooq.Record;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Channel;
import org.peygir.cases.Status;
import org.peygir.cases.Structured;
import org.peygir.cases.Track;
import org.peygir.cases.TrackingCode;
import org.peygir.organization.HandlingStructure;
import org.peygir.routines.FormAnswers;

/** Reads a row of {@code case_file}. */
final class CaseRows {
    private CaseRows() {}

    static CaseFile file(Record r) {
        return new CaseFile(
                new CaseNumber(r.get(CASE_FILE.YEAR), r.get(CASE_FILE.ID)),
                new TrackingCode(r.get(CASE_FILE.TRACKING_CODE)),
                r.get(CASE_FILE.VERSION),
                Channel.valueOf(r.get(CASE_FILE.CHANNEL)),
                r.get(CASE_FILE.CHANNEL_REFERENCE),
                r.get(CASE_FILE.RECORDER_ID),
                r.get(CASE_FILE.RECEIVED_AT),
                r.get(CASE_FILE.REGISTERED_AT),
                Locale.of(r.get(CASE_FILE.LOCALE)),
                r.get(CASE_FILE.SUBJECT),
                r.get(CASE_FILE.WORDS),
                r.get(CASE_FILE.OUTCOME_SOUGHT),
                r.get(CASE_FILE.COMPLAINANT_ID),
                r.get(CASE_FILE.COMPLAINANT_NAME),
                r.get(CASE_FILE.ANONYMOUS),
                r.get(CASE_FILE.CONFIDENTIAL),
                r.get(CASE_FILE.RESTRICTED),
                About.valueOf(r.get(CASE_FILE.ABOUT)),
                Set.of(r.get(CASE_FILE.SUBJECT_IDS)),
                r.get(CASE_FILE.PRODUCT_MODEL),
                r.get(CASE_FILE.PRODUCT_SERIAL),
                r.get(CASE_FILE.SEVERITY),
                r.get(CASE_FILE.CATEGORY),
                r.get(CASE_FILE.UNIT_ID),
                r.get(CASE_FILE.OWNER_ID),
                r.get(CASE_FILE.ASSIGNEE_ID),
                Status.valueOf(r.get(CASE_FILE.STATUS)),
                r.get(CASE_FILE.STAGE_ID),
                r.get(CASE_FILE.DUE_AT),
                r.get(CASE_FILE.PROMISED_AT),
                r.get(CASE_FILE.LAST_LINE),
                r.get(CASE_FILE.LAST_ACTIVITY_AT),
                r.get(CASE_FILE.REOPENED),
                r.get(CASE_FILE.CLOSED_AT),
                r.get(CASE_FILE.ARCHIVED_AT),
                PriorityStore.read(r),
                structured(r),
                Track.valueOf(r.get(CASE_FILE.TRACK)),
                r.get(CASE_FILE.CUSTOMER_GROUP),
                FormAnswers.read(r.get(CASE_FILE.ANSWERS).data()),
                r.get(CASE_FILE.ANSWERS_VERSION_ID));
    }

    private static Structured structured(Record r) {
        String structure = r.get(CASE_FILE.STRUCTURE);
        String reason = r.get(CASE_FILE.CENTRAL_REASON);
        return new Structured(
                structure == null ? null : HandlingStructure.valueOf(structure),
                r.get(CASE_FILE.LOCAL),
                r.get(CASE_FILE.LOCAL_UNTIL),
                reason.isEmpty() ? null : CentralReason.valueOf(reason),
                r.get(CASE_FILE.CLAIM_RIAL));
    }
}
