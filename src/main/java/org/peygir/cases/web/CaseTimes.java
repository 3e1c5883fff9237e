package org.peygir.cases.web;

import java.time.Duration;
import java.time.Instant;
import org.peygir.cases.CaseFile;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** How long, in the words of the reader: working time first, as all promises count it. */
@Component
class CaseTimes {
    private final Deadlines deadlines;

    CaseTimes(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The deadline chip; a closed case shows when it was closed. */
    Due due(Shell shell, CaseFile file) {
        Instant closed = file.closedAt();
        if (closed != null)
            return new Due("done", shell.t("cases.due.closed", shell.f().date(closed)), closed, null);
        return due(shell, file.dueAt());
    }

    Due due(Shell shell, Instant at) {
        Instant now = shell.now();
        if (!at.isAfter(now))
            return new Due("late", shell.t("cases.due.over", span(shell, deadlines.workingMinutes(at, now))), at, null);
        long left = deadlines.workingMinutes(now, at);
        boolean near = left <= deadlines.workingMinutesPerDay();
        // outside working hours nothing runs: the day says more than "0 minutes"
        String text = left == 0
                ? shell.t("cases.due.by", shell.f().relative(at))
                : shell.t("cases.due.left", span(shell, left));
        return new Due(near ? "soon" : "ok", text, at, null);
    }

    /** The moment itself: «امروز ۱۶:۰۰» ahead, day and time behind, never a span twice. */
    static String moment(Shell shell, Instant at) {
        return at.isAfter(shell.now()) ? shell.f().relative(at) : shell.f().dateTime(at);
    }

    long workingMinutes(Instant from, Instant to) {
        return deadlines.workingMinutes(from, to);
    }

    /** Working time: short hours and minutes within two days, then whole working days. */
    String span(Shell shell, long minutes) {
        long day = deadlines.workingMinutesPerDay();
        if (minutes < 2 * day) return shell.f().shortDuration(minutes);
        return shell.t("cases.time.working-days", Math.round((double) minutes / day));
    }

    /** Calendar time, nights and Fridays included. */
    static String calendar(Shell shell, Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        if (days == 0) return shell.f().workingDuration(minutes);
        String whole = shell.t("cases.time.days", days);
        return hours == 0 ? whole : shell.t("cases.time.and", whole, shell.t("cases.time.hours", hours));
    }
}
