package org.peygir.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Channel;
import org.peygir.cases.Review.Outcome;

/** What programs send and get about reviews of decisions. People are user names, no inner ids. */
final class ReviewBodies {
    private ReviewBodies() {}

    /** What the complainant says is not right, if they say it, and {@code channel} through which they asked. */
    record NewReview(Channel channel, @Nullable String words) {}

    /** {@code reasons} for the house, {@code answer} for the complainant. */
    record NewReviewOutcome(Outcome outcome, String reasons, String answer) {}

    /** {@code reviewer}: a user name. */
    record NewReviewer(String reviewer) {}

    /**
     * @param objection why none may be asked for now, in words; null when one may
     * @param reviewers who may be given the open review: none while there is none
     */
    record Reviews(
            String number, List<Review> items, @Nullable String objection, List<Bodies.Staff> reviewers) {}

    enum State {
        ASSIGNED,
        OUTCOME
    }

    /**
     * @param level 1 for the first review of a decision
     * @param askedBy who wrote it down; null when the complainant asked themselves
     * @param independent false where nobody was and it fell to who leads the house
     * @param dueAt while it is open, else null
     * @param reasons and {@code answer} are empty while it is open
     */
    record Review(
            long id,
            int level,
            State state,
            String words,
            Channel channel,
            Bodies.@Nullable Staff askedBy,
            Instant requestedAt,
            Bodies.Staff reviewer,
            Instant assignedAt,
            boolean independent,
            @Nullable Instant dueAt,
            @Nullable Outcome outcome,
            String reasons,
            String answer,
            @Nullable Instant outcomeAt) {}

    record Reviewing(long id, String number, int version, Bodies.Staff reviewer, Instant dueAt) {}
}
