package org.peygir.api.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.Explanation;
import org.peygir.deadlines.Policy;
import org.springframework.stereotype.Component;

/** Deadlines with their explanations as programs get them. */
@Component
class DeadlineViews {
    private final Views views;

    DeadlineViews(Views views) {
        this.views = views;
    }

    DeadlineBodies.Deadlines of(String number, List<Explanation> explained, Locale locale) {
        return new DeadlineBodies.Deadlines(
                number, explained.stream().map(why -> of(why, locale)).toList());
    }

    private DeadlineBodies.Deadline of(Explanation why, Locale locale) {
        DeadlineClock c = why.clock();
        return new DeadlineBodies.Deadline(
                c.code(),
                c.state(),
                c.startedAt(),
                c.amount(),
                c.unit(),
                c.extra(),
                c.extraReason(),
                c.dueAt(),
                c.pausedAt(),
                c.endedAt(),
                why(why, locale));
    }

    private DeadlineBodies.Why why(Explanation why, Locale locale) {
        return new DeadlineBodies.Why(
                views.unit(why.clock().unitId(), locale),
                chosen(why.choice(), locale),
                why.begins(),
                why.legs().stream().map(DeadlineViews::leg).toList(),
                why.counted(),
                why.off().stream()
                        .map(o -> new DeadlineBodies.Off(o.from().toString(), o.to().toString(), o.kind(), o.name()))
                        .toList(),
                why.restDays(),
                why.pauses().stream()
                        .map(p -> new DeadlineBodies.Paused(p.reason(), p.from(), p.to(), p.minutes()))
                        .toList(),
                why.changes().stream()
                        .map(c -> new DeadlineBodies.Change(
                                c.kind(),
                                c.at(),
                                c.before(),
                                c.after(),
                                c.reason(),
                                unit(c.unit(), locale),
                                c.edition()))
                        .toList(),
                why.exact());
    }

    private DeadlineBodies.@Nullable Chosen chosen(Explanation.@Nullable Choice choice, Locale locale) {
        if (choice == null) return null;
        return new DeadlineBodies.Chosen(
                choice.number(),
                choice.from(),
                line(choice.winner(), locale),
                choice.lost().stream()
                        .map(l -> new DeadlineBodies.Lost(line(l.policy(), locale), l.why(), l.condition()))
                        .toList());
    }

    private DeadlineBodies.Line line(Policy p, Locale locale) {
        return new DeadlineBodies.Line(
                p.category(), p.severity(), p.track(), unit(p.unitId(), locale), p.tier(), p.amount(), p.unit());
    }

    /** Null for the organisation's own, which is no unit. */
    private Bodies.@Nullable Unit unit(@Nullable Long id, Locale locale) {
        return id == null || id == 0 ? null : views.unit(id, locale);
    }

    private static DeadlineBodies.Leg leg(Explanation.Leg leg) {
        return new DeadlineBodies.Leg(
                leg.from().toString(),
                leg.to().toString(),
                leg.days(),
                leg.minutes(),
                leg.spans().stream()
                        .map(s -> new DeadlineBodies.Span(s.from(), s.to()))
                        .toList());
    }
}
