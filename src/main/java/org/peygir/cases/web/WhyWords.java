package org.peygir.cases.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineChange;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.DeadlineWords;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Explanation;
import org.peygir.deadlines.Explanation.Leg;
import org.peygir.deadlines.Explanation.Off;
import org.peygir.deadlines.Explanation.Paused;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Words an explanation: readable by a clerk, speakable to a customer. */
@Component
class WhyWords {
    private final CaseNames names;
    private final Deadlines deadlines;
    private final DeadlineWords words;

    WhyWords(CaseNames names, Deadlines deadlines, DeadlineWords words) {
        this.names = names;
        this.deadlines = deadlines;
        this.words = words;
    }

    WhyPage page(Shell shell, CaseHead head, Explanation why) {
        DeadlineClock clock = why.clock();
        boolean minutes = clock.unit() == DeadlineUnit.WORKING_MINUTES;
        LocalDate begins = why.begins().atZone(OrganizationZone.TEHRAN).toLocalDate();
        return new WhyPage(
                head,
                DeadlineWords.name(shell, clock.code()),
                say(shell, why),
                facts(shell, why),
                shell.t(minutes ? "cases.why.minutes" : "cases.why.days"),
                why.legs().stream()
                        .map(leg -> counted(shell, leg, begins, minutes))
                        .toList(),
                DeadlineWords.amount(shell, (int) why.counted(), clock.unit()),
                off(shell, why),
                why.pauses().stream().map(p -> pause(shell, p)).toList(),
                why.changes().stream().map(c -> change(shell, c)).toList(),
                won(shell, why),
                lost(shell, why),
                !why.exact());
    }

    private static String say(Shell shell, Explanation why) {
        DeadlineClock clock = why.clock();
        return shell.t(
                "cases.why.say",
                DeadlineWords.amount(shell, clock.amount() + clock.extra(), clock.unit()),
                shell.f().title(why.begins()),
                shell.f().title(clock.dueAt()));
    }

    private List<Fact> facts(Shell shell, Explanation why) {
        DeadlineClock clock = why.clock();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(shell, "started", shell.f().title(clock.startedAt())));
        if (!why.begins().equals(clock.startedAt()) && clock.unit() != DeadlineUnit.CALENDAR_DAYS)
            facts.add(fact(shell, "begins", shell.f().title(why.begins())));
        facts.add(fact(shell, "amount", DeadlineWords.amount(shell, clock.amount(), clock.unit())));
        if (clock.extra() > 0)
            facts.add(fact(
                    shell,
                    "extra",
                    shell.t(
                            "cases.why.extra",
                            DeadlineWords.amount(shell, clock.extra(), clock.unit()),
                            clock.extraReason())));
        facts.add(fact(shell, "calendar", names.unit(clock.unitId(), shell.locale())));
        facts.add(fact(shell, "due", shell.f().title(clock.dueAt())));
        return facts;
    }

    private static Fact fact(Shell shell, String name, String text) {
        return new Fact(shell.t("cases.why.fact." + name), text);
    }

    /** Of working days the first is where counting begins, and what lies behind the last makes up for pauses: neither is a day of them. */
    private static WhyPage.Counted counted(Shell shell, Leg leg, LocalDate begins, boolean minutes) {
        String hours = leg.spans().stream()
                .map(s -> shell.t("cases.why.span", shell.f().time(s.from()), end(shell, s)))
                .collect(Collectors.joining(shell.t("cases.list.comma") + " "));
        String amount = minutes
                ? shell.f().workingDuration(leg.minutes())
                : leg.days() > 0
                        ? DeadlineWords.amount(shell, leg.days(), DeadlineUnit.CALENDAR_DAYS)
                        : leg.from().equals(begins)
                                ? shell.t("cases.why.from-here")
                                : shell.t("cases.why.made-up", shell.f().workingDuration(leg.minutes()));
        return new WhyPage.Counted(days(shell, leg.from(), leg.to()), hours, amount);
    }

    /** The end of a day is 24:00 of that day, not 0:00 of the next. */
    private static String end(Shell shell, Explanation.Span span) {
        LocalTime to = span.to().atZone(OrganizationZone.TEHRAN).toLocalTime();
        return to.equals(LocalTime.MIDNIGHT)
                ? shell.f().digits("24:00")
                : shell.f().time(span.to());
    }

    private static String days(Shell shell, LocalDate from, LocalDate to) {
        if (from.equals(to)) return shell.f().longDate(from);
        return shell.t(
                "deadlines.period.span", shell.f().longDate(from), shell.f().longDate(to));
    }

    private static List<String> off(Shell shell, Explanation why) {
        List<String> off = new ArrayList<>();
        for (Off o : why.off())
            off.add(shell.t(
                    "cases.why.off", days(shell, o.from(), o.to()), shell.t("deadlines.kind." + o.kind()), o.name()));
        if (why.restDays() > 0) off.add(shell.t("cases.why.rest", why.restDays()));
        return off;
    }

    private String pause(Shell shell, Paused p) {
        String reason = deadlines.pauseReason(p.reason(), shell.locale());
        String from = shell.f().dateTime(p.from());
        if (p.to() == null) return shell.t("cases.why.standing", from, reason);
        return shell.t(
                "cases.why.paused",
                from,
                shell.f().dateTime(p.to()),
                reason,
                shell.f().workingDuration(p.minutes()));
    }

    private String change(Shell shell, DeadlineChange c) {
        String at = shell.f().dateTime(c.at());
        String before = shell.f().dateTime(c.before());
        String after = shell.f().dateTime(c.after());
        return switch (c.kind()) {
            case CALENDAR -> {
                Long unit = c.unit();
                String of = unit == null || unit == 0 ? shell.orgName() : names.unit(unit, shell.locale());
                int edition = Objects.requireNonNullElse(c.edition(), 0);
                yield shell.t("cases.why.change.calendar", at, before, after, of, edition, c.reason());
            }
            case CLASSIFICATION -> shell.t("cases.why.change.classification", at, before, after, c.reason());
            case EXTENSION -> shell.t("cases.why.change.extension", at, before, after, c.reason());
            case PAUSE ->
                shell.t("cases.why.change.pause", at, before, after, deadlines.pauseReason(c.reason(), shell.locale()));
        };
    }

    private @Nullable String won(Shell shell, Explanation why) {
        Explanation.Choice choice = why.choice();
        if (choice == null)
            return why.clock().code().equals(DeadlineClock.STAGE) ? shell.t("cases.why.stage-own") : null;
        return shell.t(
                "cases.why.won",
                choice.number(),
                words.conditions(shell, choice.winner()),
                DeadlineWords.amount(
                        shell, choice.winner().amount(), choice.winner().unit()));
    }

    private List<String> lost(Shell shell, Explanation why) {
        Explanation.Choice choice = why.choice();
        if (choice == null) return List.of();
        return choice.lost().stream().map(lost -> words.lost(shell, lost)).toList();
    }
}
