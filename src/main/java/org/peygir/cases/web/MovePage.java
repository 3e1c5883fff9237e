package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.FieldView;

/**
 * The form of one way: what the routine asks for on it, filled in as far as it is known.
 *
 * @param button verb and object, as the routine words the way
 * @param customerReads what the customer will read in the next stage
 * @param ends the case closes; it cannot be undone from here, so the form says so
 * @param own fields of the routine's own form; {@code asking}: where they are asked anew, null: that never changes
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
        List<FieldView> own,
        @Nullable String asking,
        @Nullable String lacking,
        String note,
        FieldErrors errors) {}
