package org.peygir.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Explanation;
import org.peygir.routines.Stage;
import org.peygir.routines.StageKind;

/**
 * What the complainant may know of their own case: no staff, no internal word.
 *
 * @param promisedAt the next date they were promised; null when it is closed
 * @param why how that date was reckoned; null when it is closed, or was promised before dates were reckoned
 * @param mayConfirm their word on the result is wanted now
 * @param mayObject they may say it is not solved; on a closed case this reopens it
 * @param reachable a one-time code can be sent to them
 * @param reviews of what was decided, in the order in which they were asked for
 * @param reviewUntil until when they may ask somebody else to look at the decision; null: they may not
 * @param answerBy until when the case waits for their answer; null: it does not, or without a limit
 */
public record PublicCase(
        CaseFile file,
        List<PublicStep> steps,
        List<Entry> conversation,
        List<Attachment> files,
        List<Promise> promises,
        @Nullable Instant promisedAt,
        @Nullable Explanation why,
        @Nullable Satisfaction satisfaction,
        boolean mayConfirm,
        boolean mayObject,
        boolean reachable,
        List<Review> reviews,
        @Nullable Instant reviewUntil,
        @Nullable Instant answerBy) {

    /** What they are asked while the case waits for them; null: nothing. */
    public @Nullable Stage asked() {
        if (!file.open() || file.inReview()) return null;
        Stage here = steps.getLast().stage();
        return here.kind() == StageKind.WAIT ? here : null;
    }

    /** One step as the public reads it; {@code leftAt} null: here now. */
    public record PublicStep(
            Stage stage, Instant enteredAt, @Nullable Instant leftAt) {}
}
