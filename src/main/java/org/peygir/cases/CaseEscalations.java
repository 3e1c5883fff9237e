package org.peygir.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.NewReferral;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.domain.PriorityRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.PriorityStore;
import org.peygir.cases.store.SituationStore;
import org.peygir.cases.store.SituationStore.Situation;
import org.peygir.cases.store.SituationStore.Whereabouts;
import org.peygir.deadlines.EscalationRule;
import org.peygir.deadlines.spi.EscalationSubjects;
import org.peygir.organization.Delegation;
import org.peygir.organization.Delegations;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Messages;
import org.springframework.stereotype.Component;

/** What rules of escalation do to a case. The version of the case stays: nobody who is just writing loses their text. */
@Component
class CaseEscalations implements EscalationSubjects {
    private final CaseStore store;
    private final SituationStore situations;
    private final PriorityStore priorities;
    private final Cartable cartable;
    private final Ladder ladder;
    private final Independence independence;
    private final CaseClocks clocks;
    private final Organization organization;
    private final Delegations delegations;
    private final Journal journal;
    private final StaffLetters letters;
    private final Messages messages;

    CaseEscalations(
            CaseStore store,
            SituationStore situations,
            PriorityStore priorities,
            Cartable cartable,
            Ladder ladder,
            Independence independence,
            CaseClocks clocks,
            Organization organization,
            Delegations delegations,
            Journal journal,
            StaffLetters letters,
            Messages messages) {
        this.store = store;
        this.situations = situations;
        this.priorities = priorities;
        this.cartable = cartable;
        this.ladder = ladder;
        this.independence = independence;
        this.clocks = clocks;
        this.organization = organization;
        this.delegations = delegations;
        this.journal = journal;
        this.letters = letters;
        this.messages = messages;
    }

    @Override
    public Claim claim(long subject) {
        Optional<CaseFile> locked = store.tryLock(subject);
        if (locked.isEmpty()) return store.read(subject).isPresent() ? new Claim.Busy() : new Claim.Ended();
        CaseFile file = locked.get();
        if (!file.open()) return new Claim.Ended();
        return new Claim.Held(facts(new Situation(
                file.unitId(),
                file.severity(),
                file.registeredAt(),
                file.lastActivityAt(),
                situations.whereabouts(subject))));
    }

    @Override
    public Map<Long, Facts> facts(Collection<Long> subjects) {
        Map<Long, Facts> facts = new HashMap<>();
        situations.situations(subjects).forEach((id, situation) -> facts.put(id, facts(situation)));
        return facts;
    }

    private static Facts facts(Situation file) {
        Whereabouts now = file.whereabouts();
        return new Facts(
                file.unitId(),
                file.severity(),
                file.registeredAt(),
                file.lastActivityAt(),
                now.queuedSince(),
                now.handovers(),
                now.untaken().stream()
                        .map(u -> new Handover(u.referralId(), u.toUnitId(), u.sentAt(), u.acceptBy()))
                        .toList());
    }

    @Override
    public Deeded perform(long subject, EscalationRule rule, @Nullable Long handover, Instant now) {
        CaseFile file = store.lock(subject).orElseThrow();
        Optional<Referral> untaken = handover == null ? Optional.empty() : cartable.referral(handover);
        if (untaken.isPresent()) return untaken(file, rule, untaken.get(), now);
        Long holder = situations.whereabouts(subject).holderId();
        return switch (rule.deed()) {
            case REMIND_HOLDER -> tell(file, rule, holder == null ? head(file) : Optional.of(holder), now);
            case TELL_SUPERVISOR -> tell(file, rule, head(file), now);
            case RAISE_PRIORITY -> raise(file, rule, now);
            case REFER_UP -> refer(file, rule, holder, now);
        };
    }

    /** Whoever was asked is reminded, or who leads there and who sent it are told; the rest is as with any rule. */
    private Deeded untaken(CaseFile file, EscalationRule rule, Referral referral, Instant now) {
        Optional<Long> head = ladder.head(file, referral.toUnitId()).map(StaffMember::id);
        return switch (rule.deed()) {
            case REMIND_HOLDER ->
                tell(file, rule, referral.toStaffId() == null ? head : Optional.of(referral.toStaffId()), now);
            case TELL_SUPERVISOR -> {
                List<Long> told = Stream.concat(head.stream(), Stream.of(referral.fromStaffId()))
                        .distinct()
                        .filter(id -> !file.subjects().contains(id))
                        .toList();
                note(file, rule, told.isEmpty() ? null : told.getFirst(), now);
                yield new Deeded(!told.isEmpty(), told);
            }
            case RAISE_PRIORITY -> raise(file, rule, now);
            case REFER_UP -> refer(file, rule, referral.toStaffId(), now);
        };
    }

    private Optional<Long> head(CaseFile file) {
        return ladder.rung(file, 1, independence.passedOver(file)).map(StaffMember::id);
    }

    private Deeded tell(CaseFile file, EscalationRule rule, Optional<Long> to, Instant now) {
        note(file, rule, to.orElse(null), now);
        return new Deeded(to.isPresent(), to.stream().toList());
    }

    private Deeded raise(CaseFile file, EscalationRule rule, Instant now) {
        Priority before = file.priority();
        if (!PriorityRules.raisable(before)) return new Deeded(false, List.of());
        Priority after = new Priority(before.weighing(), before.raised() + 1, before.override(), before.reason());
        priorities.save(file, file.reopened(), after);
        note(file, rule, null, now);
        return new Deeded(true, List.of());
    }

    /** In the owner's name, who stays the owner; not to whoever has it already. */
    private Deeded refer(CaseFile file, EscalationRule rule, @Nullable Long holder, Instant now) {
        Set<Long> passedOver = new HashSet<>(Set.of(file.ownerId()));
        if (holder != null) passedOver.add(holder);
        passedOver.addAll(independence.passedOver(file));
        Optional<StaffMember> to = ladder.rung(file, rule.rung(), passedOver);
        if (to.isEmpty()) return tell(file, rule, Optional.empty(), now);
        StaffMember owner = organization.staff(file.ownerId());
        String text = messages.get(organization.defaultLocale(), "escalations.referral");
        cartable.refer(new NewReferral(
                file.id(),
                ReferralKind.ACTION,
                owner.id(),
                owner.unitId(),
                to.get().id(),
                to.get().unitId(),
                text,
                clocks.referralDue(file, to.get().unitId(), now)));
        return tell(file, rule, Optional.of(to.get().id()), now);
    }

    private void note(CaseFile file, EscalationRule rule, @Nullable Long to, Instant now) {
        Map<String, String> data = new TreeMap<>();
        data.put("trigger", rule.trigger().name());
        data.put("deed", rule.deed().name());
        data.put("threshold", Integer.toString(rule.threshold()));
        data.put("rule", Long.toString(rule.id()));
        if (!rule.clockCode().isEmpty()) data.put("clock", rule.clockCode());
        if (to != null) data.put("to", to.toString());
        journal.aside(file, Entry.Kind.ESCALATED, data);
    }

    @Override
    public void tell(long staffId, List<Notice> notices, Instant now) {
        Map<Long, CaseNumber> numbers = new HashMap<>(
                store.numbers(notices.stream().map(Notice::subject).toList()));
        StaffMember to = organization.staff(staffId);
        letters.escalations(to, null, notices, numbers);
        for (Delegation by : delegations.of(staffId)) {
            Long deputy = by.deputyId();
            if (deputy == null) continue;
            List<Notice> lent =
                    notices.stream().filter(n -> lends(by, deputy, n.subject())).toList();
            if (!lent.isEmpty()) letters.escalations(organization.staff(deputy), to, lent, numbers);
        }
    }

    /** Whether the deputy may know of it: not of what is complained of them, nor of what is kept among few, nor beyond what is lent. */
    private boolean lends(Delegation by, long deputy, long subject) {
        CaseFile file = store.read(subject).orElse(null);
        return file != null
                && !file.subjects().contains(deputy)
                && (!file.restricted() || by.restricted())
                && (by.unitId() == null || by.unitId() == file.unitId());
    }
}
