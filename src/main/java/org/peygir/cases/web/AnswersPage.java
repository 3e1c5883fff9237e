package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.FieldView;

/**
 * The form that puts answers to the routine's own form right, with what they were before.
 *
 * @param asking where the fields are asked anew once an answer changes which are asked; null: that never changes
 * @param changes the newest first
 */
public record AnswersPage(
        CaseHead head, List<FieldView> fields, @Nullable String asking, List<Change> changes, FieldErrors errors) {
    /** @param before in words; what was not answered says so */
    public record Change(String when, String who, String label, String before, String after) {}
}
