package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.domain.ReviewRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.cases.store.ReviewStore;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The internal review (بازبینی) of a decision by somebody independent (REV-01, requirements 3.9). While it lasts the case is in the hands
 * of its reviewer and nobody else acts on it; its owner stays who it was. What comes of it is told the complainant in the same transaction.
 */
@Component
public class CaseReviews {
    private final CaseStore store;
    private final ReviewStore reviews;
    private final ResolutionStore resolutions;
    private final Independence independence;
    private final Reopening reopening;
    private final Cartable cartable;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Journal journal;
    private final Letters letters;
    private final StaffLetters staffLetters;
    private final Clock clock;

    CaseReviews(
            CaseStore store,
            ReviewStore reviews,
            ResolutionStore resolutions,
            Independence independence,
            Reopening reopening,
            Cartable cartable,
            Deadlines deadlines,
            CaseClocks clocks,
            Journal journal,
            Letters letters,
            StaffLetters staffLetters,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.resolutions = resolutions;
        this.independence = independence;
        this.reopening = reopening;
        this.cartable = cartable;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.journal = journal;
        this.letters = letters;
        this.staffLetters = staffLetters;
        this.clock = clock;
    }

    /** Those of a case that the caller has already found visible, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<Review> of(long caseId) {
        return reviews.of(caseId);
    }

    /** Why no review may be asked for now, whoever asks; empty when one may. The caller has found the case visible. */
    @Transactional(readOnly = true)
    public Optional<String> objection(CaseFile file) {
        return objection(file, reviews.of(file.id()));
    }

    private Optional<String> objection(CaseFile file, List<Review> earlier) {
        Optional<String> refusal = ReviewRules.ask(file, clock.instant(), windowEnd(file, earlier));
        if (refusal.isPresent()) return refusal;
        return independence.choose(file, earlier).isEmpty()
                ? Optional.of("cases.refusal.review-nobody")
                : Optional.empty();
    }

    /** Until when one may be asked for; empty unless the case is closed. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(CaseFile file) {
        return file.closedAt() == null ? Optional.empty() : Optional.of(windowEnd(file, reviews.of(file.id())));
    }

    /** Counted from the decision, or from the outcome of its last review. */
    private Instant windowEnd(CaseFile file, List<Review> earlier) {
        Instant decided = file.closedAt();
        if (decided == null) return Instant.MAX;
        Instant from = earlier.stream()
                .filter(review -> review.decidedAt().equals(decided))
                .flatMap(review -> Optional.ofNullable(review.outcomeAt()).stream())
                .reduce(decided, (_, last) -> last);
        return deadlines.due("REVIEW_WINDOW", from);
    }

    /** The complainant asks. The caller (portal) has made sure that it is them. */
    @Transactional
    public Doing ask(long caseId, String words) {
        CaseFile file = store.lock(caseId).orElseThrow(NotFound::new);
        return ask(file, Channel.WEB, words, Actor.customer(), null);
    }

    /** Somebody of the house writes down that the complainant asks; whoever may register a complaint may. @param channel through which they asked */
    @Transactional
    public Doing ask(CaseNumber number, Channel channel, String words, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (!mayAsk(viewer)) return new Doing.Refused("cases.refusal.permission");
        return ask(file, channel, words, viewer.actor(), viewer.doer().staffId());
    }

    public static boolean mayAsk(Viewer viewer) {
        return viewer.can(Permission.CASE_REGISTER);
    }

    private Doing ask(CaseFile file, Channel channel, String words, Actor actor, @Nullable Long askedBy) {
        List<Review> earlier = reviews.of(file.id());
        Instant now = clock.instant();
        Optional<String> refusal =
                ReviewRules.ask(file, now, windowEnd(file, earlier)).or(() -> ReviewRules.words(words));
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Optional<Independence.Chosen> chosen = independence.choose(file, earlier);
        Instant decided = file.closedAt();
        if (chosen.isEmpty() || decided == null) return new Doing.Refused("cases.refusal.review-nobody");
        StaffMember reviewer = chosen.get().reviewer();
        int level = 1
                + (int) earlier.stream()
                        .filter(review -> review.decidedAt().equals(decided))
                        .count();
        Instant due = clocks.reviewDue(file, now);
        reviews.add(
                file,
                level,
                words.strip(),
                channel,
                askedBy,
                now,
                reviewer.id(),
                chosen.get().independent(),
                decided);
        reviews.begin(file.id(), reviewer.id(), due);
        cartable.open(file.id(), new Place(reviewer.id(), reviewer.unitId()), now, due);
        clocks.reviewAsked(file, now);
        Map<String, String> data = new TreeMap<>();
        data.put("channel", channel.name());
        data.put("level", Integer.toString(level));
        data.put("due", due.toString());
        journal.write(file, actor, Entry.Kind.REVIEW_ASKED, true, words.strip(), data, List.of());
        int version = assigned(written(file), Actor.system(), chosen.get(), due);
        letters.reviewAsked(file, due);
        return new Doing.Done(version);
    }

    /** As it is after words were written on it: what happens next leaves them the last line of a list. */
    private CaseFile written(CaseFile file) {
        return store.lock(file.id()).orElseThrow();
    }

    /** Whoever gives a review to themselves needs no letter about it. */
    private int assigned(CaseFile file, Actor actor, Independence.Chosen chosen, Instant due) {
        StaffMember to = chosen.reviewer();
        Long by = actor.staffId();
        if (by == null || by != to.id()) staffLetters.review(to, file.number(), due);
        Map<String, String> data = new TreeMap<>();
        data.put("to", Long.toString(to.id()));
        if (!chosen.independent()) data.put("dependent", "true");
        return journal.event(file, actor, Entry.Kind.REVIEW_ASSIGNED, false, data);
    }

    /** Who may be given the open review of this case; the caller has found the case visible. */
    @Transactional(readOnly = true)
    public List<StaffMember> reviewers(CaseFile file) {
        return independence.reviewers(file, reviews.of(file.id()));
    }

    /** Who has the review may pass it on, and who leads the whole house. */
    public static boolean mayAssign(Review review, Viewer viewer) {
        return review.open()
                && (review.reviewerId() == viewer.staffId()
                        || viewer.allUnits() && viewer.can(Permission.CASE_ASSIGN, viewer.unitId()));
    }

    /** Gives an open review to another who is independent. */
    @Transactional
    public Doing assign(CaseNumber number, long reviewId, long staffId, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        List<Review> all = reviews.of(file.id());
        Review review = open(all, reviewId).orElse(null);
        if (review == null) return over(all, reviewId);
        if (!mayAssign(review, viewer)) return new Doing.Refused("cases.refusal.permission");
        if (review.reviewerId() == staffId) return new Doing.Refused("cases.refusal.review-theirs");
        Optional<String> refusal = independence.refusal(file, all, staffId);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Optional<StaffMember> to = independence.reviewers(file, all).stream()
                .filter(member -> member.id() == staffId)
                .findFirst();
        if (to.isEmpty()) return new Doing.Refused("cases.refusal.nobody");
        return new Doing.Done(give(file, review, new Independence.Chosen(to.get(), true), viewer.actor()));
    }

    private int give(CaseFile file, Review review, Independence.Chosen chosen, Actor actor) {
        StaffMember to = chosen.reviewer();
        reviews.assign(review.id(), to.id(), chosen.independent(), clock.instant());
        store.assign(file.id(), to.id(), file.status());
        cartable.place(file.id(), new Place(to.id(), to.unitId()), null);
        clocks.handedOver(file);
        return assigned(file, actor, chosen, file.dueAt());
    }

    /** Whether this person has the open review and nobody else at all could have it. The caller has locked the case. */
    boolean dependsOn(CaseFile file, long staffId) {
        List<Review> all = reviews.of(file.id());
        Review review = Independence.open(all);
        return review != null
                && review.reviewerId() == staffId
                && independence.choose(file, all).isEmpty();
    }

    /**
     * The reviewer has been complained of meanwhile: it goes to somebody else at once. In the caller's transaction, which has
     * locked the case and asked {@link #dependsOn}.
     */
    void relieve(long caseId) {
        CaseFile file = store.lock(caseId).orElseThrow();
        List<Review> all = reviews.of(caseId);
        Review review = Independence.open(all);
        if (review == null) return;
        Independence.Chosen chosen = independence
                .choose(file, all)
                .orElseThrow(() -> new IllegalStateException("nobody is left who could review case " + caseId));
        give(file, review, chosen, Actor.system());
    }

    /** Why this person may not say what came of the review; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(CaseFile file, Review review, Viewer viewer) {
        if (!review.open()) return Optional.of("cases.refusal.review-over");
        if (review.reviewerId() != viewer.staffId()) return Optional.of("cases.refusal.review-not-yours");
        long doer = viewer.doer().staffId();
        boolean deputy = doer != viewer.staffId();
        // Whom it fell to because nobody is independent may; a deputy of theirs has to be.
        if (!review.independent() && !deputy) return Optional.empty();
        List<Review> all = reviews.of(file.id());
        Optional<String> refusal =
                review.independent() ? independence.refusal(file, all, viewer.staffId()) : Optional.empty();
        return refusal.isPresent() || !deputy ? refusal : independence.refusal(file, all, doer);
    }

    /**
     * Says what came of it. Where the decision stands the case is closed as it was; where not, it is open again at its first stage.
     *
     * @param answer the words for the complainant, who is told
     */
    @Transactional
    public Doing decide(
            CaseNumber number, long reviewId, Review.Outcome outcome, String reasons, String answer, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        List<Review> all = reviews.of(file.id());
        Review review = open(all, reviewId).orElse(null);
        if (review == null) return over(all, reviewId);
        Optional<String> refusal = refusal(file, review, viewer).or(() -> ReviewRules.outcome(reasons, answer));
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Instant now = clock.instant();
        reviews.decide(
                review.id(),
                outcome,
                reasons.strip(),
                answer.strip(),
                viewer.doer().staffId(),
                now);
        clocks.reviewed(file, now);
        Map<String, String> data = new TreeMap<>();
        data.put("outcome", outcome.name());
        data.put("level", Integer.toString(review.level()));
        int version =
                journal.write(file, viewer.actor(), Entry.Kind.REVIEW_DECIDED, true, answer.strip(), data, List.of());
        if (outcome.reopens()) {
            resolutions.save(file.id(), undecided(resolutions.read(file.id())));
            Reopening.Reopened again = reopening.reopen(written(file), viewer.actor(), now);
            letters.reviewed(file, outcome, answer.strip(), again.promised());
            return new Doing.Done(again.version());
        }
        reviews.closeAgain(review);
        cartable.close(file.id());
        clocks.ended(file, now);
        letters.reviewed(file, outcome, answer.strip(), null);
        return new Doing.Done(version);
    }

    /** What was decided and done does not count any more; what was understood and caused it still does. */
    private static Resolution undecided(Resolution r) {
        return new Resolution(
                r.understanding(),
                r.understandingState(),
                r.waiverReason(),
                null,
                "",
                r.cause(),
                "",
                "",
                null,
                null,
                null,
                "",
                null,
                r.contactTries(),
                null,
                null);
    }

    private static Optional<Review> open(List<Review> all, long id) {
        return all.stream().filter(review -> review.id() == id && review.open()).findFirst();
    }

    /** A review of another case is as good as none. */
    private static Doing over(List<Review> all, long id) {
        if (all.stream().noneMatch(review -> review.id() == id)) throw new NotFound();
        return new Doing.Refused("cases.refusal.review-over");
    }

    private CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }
}
