package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseCentral;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.OwnershipTransfer;
import org.peygir.platform.web.ComposerMode;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Makes the page of a case out of what was read of it. */
@Component
class CasePages {
    static final Set<String> DONE = Set.of(
            "taken",
            "assigned",
            "queued",
            "moved",
            "referred",
            "opinion",
            "returned",
            "recalled",
            "acknowledged",
            "note",
            "reply",
            "attached",
            "archived",
            "priority",
            "promise",
            "promise-kept",
            "promise-broken",
            "unarchived",
            "follow-up",
            "follow-up-ended",
            "owner-offered",
            "owner-accepted",
            "owner-declined",
            "protected",
            "subject-named",
            "subject-cleared",
            "recorded",
            "paused",
            "resumed",
            "extended",
            "review-asked",
            "review-assigned",
            "review-decided");

    /** What ends a draft that the device kept. */
    private static final Set<String> WRITTEN = Set.of("note", "reply", "referred", "opinion");

    private final CaseNames names;
    private final CaseTimes times;
    private final CaseMilestones milestones;
    private final CaseStream stream;
    private final CasePanes panes;
    private final StandingViews standing;
    private final ReviewWords reviews;

    CasePages(
            CaseNames names,
            CaseTimes times,
            CaseMilestones milestones,
            CaseStream stream,
            CasePanes panes,
            StandingViews standing,
            ReviewWords reviews) {
        this.names = names;
        this.times = times;
        this.milestones = milestones;
        this.stream = stream;
        this.panes = panes;
        this.standing = standing;
        this.reviews = reviews;
    }

    CasePage page(Shell shell, CaseDossier d, CaseView view, Typed typed, @Nullable String refusalKey) {
        CaseStream.Shown shown = stream.of(shell, d, view);
        CaseRibbon ribbon = CaseRibbon.of(shell, d, names);
        CaseActions actions = actions(shell, d);
        boolean written = view.done() != null && WRITTEN.contains(view.done());
        String done = view.done() != null && DONE.contains(view.done()) ? shell.t("cases.done." + view.done()) : null;
        return new CasePage(
                head(shell, d),
                actions,
                ribbon,
                standing.of(shell, d),
                reviews.of(shell, d),
                shown.filters(),
                view.show(),
                view.from(),
                shown.entries(),
                shown.earlier(),
                shell.url(d.path(), "show", view.show(), "pane", view.pane(), "earlier", "1"),
                asked(shell, d),
                offer(shell, d),
                modes(shell, d, actions),
                panes.pane(shell, d, view, ribbon, actions),
                done,
                refusalKey == null ? null : shell.t(refusalKey),
                written ? "case." + d.file().number() + "." : null,
                PromiseWords.means(shell),
                typed);
    }

    CaseHead head(Shell shell, CaseDossier d) {
        boolean mine = d.file().ownerId() == d.viewer().staffId();
        return head(
                shell,
                d,
                mine ? shell.t("cases.holder.you") : names.person(d.file().ownerId()));
    }

    /** For paper, which others read: the owner by name. */
    CaseHead printedHead(Shell shell, CaseDossier d) {
        return head(shell, d, names.person(d.file().ownerId()));
    }

    private CaseHead head(Shell shell, CaseDossier d, String owner) {
        CaseFile file = d.file();
        return new CaseHead(
                d.path(),
                shell.f().digits(file.number().toString()),
                file.number().toString(),
                file.version(),
                guarded(shell, file),
                file.subject(),
                file.inReview()
                        ? shell.t("cases.status.IN_REVIEW")
                        : d.position().stage().title(shell.locale()),
                file.open(),
                file.severity(),
                shell.t("cases.head.answers", CaseStream.customer(shell, d), owner),
                why(times.due(shell, file), d),
                file.reopened(),
                milestones.of(shell, d),
                StandingIn.of(shell, d.viewer(), names));
    }

    /** The chip leads to the deadlines, each of which says why it is when it is. */
    private static Due why(Due due, CaseDossier d) {
        return d.file().open() ? new Due(due.kind(), due.text(), due.at(), d.path() + "?pane=deadlines#pane") : due;
    }

    private static @Nullable String guarded(Shell shell, CaseFile file) {
        boolean open = file.confidentiality() == Confidentiality.NORMAL;
        String level = shell.t("cases.level." + file.confidentiality());
        if (file.subjects().isEmpty()) return open ? null : level;
        String excluded = shell.t("cases.head.excluded");
        return open ? excluded : level + shell.t("cases.list.comma") + excluded;
    }

    private CaseActions actions(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        Viewer viewer = d.viewer();
        // Whatever a person may do elsewhere: what there is to say of this case is that it is in review.
        Optional<String> refusal =
                file.inReview() ? Optional.of("cases.refusal.in-review") : CaseHandling.act(file, viewer);
        boolean act = refusal.isEmpty();
        boolean mine = Long.valueOf(viewer.staffId()).equals(file.assigneeId());
        boolean offers = file.ownerId() == viewer.staffId() || viewer.can(Permission.CASE_ASSIGN, file.unitId());
        String followUp = d.cartable().followUps().stream()
                .findFirst()
                .map(f -> shell.t("cases.follow-up.set", shell.f().longDate(f.at()), f.note()))
                .orElse(null);
        boolean assign = act && viewer.can(Permission.CASE_MOVE);
        boolean offer = file.open() && !file.inReview() && offers && d.sheet().offer() == null;
        return new CaseActions(
                file.open() && !file.inReview() && viewer.can(Permission.CASE_TAKE) && !mine,
                assign,
                CaseReferrals.refusal(file, viewer).isEmpty(),
                viewer.can(Permission.CASE_NOTE),
                viewer.can(Permission.CASE_REPLY),
                viewer.can(Permission.CASE_ATTACH),
                act,
                viewer.can(Permission.CASE_ARCHIVE) && !file.open() && file.archivedAt() == null,
                viewer.can(Permission.CASE_ARCHIVE) && file.archivedAt() != null,
                offer,
                CaseProtection.may(file, viewer),
                CaseCentral.may(file, viewer).isEmpty(),
                !file.open() && CaseReviews.mayAsk(viewer),
                assign ? names.colleagues(file, shell) : List.of(),
                offer ? names.owners(file, shell) : List.of(),
                refusal.map(key -> shell.t(key)).orElse(null),
                followUp);
    }

    private List<AskedReferral> asked(Shell shell, CaseDossier d) {
        List<AskedReferral> asked = new ArrayList<>();
        for (var r : d.cartable().referrals())
            if (r.state().open()) asked.add(AskedReferral.of(shell, d, r, names, times));
        return asked;
    }

    private @Nullable String offer(Shell shell, CaseDossier d) {
        OwnershipTransfer offer = d.sheet().offer();
        if (offer == null || offer.toId() != d.viewer().staffId()) return null;
        return shell.t(
                "cases.owner.offered", names.person(offer.fromId()), shell.f().relative(offer.expiresAt()));
    }

    private static List<ComposerMode> modes(Shell shell, CaseDossier d, CaseActions actions) {
        List<ComposerMode> modes = new ArrayList<>();
        if (actions.note())
            modes.add(new ComposerMode(
                    "note", shell.t("cases.write.note"), d.path() + "/notes", shell.t("cases.write.note.send")));
        if (actions.reply())
            modes.add(new ComposerMode(
                    "reply", shell.t("cases.write.reply"), d.path() + "/replies", shell.t("cases.write.reply.send")));
        return modes;
    }
}
