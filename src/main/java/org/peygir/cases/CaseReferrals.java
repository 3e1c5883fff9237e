package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.NewReferral;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Replying;
import org.peygir.cartable.Verdict;
import org.peygir.cases.domain.HandlingRules;
import org.peygir.cases.domain.ProtectionRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Referrals (ارجاع) of a case and the opinions (نظریه) that come back. The owner stays who it was (ORG-06). */
@Component
public class CaseReferrals {
    private static final int TEXT_LIMIT = Registration.WORDS_LIMIT;

    private final CaseStore store;
    private final Cartable cartable;
    private final Organization organization;
    private final CaseClocks clocks;
    private final ByItself byItself;
    private final Journal journal;
    private final Clock clock;

    CaseReferrals(
            CaseStore store,
            Cartable cartable,
            Organization organization,
            CaseClocks clocks,
            ByItself byItself,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.cartable = cartable;
        this.organization = organization;
        this.clocks = clocks;
        this.byItself = byItself;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param staffId null to ask the whole unit
     * @param unitId ignored when {@code staffId} is given
     * @param due null for the default of the REFERRAL policy, in the calendar of the unit that is asked
     */
    @Transactional
    public Doing refer(
            CaseNumber number,
            ReferralKind kind,
            @Nullable Long staffId,
            @Nullable Long unitId,
            String text,
            @Nullable Instant due,
            Viewer viewer) {
        CaseFile file = lock(number, viewer);
        Optional<String> refusal = refusal(file, staffId, text, due, viewer);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Long unit =
                staffId == null ? unitId : (Long) organization.staff(staffId).unitId();
        if (unit == null) return new Doing.Refused("cases.refusal.nobody");
        Instant now = clock.instant();
        Instant dueAt = due == null ? clocks.referralDue(file, unit, now) : due;
        cartable.refer(new NewReferral(
                file.id(), kind, viewer.staffId(), viewer.unitId(), staffId, unit, text.strip(), dueAt));
        clocks.handedOver(file);
        Map<String, String> data = new TreeMap<>();
        data.put("kind", kind.name());
        if (staffId != null) data.put("to", staffId.toString());
        data.put("unit", unit.toString());
        data.put("due", dueAt.toString());
        return new Doing.Done(journal.write(
                file, viewer.actor(), Entry.Kind.REFERRED, false, text.strip(), data, java.util.List.of()));
    }

    /** Why this person may refer the case to nobody; empty when they may. */
    public static Optional<String> refusal(CaseFile file, Viewer viewer) {
        return viewer.can(Permission.CASE_REFER)
                ? HandlingRules.refer(file, viewer.staffId())
                : Optional.of("cases.refusal.permission");
    }

    private Optional<String> refusal(
            CaseFile file, @Nullable Long staffId, String text, @Nullable Instant due, Viewer viewer) {
        Optional<String> refusal = refusal(file, viewer);
        if (refusal.isPresent()) return refusal;
        if (text.isBlank()) return Optional.of("cases.refusal.empty");
        if (text.length() > TEXT_LIMIT) return Optional.of("cases.refusal.too-long");
        if (due != null && !due.isAfter(clock.instant())) return Optional.of("cases.refusal.past");
        Optional<String> wrong = ProtectionRules.give(file, staffId);
        if (staffId == null || wrong.isPresent()) return wrong;
        if (staffId == viewer.staffId()) return Optional.of("cases.refusal.yourself");
        StaffMember to = organization.staff(staffId);
        return to.active() ? Optional.empty() : Optional.of("cases.refusal.nobody");
    }

    /** Gives an opinion on a referral, or supersedes the person's own earlier one. */
    @Transactional
    public Doing answer(CaseNumber number, long referralId, Verdict verdict, String text, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (!viewer.can(Permission.CASE_GIVE_OPINION)) return new Doing.Refused("cases.refusal.permission");
        if (text.length() > TEXT_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        if (foreign(file, referralId)) throw new NotFound();
        Replying replying = cartable.answer(
                referralId,
                viewer.staffId(),
                viewer.unitId(),
                viewer.standingIn() == null ? null : (Long) viewer.doer().staffId(),
                verdict,
                text.strip());
        Doing done = done(file, replying, Entry.Kind.OPINION, text.strip(), verdict.name(), viewer);
        return done instanceof Doing.Done(int version) ? new Doing.Done(byItself.branchAnswered(file, version)) : done;
    }

    /** Sends it back with a reason. */
    @Transactional
    public Doing giveBack(CaseNumber number, long referralId, String reason, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (reason.length() > Registration.SHORT_LIMIT) return new Doing.Refused("cases.refusal.too-long");
        if (foreign(file, referralId)) throw new NotFound();
        Replying replying = cartable.giveBack(referralId, viewer.staffId(), viewer.unitId(), reason);
        return done(file, replying, Entry.Kind.RETURNED, reason.strip(), "", viewer);
    }

    /** Takes in hand what another unit handed over (ORG-12). */
    @Transactional
    public Doing accept(CaseNumber number, long referralId, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (foreign(file, referralId)) throw new NotFound();
        Replying replying = cartable.accept(referralId, viewer.staffId(), viewer.unitId());
        return done(file, replying, Entry.Kind.HANDOVER_ACCEPTED, "", "", viewer);
    }

    /** Takes back what nobody has seen yet. */
    @Transactional
    public Doing recall(CaseNumber number, long referralId, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (foreign(file, referralId)) throw new NotFound();
        return done(file, cartable.recall(referralId, viewer.staffId()), Entry.Kind.RECALLED, "", "", viewer);
    }

    /** Says that what was sent for information has been read. */
    @Transactional
    public Doing acknowledge(CaseNumber number, long referralId, Viewer viewer) {
        CaseFile file = lock(number, viewer);
        if (foreign(file, referralId)) throw new NotFound();
        Replying replying = cartable.acknowledge(referralId, viewer.staffId(), viewer.unitId());
        return done(file, replying, Entry.Kind.READ, "", "", viewer);
    }

    /** The case that a referral belongs to. @throws NotFound when there is none, or the person may not see its case */
    @Transactional(readOnly = true)
    public CaseNumber caseOf(long referralId, Viewer viewer) {
        return cartable.referral(referralId)
                .flatMap(referral -> store.read(referral.subjectId()))
                .flatMap(file -> store.read(file.number(), viewer))
                .orElseThrow(NotFound::new)
                .number();
    }

    private Doing done(CaseFile file, Replying replying, Entry.Kind kind, String body, String verdict, Viewer viewer) {
        return switch (replying) {
            case Replying.Refused(String key) -> new Doing.Refused(key);
            case Replying.Done(Referral referral) -> {
                Map<String, String> data = new TreeMap<>();
                data.put("referral", Long.toString(referral.id()));
                clocks.handedOver(file);
                if (!verdict.isEmpty()) data.put("verdict", verdict);
                yield new Doing.Done(journal.write(file, viewer.actor(), kind, false, body, data, java.util.List.of()));
            }
        };
    }

    /** A referral of another case is as good as none. */
    private boolean foreign(CaseFile file, long referralId) {
        return cartable.referrals(file.id()).stream().noneMatch(r -> r.id() == referralId);
    }

    private CaseFile lock(CaseNumber number, Viewer viewer) {
        return store.lock(number, viewer).orElseThrow(NotFound::new);
    }
}
