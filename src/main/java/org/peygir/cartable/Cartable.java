package org.peygir.cartable;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.domain.ReferralRules;
import org.peygir.cartable.domain.Waiting;
import org.peygir.cartable.store.CartableSheetQuery;
import org.peygir.cartable.store.FollowUpStore;
import org.peygir.cartable.store.HandoversQuery;
import org.peygir.cartable.store.ItemStore;
import org.peygir.cartable.store.ReferralStore;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has what to do, on subjects known by id only. The caller has checked that the person may see the subject; the cartable
 * checks what the person may do with the item. All verbs run in the caller's transaction.
 */
@Component
public class Cartable {
    private final ItemStore items;
    private final ReferralStore referrals;
    private final FollowUpStore followUps;
    private final CartableSheetQuery sheets;
    private final HandoversQuery handovers;
    private final Terms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    Cartable(
            ItemStore items,
            ReferralStore referrals,
            FollowUpStore followUps,
            CartableSheetQuery sheets,
            HandoversQuery handovers,
            Terms terms,
            Deadlines deadlines,
            Clock clock) {
        this.items = items;
        this.referrals = referrals;
        this.followUps = followUps;
        this.sheets = sheets;
        this.handovers = handovers;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Gives a new or reopened subject its stage item and first holder. */
    @Transactional
    public void open(long subjectId, Place place, Instant now, Instant dueAt) {
        items.open(subjectId, place, now, dueAt);
    }

    /** Puts the stage item somewhere else; {@code dueAt} null leaves its deadline. */
    @Transactional
    public void place(long subjectId, Place place, @Nullable Instant dueAt) {
        Instant now = clock.instant();
        items.place(subjectId, place, now, dueAt);
        settleHolder(subjectId, now);
    }

    /** The open stage item's place, its row locked; empty when the subject is closed. */
    @Transactional
    public Optional<Place> lockStage(long subjectId) {
        return Optional.ofNullable(items.lockStage(subjectId));
    }

    /** New due times of the open stage items of many subjects, after a recomputation; both lists in the same order. */
    @Transactional
    public void due(List<Long> subjects, List<Instant> dueAt) {
        items.due(subjects, dueAt);
    }

    /** Ends everything that waits on the subject; open referrals count as recalled. */
    @Transactional
    public void close(long subjectId) {
        Instant now = clock.instant();
        for (Referral r : referrals.open(subjectId)) referrals.end(r.id(), ReferralState.RECALLED, now, null);
        items.closeAll(subjectId, now);
        items.hold(subjectId, null, now);
    }

    /** Takes open referrals back from this person, or those to whole units when null, and ends this person's reminders. */
    @Transactional
    public void withdraw(long subjectId, @Nullable Long staffId) {
        Instant now = clock.instant();
        for (Referral r : referrals.open(subjectId))
            if (Objects.equals(r.toStaffId(), staffId)) end(r, ReferralState.RECALLED, null, now);
        if (staffId != null) followUps.done(subjectId, staffId, now);
    }

    /** Refers the subject; it is in the hands of the person asked until they answer, unless it is for information. */
    @Transactional
    public long refer(NewReferral referral) {
        Instant now = clock.instant();
        long id = referrals.add(referral, now, acceptBy(referral, now));
        Place place = new Place(referral.toStaffId(), referral.toUnitId());
        items.openReferralItem(referral.subjectId(), id, place, now, referral.dueAt());
        settleHolder(referral.subjectId(), now);
        return id;
    }

    /** By the terms of the unit asked, when it is another one and has some; what only informs asks for nothing. */
    private @Nullable Instant acceptBy(NewReferral referral, Instant now) {
        if (referral.fromUnitId() == referral.toUnitId() || !referral.kind().holds()) return null;
        return terms.of(referral.toUnitId())
                .map(agreed ->
                        deadlines.due(agreed.acceptMinutes(), DeadlineUnit.WORKING_MINUTES, referral.toUnitId(), now))
                .orElse(null);
    }

    /** Takes in hand what another unit handed over (ORG-12). */
    @Transactional
    public Replying accept(long referralId, long staffId, long unitId) {
        Referral r = referrals.lock(referralId).orElse(null);
        if (r == null) return new Replying.Refused("cartable.referral.not-yours");
        Optional<String> refusal = ReferralRules.accept(r, staffId, unitId);
        if (refusal.isPresent()) return new Replying.Refused(refusal.get());
        referrals.accepted(r.id(), clock.instant());
        return new Replying.Done(r);
    }

    /** How these units (null: all) kept their terms over what was handed to them since then. */
    public List<Handovers> handovers(Instant since, @Nullable Set<Long> units) {
        return handovers.since(since, clock.instant(), units);
    }

    /**
     * Answers a referral by an opinion; an opinion given before by the same author on it is superseded.
     *
     * @param deputyId who writes it standing in for the author, or null
     */
    @Transactional
    public Replying answer(
            long referralId, long staffId, long unitId, @Nullable Long deputyId, Verdict verdict, String text) {
        Referral r = referrals.lock(referralId).orElse(null);
        if (r == null) return new Replying.Refused("cartable.referral.not-yours");
        Opinion earlier = referrals.opinions(r.subjectId()).stream()
                .filter(o -> o.referralId() == referralId && o.authorId() == staffId && !o.superseded())
                .findFirst()
                .orElse(null);
        Optional<String> refusal = ReferralRules.answer(r, staffId, unitId);
        if (refusal.isPresent() && earlier == null) return new Replying.Refused(refusal.get());
        if (text.isBlank()) return new Replying.Refused("cartable.opinion.text-needed");
        Instant now = clock.instant();
        long waiting = deadlines.workingMinutes(r.sentAt(), now);
        referrals.addOpinion(r, staffId, deputyId, verdict, text, now, waiting, earlier == null ? null : earlier.id());
        if (r.state().open()) end(r, ReferralState.ANSWERED, null, now);
        return new Replying.Done(r);
    }

    /** Says that a referral for information was read; it ends. */
    @Transactional
    public Replying acknowledge(long referralId, long staffId, long unitId) {
        Referral r = referrals.lock(referralId).orElse(null);
        if (r == null) return new Replying.Refused("cartable.referral.not-yours");
        Optional<String> refusal = ReferralRules.acknowledge(r, staffId, unitId);
        if (refusal.isPresent()) return new Replying.Refused(refusal.get());
        end(r, ReferralState.ANSWERED, null, clock.instant());
        return new Replying.Done(r);
    }

    /** Sends a referral back with a reason. */
    @Transactional
    public Replying giveBack(long referralId, long staffId, long unitId, String reason) {
        Referral r = referrals.lock(referralId).orElse(null);
        if (r == null) return new Replying.Refused("cartable.referral.not-yours");
        Optional<String> refusal = ReferralRules.giveBack(r, staffId, unitId, reason);
        if (refusal.isPresent()) return new Replying.Refused(refusal.get());
        end(r, ReferralState.RETURNED, reason.strip(), clock.instant());
        return new Replying.Done(r);
    }

    /** Takes back a referral that nobody has seen. */
    @Transactional
    public Replying recall(long referralId, long staffId) {
        Referral r = referrals.lock(referralId).orElse(null);
        if (r == null) return new Replying.Refused("cartable.referral.not-yours");
        Optional<String> refusal = ReferralRules.recall(r, staffId);
        if (refusal.isPresent()) return new Replying.Refused(refusal.get());
        end(r, ReferralState.RECALLED, null, clock.instant());
        return new Replying.Done(r);
    }

    /** Takes an open referral back because nobody needs its answer any more, seen or not; of one that has ended nothing. */
    @Transactional
    public void takeBack(long referralId) {
        referrals
                .lock(referralId)
                .filter(r -> r.state().open())
                .ifPresent(r -> end(r, ReferralState.RECALLED, null, clock.instant()));
    }

    /** Notes that the person opened what waits for them. */
    @Transactional
    public void seen(long subjectId, long staffId) {
        Instant now = clock.instant();
        items.seen(subjectId, staffId, now);
        referrals.seen(subjectId, staffId, now);
    }

    /** Empty when there is none. */
    public Optional<Referral> referral(long id) {
        return referrals.read(id);
    }

    public List<Referral> referrals(long subjectId) {
        return referrals.of(subjectId);
    }

    public List<Opinion> opinions(long subjectId) {
        return referrals.opinions(subjectId);
    }

    /** Holders in order of time with their working minutes up to now; neighbours of one holder joined. */
    public List<Holding> holdings(long subjectId) {
        return Waiting.joined(Waiting.measured(items.holdings(subjectId), clock.instant(), deadlines::workingMinutes));
    }

    /** Everything the page of a subject shows, in one statement; holdings measured and joined as in {@link #holdings}. */
    public CartableSheet sheet(long subjectId, long staffId) {
        CartableSheet read = sheets.read(subjectId, staffId);
        List<Holding> holdings =
                Waiting.joined(Waiting.measured(read.holdings(), clock.instant(), deadlines::workingMinutes));
        return new CartableSheet(holdings, read.referrals(), read.opinions(), read.followUps(), read.unseen());
    }

    /** Open items by person; people without any are absent. */
    public Map<Long, Integer> load(Collection<Long> staffIds) {
        return items.load(staffIds);
    }

    @Transactional
    public void followUp(long subjectId, long staffId, Instant at, String note) {
        followUps.set(subjectId, staffId, at, note, clock.instant());
    }

    @Transactional
    public void followedUp(long subjectId, long staffId) {
        followUps.done(subjectId, staffId, clock.instant());
    }

    public List<FollowUp> followUps(long subjectId, long staffId) {
        return followUps.open(subjectId, staffId);
    }

    private void end(Referral r, ReferralState state, @Nullable String reason, Instant now) {
        referrals.end(r.id(), state, now, reason);
        items.closeReferralItem(r.id(), now);
        settleHolder(r.subjectId(), now);
    }

    /** The one last asked holds it; when nobody is asked, the stage's own place does. */
    private void settleHolder(long subjectId, Instant now) {
        Place holder = referrals.open(subjectId).reversed().stream()
                .filter(r -> r.kind().holds())
                .findFirst()
                .map(r -> new Place(r.toStaffId(), r.toUnitId()))
                .orElseGet(() -> items.lockStage(subjectId));
        items.hold(subjectId, holder, now);
    }
}
