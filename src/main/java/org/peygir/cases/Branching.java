package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peygir.access.Actor;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.NewReferral;
import org.peygir.cartable.Place;
import org.peygir.cartable.Referral;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.domain.BranchRules;
import org.peygir.cases.store.BranchStore;
import org.peygir.cases.store.CaseStore;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.Branch;
import org.peygir.routines.Missing;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Way;
import org.peygir.routines.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks several at once, each by a referral in the owner's name, as a stage of the routine says; and counts who has answered. */
@Component
public class Branching {
    private final CaseStore store;
    private final BranchStore branches;
    private final Routines routines;
    private final Cartable cartable;
    private final Placement placement;
    private final Organization organization;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Journal journal;
    private final Messages messages;
    private final Clock clock;

    Branching(
            CaseStore store,
            BranchStore branches,
            Routines routines,
            Cartable cartable,
            Placement placement,
            Organization organization,
            Deadlines deadlines,
            CaseClocks clocks,
            Journal journal,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.branches = branches;
        this.routines = routines;
        this.cartable = cartable;
        this.placement = placement;
        this.organization = organization;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** How far each branch of the stage is that the case stands in; empty in any other stage. The caller has read the case with rights. */
    @Transactional(readOnly = true)
    public List<BranchState> of(CaseFile file) {
        Stage stage = routines.stage(file.stageId());
        return file.open() && stage.kind() == StageKind.PARALLEL ? of(file, cartable.referrals(file.id())) : List.of();
    }

    /** The same of a case that stands in such a stage, for a page that has read its referrals already. */
    @Transactional(readOnly = true)
    public List<BranchState> of(CaseFile file, List<Referral> referrals) {
        Stage stage = routines.stage(file.stageId());
        Map<String, Long> sent = branches.of(file.id());
        Map<Long, Referral> known = new HashMap<>();
        for (Referral one : referrals) known.put(one.id(), one);
        return stage.branches().all().stream()
                .map(branch -> {
                    Long id = sent.get(branch.code());
                    return new BranchState(branch, id == null ? null : known.get(id));
                })
                .toList();
    }

    /** The ways with what is missing where the stage waits for answers; no query in any other stage. */
    List<Way> guard(CaseFile file, List<Way> ways) {
        Optional<Missing> missing = missing(file);
        return missing.isEmpty()
                ? ways
                : ways.stream().map(way -> way.lacking(missing.get())).toList();
    }

    /** Who has yet to answer before a person may take the case on; empty when nobody has to. */
    Optional<Missing> missing(CaseFile file) {
        Stage stage = routines.stage(file.stageId());
        if (stage.kind() != StageKind.PARALLEL) return Optional.empty();
        List<BranchState> states = of(file);
        if (BranchRules.enough(stage.branches().until(), states)) return Optional.empty();
        return Optional.of(new Missing(
                BranchRules.MISSING,
                new Wording(words(states, Languages.FA), words(states, Languages.EN), words(states, Languages.AR)),
                null));
    }

    private String words(List<BranchState> states, java.util.Locale locale) {
        String names = states.stream()
                .filter(one -> !one.answered())
                .map(one -> name(one, locale))
                .distinct()
                .collect(Collectors.joining(messages.get(locale, "waits.branch.joint") + " "));
        return messages.get(locale, "waits.branch.missing", names);
    }

    /** Who is asked: as it was sent, else as the routine says. */
    public String name(BranchState state, java.util.Locale locale) {
        Referral sent = state.referral();
        if (sent == null) {
            String unit = state.branch().unitCode();
            if (state.branch().role() != null)
                return messages.get(
                        locale, "organization.role." + state.branch().role());
            return unit == null
                    ? String.valueOf(state.branch().person())
                    : organization.unitByCode(unit).map(one -> one.name(locale)).orElse(unit);
        }
        Long person = sent.toStaffId();
        return person == null
                ? organization.unit(sent.toUnitId()).name(locale)
                : organization.staff(person).displayName();
    }

    /** Asks all of the stage's. @return the version of the case after it */
    int open(CaseFile file, Stage stage, Instant now, int version) {
        branches.clear(file.id());
        int last = version;
        for (Branch branch : stage.branches().all()) last = send(file, branch, Actor.system(), now);
        return last;
    }

    private int send(CaseFile file, Branch branch, Actor actor, Instant now) {
        Place asked = placement.asked(branch, file);
        StaffMember owner = organization.staff(file.ownerId());
        StageDeadline limit = branch.deadline();
        Instant due = limit == null
                ? clocks.referralDue(file, asked.unitId(), now)
                : deadlines.due(
                        limit.amount(), DeadlineUnit.valueOf(limit.unit().name()), asked.unitId(), now);
        ReferralKind kind = ReferralKind.valueOf(branch.ask().name());
        String text = branch.text(organization.defaultLocale());
        long referral = cartable.refer(new NewReferral(
                file.id(), kind, owner.id(), owner.unitId(), asked.staffId(), asked.unitId(), text, due));
        branches.put(file.id(), branch.code(), referral);
        clocks.handedOver(file);
        Map<String, String> data = new TreeMap<>();
        data.put("kind", kind.name());
        if (asked.staffId() != null) data.put("to", asked.staffId().toString());
        data.put("unit", Long.toString(asked.unitId()));
        data.put("due", due.toString());
        data.put("branch", branch.code());
        return journal.write(file, actor, Entry.Kind.REFERRED, false, text, data, List.of());
    }

    /** The stage is left: nobody has to answer any more. Opinions that were given stay. */
    void close(CaseFile file) {
        branches.of(file.id()).values().forEach(this::takeBack);
        branches.clear(file.id());
    }

    private void takeBack(long referralId) {
        cartable.takeBack(referralId);
    }

    /** The stage is exchanged for one of another version: branches of the same code stay asked, others are taken back or asked. */
    void rearrange(CaseFile file, Stage to, Instant now) {
        Map<String, Long> sent = branches.of(file.id());
        Set<String> wanted = to.branches().all().stream().map(Branch::code).collect(Collectors.toSet());
        sent.forEach((code, referral) -> {
            if (wanted.contains(code)) return;
            takeBack(referral);
            branches.remove(file.id(), code);
        });
        for (Branch branch : to.branches().all())
            if (!sent.containsKey(branch.code())) send(file, branch, Actor.system(), now);
    }

    /** Whether as many have answered as the stage waits for. */
    boolean enough(CaseFile file) {
        Stage stage = routines.stage(file.stageId());
        return stage.kind() == StageKind.PARALLEL
                && BranchRules.enough(stage.branches().until(), of(file));
    }

    /** Asks one branch again that was returned, taken back or not answered in time. @throws NotFound when there is none of that code */
    @Transactional
    public Doing again(CaseNumber number, String code, Viewer viewer) {
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        BranchState state = of(file).stream()
                .filter(one -> one.branch().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!viewer.can(Permission.CASE_REFER)) return new Doing.Refused("cases.refusal.permission");
        Instant now = clock.instant();
        if (!state.mayBeSentAgain(now)) return new Doing.Refused("waits.refusal.branch-runs");
        Referral before = state.referral();
        if (before != null) takeBack(before.id());
        return new Doing.Done(send(file, state.branch(), Actor.staff(viewer.staffId()), now));
    }
}
