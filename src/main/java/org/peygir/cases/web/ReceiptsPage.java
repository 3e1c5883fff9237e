package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/**
 * The receipts of a case.
 *
 * @param good id of the one that holds
 * @param sheet where it is shown and printed
 */
public record ReceiptsPage(
        CaseHead head, List<Row> rows, long good, String sheet, boolean mayVoid, String reason, FieldErrors errors) {
    /** {@code voided}: when and why it was made void, in words; null while it holds. */
    public record Row(
            String number,
            String issued,
            String printed,
            @Nullable String voided) {}
}
