package org.peygir.cases.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.Channel;
import org.peygir.cases.Review;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Words the reviews of what was decided on a case. */
@Component
class ReviewWords {
    /** Through which a complainant asks when somebody of the house writes it down. */
    static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.COUNTER, Channel.VERBAL, Channel.LETTER);

    private final CaseReviews reviews;
    private final CaseNames names;
    private final CaseTimes times;

    ReviewWords(CaseReviews reviews, CaseNames names, CaseTimes times) {
        this.reviews = reviews;
        this.names = names;
        this.times = times;
    }

    /** The newest one; null where there is none. No query. */
    @Nullable
    ReviewStrip of(Shell shell, CaseDossier d) {
        Review review = d.review();
        if (review == null) return null;
        String href = d.path() + "/reviews";
        Review.Outcome outcome = review.outcome();
        if (outcome != null)
            return new ReviewStrip(
                    shell.t("reviews.outcome." + outcome),
                    outcome == Review.Outcome.UPHELD ? "done" : "soon",
                    shell.t("reviews.strip.decided", names.person(review.reviewerId())),
                    href,
                    shell.t("reviews.strip.read"),
                    false);
        boolean mine = review.reviewerId() == d.viewer().staffId();
        String who = mine ? shell.t("cases.holder.you") : names.person(review.reviewerId());
        return new ReviewStrip(
                shell.t("cases.status.IN_REVIEW"),
                "wait",
                shell.t(
                        review.independent() ? "reviews.strip.open" : "reviews.strip.dependent",
                        who,
                        shell.f().longDate(d.file().dueAt())),
                href,
                shell.t(mine ? "reviews.strip.decide" : "reviews.strip.read"),
                mine);
    }

    ReviewPage page(Shell shell, CaseDossier d, CaseHead head, Typed typed, @Nullable String refusalKey) {
        CaseFile file = d.file();
        Optional<String> objection = file.inReview() ? Optional.empty() : reviews.objection(file);
        boolean asks = !file.inReview() && objection.isEmpty() && CaseReviews.mayAsk(d.viewer());
        return new ReviewPage(
                head,
                d.sheet().reviews().reversed().stream()
                        .map(review -> row(shell, d, review))
                        .toList(),
                asks ? ask(shell, file) : null,
                objection.map(key -> shell.t(key)).orElse(null),
                refusalKey == null ? null : shell.t(refusalKey),
                typed);
    }

    private ReviewPage.Ask ask(Shell shell, CaseFile file) {
        String until = reviews.until(file)
                .map(end -> shell.t("reviews.until", shell.f().longDate(end)))
                .orElse("");
        return new ReviewPage.Ask(
                CHANNELS.stream()
                        .map(channel -> new Option(channel.name(), shell.t("cases.channel." + channel)))
                        .toList(),
                until);
    }

    private ReviewPage.Row row(Shell shell, CaseDossier d, Review review) {
        Review.Outcome outcome = review.outcome();
        Long askedBy = review.askedBy();
        String asked = askedBy == null
                ? shell.t("reviews.asked.own", shell.f().dateTime(review.requestedAt()))
                : shell.t(
                        "reviews.asked.through",
                        shell.f().dateTime(review.requestedAt()),
                        names.person(askedBy),
                        shell.t("cases.channel." + review.channel()));
        return new ReviewPage.Row(
                review.id(),
                shell.t("reviews.level", review.level()),
                asked,
                review.words(),
                reviewer(shell, review),
                outcome == null ? "" : shell.t("reviews.outcome." + outcome),
                outcome == Review.Outcome.UPHELD ? "done" : "soon",
                review.independent() ? null : shell.t("reviews.dependent"),
                review.reasons(),
                review.answer(),
                outcome == null ? times.due(shell, d.file().dueAt()) : null,
                decide(shell, d, review),
                assign(shell, d, review));
    }

    private String reviewer(Shell shell, Review review) {
        Instant at = review.outcomeAt();
        String who = shell.t(
                "reviews.reviewer", names.person(review.reviewerId()), names.role(review.reviewerId(), shell.locale()));
        return at == null
                ? shell.t("reviews.with", who)
                : shell.t("reviews.decided", who, shell.f().dateTime(at));
    }

    private ReviewPage.@Nullable Decide decide(Shell shell, CaseDossier d, Review review) {
        if (!review.open() || reviews.refusal(d.file(), review, d.viewer()).isPresent()) return null;
        return new ReviewPage.Decide(Arrays.stream(Review.Outcome.values())
                .map(o -> new Option(
                        o.name(), shell.t("reviews.outcome." + o), shell.t("reviews.outcome." + o + ".hint")))
                .toList());
    }

    private ReviewPage.@Nullable Assign assign(Shell shell, CaseDossier d, Review review) {
        if (!CaseReviews.mayAssign(review, d.viewer())) return null;
        List<Option> others = reviews.reviewers(d.file()).stream()
                .map(member -> new Option(
                        Long.toString(member.id()),
                        shell.t("reviews.reviewer", member.displayName(), names.role(member.id(), shell.locale()))))
                .toList();
        return others.isEmpty() ? null : new ReviewPage.Assign(others);
    }
}
