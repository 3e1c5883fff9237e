package org.peygir.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Holding;
import org.peygir.platform.web.RibbonPart;
import org.peygir.platform.web.Shell;

/**
 * Who had the case and how long (AFS-07, AFS-19): the bar, its sentence, and the same as rows.
 *
 * @param caption total, span and longest share in one sentence
 */
public record CaseRibbon(
        String caption, List<RibbonPart> parts, List<Row> rows, String totalCalendar, String totalWorking) {
    /** One holder's stretch; {@code until} null for the holder of now. */
    public record Row(
            String holder,
            String unit,
            String since,
            @Nullable String until,
            String calendar,
            String working) {}

    static CaseRibbon of(Shell shell, CaseDossier d, CaseNames names) {
        List<Holding> holdings = d.cartable().holdings();
        if (holdings.isEmpty()) return new CaseRibbon("", List.of(), List.of(), "", "");
        long reader = d.viewer().doer().staffId();
        long total = holdings.stream().mapToLong(Holding::workingMinutes).sum();
        Holding longest = holdings.getFirst();
        for (Holding h : holdings) if (h.workingMinutes() > longest.workingMinutes()) longest = h;
        Instant now = shell.now();
        List<RibbonPart> parts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Holding h : holdings) {
            String holder = names.actedFor(shell, d, h, names.holder(shell, h.staffId(), h.unitId(), reader));
            boolean big = h == longest && holdings.size() > 1 && total > 0;
            parts.add(new RibbonPart(
                    holder, h.workingMinutes(), h.current(), big, shell.f().shortDuration(h.workingMinutes())));
            Instant until = h.until();
            rows.add(new Row(
                    h.staffId() == null
                            ? shell.t("cases.holder.nobody")
                            : names.actedFor(shell, d, h, names.person(h.staffId())),
                    names.unit(h.unitId(), shell.locale()),
                    shell.f().dateTime(h.since()),
                    until == null ? null : shell.f().dateTime(until),
                    CaseTimes.calendar(shell, h.calendarTime(now)),
                    shell.f().workingDuration(h.workingMinutes())));
        }
        Instant first = holdings.getFirst().since();
        Instant last = holdings.getLast().until();
        String span = shell.t("cases.ribbon.total", shell.f().workingDuration(total));
        String since = last == null
                ? shell.t("cases.ribbon.since", shell.f().dateTime(first))
                : shell.t(
                        "cases.ribbon.from-to",
                        shell.f().dateTime(first),
                        shell.f().dateTime(last));
        String caption = shell.t("cases.ribbon.and", span, since);
        if (holdings.size() > 1 && total > 0) {
            String share = shell.f().percent(Math.round(longest.workingMinutes() * 100.0 / total));
            String who = names.holder(shell, longest.staffId(), longest.unitId(), reader);
            caption = shell.t("cases.ribbon.with-share", caption, share, who);
        }
        return new CaseRibbon(
                caption,
                parts,
                rows,
                CaseTimes.calendar(
                        shell, holdings.stream().map(h -> h.calendarTime(now)).reduce(Duration.ZERO, Duration::plus)),
                shell.f().workingDuration(total));
    }
}
