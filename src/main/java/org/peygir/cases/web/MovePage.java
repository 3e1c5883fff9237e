package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/**
 * The form of one way: what the routine asks for on it, filled in as far as it is known.
 *
 * @param button verb and object, as the routine words the way
 * @param customerReads what the customer will read in the next stage
 * @param ends the case closes; it cannot be undone from here, so the form says so
 * @param lacking what still stands before the way and is no field of this form, in one line; or null
 */
public record MovePage(
        CaseHead head,
        String way,
        String button,
        String from,
        String to,
        String customerReads,
        boolean ends,
        List<RecordField> fields,
        @Nullable String lacking,
        String note,
        FieldErrors errors) {}
