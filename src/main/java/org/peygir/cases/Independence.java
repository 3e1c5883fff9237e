package org.peygir.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Holding;
import org.peygir.cases.domain.Choice;
import org.peygir.cases.domain.ReviewRules;
import org.peygir.cases.domain.ReviewRules.Candidate;
import org.peygir.cases.domain.ReviewRules.Parties;
import org.peygir.cases.store.ReviewStore;
import org.peygir.cases.store.ReviewStore.Part;
import org.peygir.organization.StaffMember;
import org.springframework.stereotype.Component;

/** Who may review what was decided on a case (REV-01): somebody who leads, had no part in it, and is not under who decided. */
@Component
class Independence {
    private final ReviewStore store;
    private final Cartable cartable;
    private final Ladder ladder;

    Independence(ReviewStore store, Cartable cartable, Ladder ladder) {
        this.store = store;
        this.cartable = cartable;
        this.ladder = ladder;
    }

    /** @param independent false: nobody is, so it falls to who leads the house */
    record Chosen(StaffMember reviewer, boolean independent) {}

    /** Why this person may not review it; empty when they may. */
    Optional<String> refusal(CaseFile file, List<Review> reviews, long staffId) {
        Parties parties = parties(file, reviews);
        return ReviewRules.independent(candidate(staffId, parties, ladder.look()), parties);
    }

    /** Who is not to be turned to about a case that is reviewed: whoever had a part in what is reviewed. */
    Set<Long> passedOver(CaseFile file) {
        return file.inReview() ? parties(file, store.of(file.id())).involved() : Set.of();
    }

    /** Everybody who may, those with the narrowest reach first, without who has it now. */
    List<StaffMember> reviewers(CaseFile file, List<Review> reviews) {
        return reviewers(file, reviews, parties(file, reviews), ladder.look());
    }

    private static List<StaffMember> reviewers(
            CaseFile file, List<Review> reviews, Parties parties, Ladder.Leaders leaders) {
        Review open = open(reviews);
        return leaders.of(file).stream()
                .filter(member -> open == null || member.id() != open.reviewerId())
                .filter(member -> ReviewRules.independent(candidate(member.id(), parties, leaders), parties)
                        .isEmpty())
                .toList();
    }

    /**
     * The independent one with the least to do, of those with the narrowest reach: who leads the whole house is left for the next level.
     * Where nobody is independent, who leads the house, first somebody without a part in the case; never at a next level, where it would
     * be the same people again. Empty when there is nobody at all.
     */
    Optional<Chosen> choose(CaseFile file, List<Review> reviews) {
        Parties parties = parties(file, reviews);
        Ladder.Leaders leaders = ladder.look();
        List<StaffMember> independent = reviewers(file, reviews, parties, leaders);
        if (!independent.isEmpty()) {
            int nearest = leaders.reachOf(independent.getFirst().id());
            List<Long> ids = independent.stream()
                    .map(StaffMember::id)
                    .filter(id -> leaders.reachOf(id) == nearest)
                    .toList();
            return Choice.leastLoaded(ids, cartable.load(ids))
                    .flatMap(id -> independent.stream()
                            .filter(member -> member.id() == id)
                            .findFirst()
                            .map(member -> new Chosen(member, true)));
        }
        if (!parties.reviewers().isEmpty()) return Optional.empty();
        Review open = open(reviews);
        List<StaffMember> house = leaders.of(file).stream()
                .filter(member -> leaders.leadsAll(member.id()))
                .filter(member -> open == null || member.id() != open.reviewerId())
                .toList();
        return house.stream()
                .filter(member -> !parties.involved().contains(member.id()))
                .findFirst()
                .or(() -> house.reversed().stream().findFirst())
                .map(member -> new Chosen(member, false));
    }

    private static Candidate candidate(long staffId, Parties parties, Ladder.Leaders leaders) {
        Set<Long> below = parties.reviewers().stream()
                .filter(reviewer -> leaders.above(reviewer).contains(staffId))
                .collect(Collectors.toSet());
        return new Candidate(staffId, leaders.above(staffId), below);
    }

    /** What the reviewer of now did since they have it is the review itself and no part in what is reviewed. */
    private Parties parties(CaseFile file, List<Review> reviews) {
        Review open = open(reviews);
        List<Part> parts = store.parts(file.id()).stream()
                .filter(part -> !reviewing(open, part.staffId(), part.at()))
                .toList();
        Set<Long> involved = parts.stream().map(Part::staffId).collect(Collectors.toSet());
        involved.add(file.ownerId());
        involved.addAll(store.owners(file.id()));
        Long assignee = open == null ? file.assigneeId() : open.assigneeBefore();
        if (assignee != null) involved.add(assignee);
        for (Holding held : cartable.holdings(file.id())) {
            Long holder = held.staffId();
            if (holder != null && !reviewing(open, holder, held.since())) involved.add(holder);
        }
        cartable.opinions(file.id()).stream()
                .filter(opinion -> !reviewing(open, opinion.authorId(), opinion.givenAt()))
                .forEach(opinion -> {
                    involved.add(opinion.authorId());
                    Long deputy = opinion.deputyId();
                    if (deputy != null) involved.add(deputy);
                });
        Set<Long> earlier = earlier(file, reviews);
        Set<Long> deciders = new HashSet<>(earlier);
        deciders.addAll(last(parts).orElse(Set.of(file.ownerId())));
        return new Parties(file.subjects(), involved, deciders, earlier);
    }

    private static boolean reviewing(@Nullable Review open, long staffId, Instant at) {
        return open != null && open.reviewerId() == staffId && !at.isBefore(open.requestedAt());
    }

    /** Who moved it last, and for whom. */
    private static Optional<Set<Long>> last(List<Part> parts) {
        List<Part> moves =
                parts.stream().filter(part -> part.kind() == Entry.Kind.MOVED).toList();
        if (moves.isEmpty()) return Optional.empty();
        return Optional.of(moves.stream()
                .filter(part -> part.at().equals(moves.getLast().at()))
                .map(Part::staffId)
                .collect(Collectors.toSet()));
    }

    /** Who reviewed the same decision before. */
    private static Set<Long> earlier(CaseFile file, List<Review> reviews) {
        Review open = open(reviews);
        Instant decided = open == null ? file.closedAt() : open.decidedAt();
        return reviews.stream()
                .filter(review -> Objects.equals(review.decidedAt(), decided))
                .flatMap(review -> Optional.ofNullable(review.outcomeBy()).stream())
                .collect(Collectors.toSet());
    }

    static @Nullable Review open(List<Review> reviews) {
        return reviews.stream().filter(Review::open).findFirst().orElse(null);
    }
}
