package org.peygir.portal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.peygir.cases.Promise;
import org.peygir.cases.PublicCase;
import org.peygir.cases.Review;
import org.peygir.cases.Satisfaction;
import org.peygir.platform.files.FileFace;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Milestone;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.StreamEntry;
import org.peygir.routines.Stage;
import org.springframework.stereotype.Component;

/** Words a case for its complainant. */
@Component
class TrackedCasePages {
    private final FileStore files;

    TrackedCasePages(FileStore files) {
        this.files = files;
    }

    TrackedCasePage of(
            PublicCase shown,
            @Nullable String notice,
            String typed,
            String objection,
            String reviewWords,
            FieldErrors errors,
            Shell shell) {
        CaseFile file = shown.file();
        Instant promised = shown.promisedAt();
        Map<Long, FileItem> evidence = items(shown, shell);
        return new TrackedCasePage(
                shell.f().digits(file.number().toString()),
                file.trackingCode().grouped(),
                file.subject(),
                notice,
                promised == null ? null : shell.f().longDate(promised),
                promised == null ? List.of() : PromiseWords.of(shown.why(), shell),
                asked(shown, shell),
                shown.mayConfirm(),
                shown.mayObject(),
                file.inReview(),
                review(shown, shell),
                reviewUntil(shown, shell),
                file.open(),
                shown.satisfaction() == Satisfaction.SATISFIED,
                steps(shown, shell),
                conversation(shown, evidence, shell),
                List.copyOf(evidence.values()),
                promises(shown, shell),
                "/complaints/receipt/" + file.trackingCode().value(),
                typed,
                objection,
                reviewWords,
                errors);
    }

    /** Of the newest one: that it runs and by when, or what came of it. */
    private static @Nullable String review(PublicCase shown, Shell shell) {
        if (shown.reviews().isEmpty()) return null;
        Review last = shown.reviews().getLast();
        Instant closed = shown.file().closedAt();
        // What was decided anew since is another decision.
        if (closed != null && !closed.equals(last.decidedAt())) return null;
        Review.Outcome outcome = last.outcome();
        return outcome == null
                ? shell.t(
                        "portal.case.review.runs",
                        shell.f().longDate(shown.file().dueAt()))
                : shell.t("portal.case.review." + outcome);
    }

    private static @Nullable String reviewUntil(PublicCase shown, Shell shell) {
        Instant until = shown.reviewUntil();
        return until == null
                ? null
                : shell.t("portal.case.review.until", shell.f().longDate(until));
    }

    private static @Nullable String asked(PublicCase shown, Shell shell) {
        Stage asks = shown.asked();
        if (asks == null) return null;
        String question = asks.customerText(shell.locale());
        Instant until = shown.answerBy();
        return until == null
                ? question
                : shell.t("waits.asked.until", question, shell.f().longDate(until));
    }

    /** Promises to somebody else are not theirs to see. */
    private static List<TrackedCasePage.Promised> promises(PublicCase shown, Shell shell) {
        return shown.promises().stream()
                .filter(p -> p.recipient().isEmpty())
                .map(p -> new TrackedCasePage.Promised(
                        p.text(),
                        shell.t("portal.case.promised.by", shell.f().dateTime(p.dueAt())),
                        shell.t(p.late() ? "portal.case.promised.LATE" : "portal.case.promised." + p.state()),
                        p.state() == Promise.State.KEPT ? "done" : p.state() == Promise.State.BROKEN ? "late" : ""))
                .toList();
    }

    private static List<Milestone> steps(PublicCase shown, Shell shell) {
        CaseFile file = shown.file();
        List<Milestone> steps = new ArrayList<>();
        steps.add(new Milestone(
                shell.t("portal.case.step.registered"), "dn", shell.f().dateTime(file.registeredAt())));
        for (PublicCase.PublicStep step : shown.steps()) {
            boolean past = step.leftAt() != null || !file.open() || file.inReview();
            steps.add(new Milestone(
                    step.stage().customerText(shell.locale()),
                    past ? "dn" : "nw",
                    shell.t(
                            past ? "portal.case.step.on" : "portal.case.step.since",
                            shell.f().dateTime(step.enteredAt()))));
        }
        Instant promised = shown.promisedAt();
        if (file.inReview() && promised != null) {
            steps.add(new Milestone(
                    shell.t("portal.case.step.review"),
                    "nw",
                    shell.t("portal.case.step.latest", shell.f().longDate(promised))));
        } else if (promised != null) {
            steps.add(new Milestone(
                    shell.t("portal.case.step.answer"),
                    "",
                    shell.t("portal.case.step.latest", shell.f().longDate(promised))));
            steps.add(new Milestone(shell.t("portal.case.step.satisfaction"), "", ""));
        }
        return steps;
    }

    private List<StreamEntry> conversation(PublicCase shown, Map<Long, FileItem> evidence, Shell shell) {
        CaseFile file = shown.file();
        List<StreamEntry> said = new ArrayList<>();
        String you = shell.t("portal.case.you");
        said.add(new StreamEntry.Words("w0", "customer", you, "", file.receivedAt(), file.words(), List.of()));
        for (Entry entry : shown.conversation()) {
            String id = "e" + entry.id();
            switch (entry.kind()) {
                case REPLY ->
                    said.add(new StreamEntry.Words(
                            id, "answer", shell.orgName(), "", entry.at(), entry.body(), of(shown, entry, evidence)));
                case CUSTOMER_MESSAGE, OBJECTED ->
                    said.add(new StreamEntry.Words(
                            id, "customer", you, "", entry.at(), entry.body(), of(shown, entry, evidence)));
                case REVIEW_ASKED ->
                    said.add(new StreamEntry.Words(
                            id,
                            "customer",
                            you,
                            shell.t("portal.case.review.asked"),
                            entry.at(),
                            entry.body(),
                            List.of()));
                case REVIEW_DECIDED ->
                    said.add(new StreamEntry.Words(
                            id,
                            "answer",
                            shell.orgName(),
                            shell.t("portal.case.review.answered"),
                            entry.at(),
                            entry.body(),
                            List.of()));
                case SATISFIED ->
                    said.add(new StreamEntry.Event(
                            id, "check", shell.t("portal.case.event.satisfied"), entry.at(), null));
                case REOPENED ->
                    said.add(
                            new StreamEntry.Event(id, "undo", shell.t("portal.case.event.reopened"), entry.at(), null));
                case DEADLINE_MOVED, CLASSIFIED ->
                    said.add(new StreamEntry.Event(id, "calendar", newDate(shell, entry), entry.at(), null));
                // The steps above tell of these; the rest is ours.
                case MOVED,
                        NOTE,
                        TAKEN,
                        ASSIGNED,
                        RECORDED,
                        REFERRED,
                        RETURNED,
                        RECALLED,
                        READ,
                        OPINION,
                        ATTACHED,
                        OWNER_OFFERED,
                        OWNER_ACCEPTED,
                        OWNER_DECLINED,
                        OWNER_BOUNCED,
                        FOLLOW_UP,
                        ARCHIVED,
                        UNARCHIVED,
                        ESCALATED,
                        PRIORITY_SET,
                        PROMISED,
                        PROMISE_KEPT,
                        PROMISE_BROKEN -> {}
            }
        }
        return said;
    }

    private static String newDate(Shell shell, Entry entry) {
        Instant promised = Instant.parse(entry.data().getOrDefault("promised", ""));
        String reason = entry.data().getOrDefault("reason", "");
        return shell.t("portal.case.event.deadline", shell.f().longDate(promised), reason);
    }

    private static List<FileItem> of(PublicCase shown, Entry entry, Map<Long, FileItem> evidence) {
        return shown.files().stream()
                .filter(a -> Long.valueOf(entry.id()).equals(a.entryId()))
                .map(a -> Objects.requireNonNull(evidence.get(a.id())))
                .toList();
    }

    /** By attachment, in the order they came. */
    private Map<Long, FileItem> items(PublicCase shown, Shell shell) {
        Map<Long, FileFace> faces =
                files.faces(shown.files().stream().map(Attachment::fileId).toList());
        Map<Long, FileItem> items = new LinkedHashMap<>();
        for (Attachment a : shown.files()) {
            FileFace face = Objects.requireNonNull(faces.get(a.fileId()));
            String href = "/track/case/files/" + a.id();
            items.put(
                    a.id(),
                    new FileItem(
                            a.name(),
                            shell.f().size(face.stored().size()),
                            face.stored().mediaType(),
                            href,
                            null,
                            FileItem.Picture.of(face, href + "/preview"),
                            null));
        }
        return items;
    }
}
