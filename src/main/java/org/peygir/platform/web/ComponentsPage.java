package org.peygir.platform.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Sample values for {@code /dev/components}; the words are in the dev bundles. */
public record ComponentsPage(
        List<Ring> rings,
        List<Due> dues,
        List<RibbonPart> ribbon,
        List<Milestone> milestones,
        List<StreamEntry> stream,
        List<ComposerMode> modes,
        List<NextStep> steps,
        List<Tab> tabs,
        List<Option> options,
        List<FileItem> files,
        List<Fact> facts,
        FieldErrors errors,
        Collection<String> icons) {

    static ComponentsPage of(Shell shell, Collection<String> icons) {
        return new ComponentsPage(
                rings(shell),
                dues(shell),
                ribbon(shell),
                milestones(shell),
                stream(shell),
                List.of(
                        new ComposerMode("note", t(shell, "c-note"), "/dev/notes", t(shell, "c-note-b")),
                        new ComposerMode("reply", t(shell, "c-reply"), "/dev/replies", t(shell, "c-reply-b"))),
                steps(shell),
                Stream.of("t1", "t2", "t3", "t4")
                        .map(key -> new Tab(key, t(shell, key), "?tab=" + key, key.equals("t4") ? 4 : -1))
                        .toList(),
                List.of(
                        new Option("sms", t(shell, "way-sms"), t(shell, "way-sms-hint")),
                        new Option("mail", t(shell, "way-mail")),
                        new Option("none", t(shell, "way-none"))),
                List.of(new FileItem(t(shell, "file-name"), shell.f().size(2_430_000), "image/jpeg", "#", "12")),
                List.of(
                        new Fact(t(shell, "f1"), t(shell, "customer")),
                        new Fact(t(shell, "f2"), shell.f().title(shell.now())),
                        new Fact(t(shell, "f3"), shell.f().digits("0912 436 1180"), true, "#")),
                refused(),
                icons);
    }

    private static List<Ring> rings(Shell shell) {
        return List.of(
                new Ring("fresh", 6, t(shell, "fresh")),
                new Ring("me", 58, t(shell, "me")),
                new Ring("soon", 82, t(shell, "soon")),
                new Ring("late", 100, t(shell, "late")),
                new Ring("wait", 50, t(shell, "wait")),
                new Ring("other", 61, t(shell, "other")),
                new Ring("done", 100, t(shell, "done")));
    }

    private static List<Due> dues(Shell shell) {
        return Stream.of("late", "soon", "ok", "done")
                .map(kind -> new Due(kind, t(shell, kind.equals("done") ? "done" : "due-" + kind), shell.now(), null))
                .toList();
    }

    private static List<RibbonPart> ribbon(Shell shell) {
        return List.of(
                part(shell, "h1", 125, false, false),
                part(shell, "h2", 387, false, false),
                part(shell, "h3", 978, false, true),
                part(shell, "h4", 235, true, false));
    }

    private static RibbonPart part(Shell shell, String key, long minutes, boolean current, boolean longest) {
        return new RibbonPart(
                t(shell, key), minutes, current, longest, shell.f().shortDuration(minutes));
    }

    private static List<Milestone> milestones(Shell shell) {
        return List.of(
                new Milestone(t(shell, "m1"), "dn", shell.f().date(shell.now().minus(Duration.ofDays(5)))),
                new Milestone(t(shell, "m2"), "dn", shell.f().workingDuration(1)),
                new Milestone(t(shell, "m3"), "dn", shell.f().workingDuration(100)),
                new Milestone(t(shell, "m4"), "dn", shell.f().date(shell.now().minus(Duration.ofDays(4)))),
                new Milestone(t(shell, "m5"), "nw", t(shell, "due-soon")),
                new Milestone(t(shell, "m6"), "", shell.f().date(shell.now().plus(Duration.ofDays(7)))),
                new Milestone(t(shell, "m7"), "", shell.f().date(shell.now().plus(Duration.ofDays(13)))));
    }

    private static List<StreamEntry> stream(Shell shell) {
        var now = shell.now();
        var card = new OpinionCard(
                "o1",
                t(shell, "doctor"),
                t(shell, "doctor-role"),
                t(shell, "upheld"),
                "done",
                t(shell, "opinion"),
                t(shell, "opinion-asked"),
                t(shell, "opinion-answered"),
                t(shell, "opinion-wait"),
                null);
        return List.of(
                new StreamEntry.Day(t(shell, "day")),
                new StreamEntry.Words(
                        "w1",
                        "customer",
                        t(shell, "customer"),
                        t(shell, "source"),
                        now.minus(Duration.ofDays(5)),
                        t(shell, "words"),
                        List.of()),
                new StreamEntry.Event("e1", "refer", t(shell, "event"), now.minus(Duration.ofDays(4)), null),
                new StreamEntry.Opinion(card),
                new StreamEntry.Words(
                        "w2",
                        "note",
                        t(shell, "clerk"),
                        "",
                        now.minus(Duration.ofHours(2)),
                        t(shell, "note-text"),
                        List.of()),
                new StreamEntry.Words(
                        "w3",
                        "reply",
                        t(shell, "clerk"),
                        t(shell, "way-sms"),
                        now.minus(Duration.ofMinutes(12)),
                        t(shell, "reply-text"),
                        List.of()));
    }

    private static List<NextStep> steps(Shell shell) {
        return List.of(
                new NextStep("carers", t(shell, "s1"), true, false),
                new NextStep("experts", t(shell, "s2"), false, false),
                new NextStep("reception", t(shell, "s3"), false, false),
                new NextStep("other", t(shell, "s4"), false, false));
    }

    private static FieldErrors refused() {
        FieldErrors errors = new FieldErrors();
        errors.add("mobile", "dev.components.mobile-error");
        errors.add("what", "dev.components.what-error");
        return errors;
    }

    private static String t(Shell shell, String key) {
        return shell.t("dev.components." + key);
    }
}
