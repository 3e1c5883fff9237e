package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.peygir.access.Deputyship;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.NewReferral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.domain.ProtectionRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.organization.Authorities;
import org.peygir.organization.Organization;
import org.peygir.organization.RemedyType;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Standing;
import org.peygir.platform.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops a remedy above somebody's authority, whatever door it came by, and asks the nearest one on the ladder who may grant it (ORG-08).
 * The case is then in their hands until they record the remedy themselves or send it back.
 */
@Component
class Approvals {
    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    private final Authorities authorities;
    private final Ladder ladder;
    private final Organization organization;
    private final CaseStore store;
    private final Cartable cartable;
    private final CaseClocks clocks;
    private final Journal journal;
    private final Messages messages;
    private final TransactionTemplate apart;
    private final Clock clock;

    Approvals(
            Authorities authorities,
            Ladder ladder,
            Organization organization,
            CaseStore store,
            Cartable cartable,
            CaseClocks clocks,
            Journal journal,
            Messages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.authorities = authorities;
        this.ladder = ladder;
        this.organization = organization;
        this.store = store;
        this.cartable = cartable;
        this.clocks = clocks;
        this.journal = journal;
        this.messages = messages;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Why this person may not record the new remedy; then whoever may is asked as soon as the running transaction is over. */
    Optional<String> refusal(CaseFile file, Resolution before, Resolution after, Viewer viewer) {
        RemedyType remedy = after.remedy();
        if (remedy == null || remedy == before.remedy() && after.worth() == before.worth()) return Optional.empty();
        long rial = after.worth();
        String category = file.about().name();
        Standing standing = standing(viewer, category, remedy, rial);
        if (standing instanceof Standing.Within) return Optional.empty();
        Optional<StaffMember> approver = ladder.nearest(
                file, viewer.staffId(), s -> s.id() != viewer.doer().staffId() && may(s, category, remedy, rial));
        // After it: the refusal undoes the transaction of a program, and the request must stay.
        approver.ifPresent(to -> later(() -> ask(file.id(), viewer, to, remedy, rial)));
        String key =
                standing instanceof Standing.Untrained ? "cases.refusal.untrained" : "cases.refusal.above-authority";
        return Optional.of(approver.isPresent() ? key : "cases.refusal.no-authority");
    }

    /** A deputy grants no more than both may, unless the delegation lends the absent person's authority. */
    private Standing standing(Viewer viewer, String category, RemedyType remedy, long rial) {
        Standing own = authorities.standing(viewer.staffId(), category, remedy, rial);
        Deputyship in = viewer.standingIn();
        return in == null || in.by().fullAuthority() || !(own instanceof Standing.Within)
                ? own
                : authorities.standing(viewer.doer().staffId(), category, remedy, rial);
    }

    private boolean may(StaffMember member, String category, RemedyType remedy, long rial) {
        return authorities.standing(member.id(), category, remedy, rial) instanceof Standing.Within;
    }

    private void later(Runnable asking) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                try {
                    apart.executeWithoutResult(_ -> asking.run());
                } catch (RuntimeException e) {
                    LOG.error("request for approval not raised", e);
                }
            }
        });
    }

    /** Asked once: the same question that still waits is not put again. */
    private void ask(long caseId, Viewer viewer, StaffMember to, RemedyType remedy, long rial) {
        CaseFile file = store.lock(caseId).orElseThrow();
        if (!file.open() || ProtectionRules.give(file, to.id()).isPresent()) return;
        String text = messages.get(
                organization.defaultLocale(),
                "authority.referral",
                messages.get(organization.defaultLocale(), "authority.remedy." + remedy),
                rial);
        boolean waits = cartable.referrals(caseId).stream()
                .anyMatch(r -> r.state().open() && r.text().equals(text));
        if (waits) return;
        Instant due = clocks.referralDue(file, to.unitId(), clock.instant());
        cartable.refer(new NewReferral(
                caseId, ReferralKind.ACTION, viewer.staffId(), viewer.unitId(), to.id(), to.unitId(), text, due));
        clocks.handedOver(file);
        Map<String, String> data = new TreeMap<>();
        data.put("remedy", remedy.name());
        data.put("rial", Long.toString(rial));
        data.put("to", Long.toString(to.id()));
        journal.event(file, viewer.actor(), Entry.Kind.APPROVAL_ASKED, false, data);
    }
}
