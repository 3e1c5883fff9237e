package org.peygir.cases.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.cartable.Referral;
import org.peygir.cartable.Verdict;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/**
 * A referral that waits for its answer, with what this person may do about it.
 *
 * @param terms until when it is taken or returned, or when it was taken; null when nothing was agreed
 * @param form the name of its answering form in {@link Typed}
 */
public record AskedReferral(
        long id,
        String form,
        String title,
        String from,
        String text,
        String sentAt,
        String waiting,
        Due due,
        @Nullable String seen,
        boolean mayAnswer,
        boolean mayReturn,
        boolean mayAcknowledge,
        boolean mayRecall,
        boolean mayAccept,
        @Nullable String terms,
        List<Option> verdicts) {

    static AskedReferral of(Shell shell, CaseDossier d, Referral r, CaseNames names, CaseTimes times) {
        var viewer = d.viewer();
        boolean mine = r.addressedTo(viewer.staffId(), viewer.unitId());
        Long to = r.toStaffId();
        String whom = to == null ? names.unit(r.toUnitId(), shell.locale()) : names.person(to);
        boolean opinions = viewer.can(Permission.CASE_GIVE_OPINION);
        return new AskedReferral(
                r.id(),
                "opinion-" + r.id(),
                shell.t("cases.asked.title", whom, shell.t("cartable.referral.for." + r.kind())),
                names.person(r.fromStaffId()),
                r.text(),
                shell.f().dateTime(r.sentAt()),
                shell.f().workingDuration(times.workingMinutes(r.sentAt(), shell.now())),
                times.due(shell, r.dueAt()),
                r.seenAt() == null ? null : shell.f().dateTime(r.seenAt()),
                mine && r.kind().holds() && opinions,
                mine,
                mine && !r.kind().holds(),
                r.fromStaffId() == viewer.staffId() && r.seenAt() == null,
                mine && r.acceptBy() != null && r.acceptedAt() == null,
                terms(shell, r),
                verdicts(shell));
    }

    /** What was agreed about taking it, and what became of that. */
    private static @Nullable String terms(Shell shell, Referral r) {
        Instant by = r.acceptBy();
        Instant taken = r.acceptedAt();
        if (taken != null) return shell.t("terms.accepted", shell.f().dateTime(taken));
        return by == null ? null : shell.t("terms.accept.by", shell.f().dateTime(by));
    }

    static List<Option> verdicts(Shell shell) {
        return java.util.Arrays.stream(Verdict.values())
                .map(v -> new Option(v.name(), shell.t("cartable.verdict." + v)))
                .toList();
    }
}
