package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.peygir.cases.Review;
import org.peygir.cases.Status;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Milestone;
import org.peygir.platform.web.Shell;
import org.peygir.routines.StageKind;
import org.peygir.routines.Step;
import org.springframework.stereotype.Component;

/**
 * The seven milestones of a case, read from what really happened: nothing is ticked off because time went by. Where the
 * routine asks for satisfaction before the final response, it stands before it.
 */
@Component
class CaseMilestones {
    private enum Reach {
        DONE("dn"),
        NOW("nw"),
        OVERDUE("nw over"),
        AHEAD(""),
        MISSED("lag");

        private final String code;

        Reach(String code) {
            this.code = code;
        }
    }

    /** @param code of the clock that this step ends, null for none */
    private record Mark(
            String label,
            Reach reach,
            String note,
            @Nullable String code) {}

    private final CaseTimes times;

    CaseMilestones(CaseTimes times) {
        this.times = times;
    }

    List<Milestone> of(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        Instant assessed = leftStart(d);
        Instant decided = left(d, StageKind.DECISION).orElse(d.closedAt());
        Instant satisfied = d.resolution().satisfiedAt();
        Instant closed = d.closedAt();
        List<Mark> marks = new ArrayList<>();
        marks.add(done(shell, "registered", shell.f().dateTime(file.receivedAt())));
        String acknowledged = took(shell, file.receivedAt(), file.registeredAt());
        marks.add(new Mark(label(shell, "acknowledged"), Reach.DONE, acknowledged, "ACK"));
        marks.add(contact(shell, d));
        marks.add(mark(shell, "assessment", assessed, assessed == null, d, "TRIAGE"));
        marks.add(mark(shell, "decision", decided, assessed != null && decided == null, d, null));
        marks.add(answer(shell, file, closed));
        boolean fixing = closed == null && decided != null && assessed != null;
        Mark remedy = mark(shell, "satisfaction", satisfied, fixing, d, null);
        boolean first = satisfied != null && (closed == null || !satisfied.isAfter(closed)) || fixing;
        if (first) marks.add(marks.size() - 1, remedy);
        else if (satisfied != null || closed == null) marks.add(remedy);
        review(shell, d).ifPresent(marks::add);
        return marks.stream().map(m -> step(shell, d, m)).toList();
    }

    /** A step tells whether its promise was kept, in words too, and leads to the reckoning of it. */
    private static Milestone step(Shell shell, CaseDossier d, Mark m) {
        DeadlineClock clock = m.code() == null ? null : d.clock(m.code());
        if (clock == null) {
            String why =
                    m.reach() == Reach.NOW || m.reach() == Reach.OVERDUE ? d.path() + "?pane=deadlines#pane" : null;
            return new Milestone(m.label(), m.reach().code, m.note(), why);
        }
        String why = d.path() + "/deadlines/" + clock.id();
        if (m.reach() == Reach.DONE && clock.state() == DeadlineClock.State.BREACHED)
            return new Milestone(m.label(), "dn late", shell.t("cases.milestone.late", m.note()), why);
        return new Milestone(m.label(), m.reach().code, m.note(), m.note().isEmpty() ? null : why);
    }

    private Mark mark(
            Shell shell, String name, @Nullable Instant at, boolean now, CaseDossier d, @Nullable String code) {
        if (at != null)
            return new Mark(label(shell, name), Reach.DONE, shell.f().dateTime(at), code);
        if (!now) return new Mark(label(shell, name), Reach.AHEAD, "", null);
        Due due = times.due(shell, d.file());
        String words = shell.t(
                "cases.milestone.until", CaseTimes.moment(shell, d.file().dueAt()), due.text());
        return new Mark(label(shell, name), due.kind().equals("late") ? Reach.OVERDUE : Reach.NOW, words, null);
    }

    /** The first thing a person of ours did with it: a word to the customer counts as personal contact. */
    private Mark contact(Shell shell, CaseDossier d) {
        Optional<Entry> first = d.sheet().entries().stream()
                .filter(e -> e.staffId() != null && e.kind() != Entry.Kind.ATTACHED)
                .findFirst();
        if (first.isEmpty()) {
            DeadlineClock promised = d.clock("FIRST_CONTACT");
            String note = promised == null || !promised.open() ? "" : ahead(shell, promised.dueAt());
            return new Mark(label(shell, "contact"), Reach.AHEAD, note, "FIRST_CONTACT");
        }
        String name = first.get().kind() == Entry.Kind.REPLY ? "contact" : "taken";
        String took = took(shell, d.file().registeredAt(), first.get().at());
        return new Mark(label(shell, name), Reach.DONE, took, name.equals("contact") ? "FIRST_CONTACT" : null);
    }

    private Mark answer(Shell shell, CaseFile file, @Nullable Instant closed) {
        if (closed != null)
            return new Mark(label(shell, "response"), Reach.DONE, shell.f().dateTime(closed), DeadlineClock.RESOLUTION);
        Instant promised = file.promisedAt();
        if (promised == null || file.status() == Status.CLOSED)
            return new Mark(label(shell, "response"), Reach.AHEAD, "", DeadlineClock.RESOLUTION);
        boolean missed = times.due(shell, promised).kind().equals("late");
        return new Mark(
                label(shell, "response"),
                missed ? Reach.MISSED : Reach.AHEAD,
                ahead(shell, promised),
                DeadlineClock.RESOLUTION);
    }

    /** After the last step, where one was asked for. */
    private Optional<Mark> review(Shell shell, CaseDossier d) {
        Review review = d.review();
        if (review == null) return Optional.empty();
        String label = label(shell, "review");
        Review.Outcome outcome = review.outcome();
        if (outcome != null)
            return Optional.of(
                    new Mark(label, Reach.DONE, shell.t("reviews.outcome." + outcome), DeadlineClock.REVIEW));
        Instant due = d.file().dueAt();
        boolean late = times.due(shell, due).kind().equals("late");
        return Optional.of(new Mark(label, late ? Reach.OVERDUE : Reach.NOW, ahead(shell, due), DeadlineClock.REVIEW));
    }

    private String ahead(Shell shell, Instant promised) {
        return shell.t(
                "cases.milestone.until",
                shell.f().date(promised),
                times.due(shell, promised).text());
    }

    private String took(Shell shell, Instant from, Instant to) {
        long minutes = times.workingMinutes(from, to);
        return minutes == 0 ? shell.t("cases.milestone.at-once") : shell.f().workingDuration(minutes);
    }

    private static Mark done(Shell shell, String name, String note) {
        return new Mark(label(shell, name), Reach.DONE, note, null);
    }

    private static String label(Shell shell, String name) {
        return shell.t("cases.milestone." + name);
    }

    private static @Nullable Instant leftStart(CaseDossier d) {
        Instant at = null;
        for (Step step : d.position().steps()) if (step.stage().starts()) at = step.leftAt();
        return at;
    }

    private static Optional<Instant> left(CaseDossier d, StageKind kind) {
        Instant at = null;
        for (Step step : d.position().steps()) {
            if (step.stage().starts()) at = null;
            if (step.stage().kind() == kind) at = step.leftAt();
        }
        return Optional.ofNullable(at);
    }
}
