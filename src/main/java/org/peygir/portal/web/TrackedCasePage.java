package org.peygir.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Milestone;
import org.peygir.platform.web.StreamEntry;

/**
 * The complainant's own page.
 *
 * @param notice what was just done, in words; null when nothing was
 * @param promise the next promised date in words; null when the case is closed
 * @param why how that date came about, a sentence each; empty when there is no promise
 * @param asked what the case waits for them to tell; null: nothing
 * @param mayConfirm we want to know whether they are satisfied
 * @param mayObject they may say it is not solved
 * @param inReview somebody else is looking at the decision
 * @param review what happens to their request that somebody else looks at the decision, in words; null: nothing does
 * @param reviewUntil until when they may ask for that, in words; null: they may not
 * @param open the case is being handled, or its decision reviewed
 * @param typed words not taken yet, after a refusal
 */
public record TrackedCasePage(
        String number,
        String code,
        String subject,
        @Nullable String notice,
        @Nullable String promise,
        List<String> why,
        @Nullable String asked,
        boolean mayConfirm,
        boolean mayObject,
        boolean inReview,
        @Nullable String review,
        @Nullable String reviewUntil,
        boolean open,
        boolean satisfied,
        List<Milestone> steps,
        List<StreamEntry> conversation,
        List<FileItem> files,
        List<Promised> promises,
        String receiptUrl,
        String typed,
        String objection,
        String reviewWords,
        FieldErrors errors) {
    /** What we promised, by when, and what became of it; @param kind of the badge */
    public record Promised(String text, String due, String state, String kind) {}
}
