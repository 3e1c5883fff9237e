package org.peygir.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineChange;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.deadlines.Explanation;
import org.peygir.deadlines.Explanation.Off;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.Shell;

/** Why we promised that day, as we would say it to the complainant: no policy, no clock, no minute. */
final class PromiseWords {
    private PromiseWords() {}

    static List<String> of(@Nullable Explanation why, Shell shell) {
        if (why == null) return List.of();
        List<String> said = new ArrayList<>();
        DeadlineClock clock = why.clock();
        String key = clock.unit() == DeadlineUnit.CALENDAR_DAYS ? "portal.why.days" : "portal.why.working";
        said.add(shell.t(
                key,
                DeadlineWords.amount(shell, clock.amount() + clock.extra(), clock.unit()),
                shell.f().longDate(clock.startedAt())));
        String off = why.off().stream()
                .filter(o -> o.kind() == Off.Kind.HOLIDAY || o.kind() == Off.Kind.CLOSURE)
                .map(o -> shell.t("portal.why.off", days(shell, o), o.name()))
                .collect(Collectors.joining(shell.t("portal.why.comma") + " "));
        if (!off.isEmpty()) said.add(shell.t("portal.why.offs", off));
        for (DeadlineChange change : why.changes()) {
            if (day(change.before()).equals(day(change.after()))) continue;
            said.add(shell.t(
                    "portal.why.moved",
                    shell.f().longDate(change.at()),
                    shell.f().longDate(change.before()),
                    shell.f().longDate(change.after()),
                    change.reason()));
        }
        return said;
    }

    private static String days(Shell shell, Off off) {
        String from = shell.f().longDate(off.from());
        return off.from().equals(off.to())
                ? from
                : shell.t("deadlines.period.span", from, shell.f().longDate(off.to()));
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(OrganizationZone.TEHRAN).toLocalDate();
    }
}
