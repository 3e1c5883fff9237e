package org.peygir.cases.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peygir.cases.Entry;
import org.peygir.cases.Track;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormField;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** The one place that words what people and the application did. */
@Component
class EntryWords {
    private final CaseNames names;
    private final Routines routines;
    private final Deadlines deadlines;

    EntryWords(CaseNames names, Routines routines, Deadlines deadlines) {
        this.names = names;
        this.routines = routines;
        this.deadlines = deadlines;
    }

    String icon(Entry e) {
        return switch (e.kind()) {
            case REFERRED, ASSIGNED, OWNER_OFFERED, SENT_TO_CENTRE, APPROVAL_ASKED -> "refer";
            case RETURNED, RECALLED, OWNER_DECLINED, OWNER_BOUNCED, REOPENED -> "return";
            case MOVED, MIGRATED -> "routine";
            case RECORDED, NOTE -> "pencil";
            case ATTACHED -> "clip";
            case FOLLOW_UP -> "flag";
            case DEADLINE_MOVED -> "clock";
            case ARCHIVED, UNARCHIVED -> "archive";
            case PROTECTED, SUBJECT_NAMED, SUBJECT_CLEARED -> "lock";
            case READ -> "eye";
            case ESCALATED -> "alarm";
            case PRIORITY_SET, CLASSIFIED, PROMISED -> "flag";
            case PROMISE_BROKEN -> "warning";
            case SATISFIED -> "star";
            case TAKEN, HANDOVER_ACCEPTED, OWNER_ACCEPTED, OPINION, REPLY, CUSTOMER_MESSAGE, OBJECTED, PROMISE_KEPT ->
                "check";
        };
    }

    /** One sentence: who did what. {@code files}: how many came with it. */
    String line(Shell shell, Entry e, String author, int files) {
        String key = "cases.entry."
                + e.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String line = switch (e.kind()) {
            case ASSIGNED ->
                e.data().containsKey("to") ? shell.t(key, author, person(e, "to")) : shell.t(key + ".queue", author);
            case MOVED ->
                e.data().containsKey("by")
                        ? shell.t(key + "." + e.data().get("by"), stage(shell, e, "from"), stage(shell, e, "to"))
                        : shell.t(key, author, stage(shell, e, "from"), stage(shell, e, "to"));
            case MIGRATED ->
                shell.t(
                        key,
                        author,
                        shell.f().digits(e.data().getOrDefault("version", "")),
                        stage(shell, e, "from"),
                        stage(shell, e, "to"));
            case RECORDED -> shell.t(key, author, fields(shell, e));
            case REFERRED ->
                shell.t(
                        key,
                        author,
                        asked(shell, e),
                        shell.t("cartable.referral.for." + e.data().get("kind")),
                        moment(shell, e, "due"));
            case SENT_TO_CENTRE ->
                shell.t(key, author, shell.t("structure.central." + e.data().get("reason")));
            case APPROVAL_ASKED ->
                shell.t(
                        key,
                        author,
                        person(e, "to"),
                        shell.t("authority.remedy." + e.data().get("remedy")),
                        shell.f().number(Long.parseLong(e.data().getOrDefault("rial", "0"))));
            case ATTACHED -> shell.t(key, files, author);
            case PROTECTED ->
                shell.t(
                        key,
                        author,
                        shell.t("cases.level." + e.data().get("to")),
                        e.data().getOrDefault("reason", ""));
            case SUBJECT_NAMED, SUBJECT_CLEARED ->
                shell.t(key, author, person(e, "subject"), e.data().getOrDefault("reason", ""));
            case OWNER_OFFERED, OWNER_BOUNCED -> shell.t(key, author, person(e, "to"));
            case REOPENED -> shell.t(key, stage(shell, e, "to"));
            case FOLLOW_UP -> shell.t(key, author, moment(shell, e, "at"));
            case DEADLINE_MOVED -> moved(shell, e, key, author);
            case ESCALATED -> escalated(shell, e);
            case PRIORITY_SET ->
                shell.t(
                        e.data().containsKey("reason") ? key + ".reason" : key,
                        author,
                        shell.t("priority.level." + e.data().get("to")),
                        Integer.parseInt(e.data().getOrDefault("points", "0")),
                        e.data().getOrDefault("reason", ""));
            case CLASSIFIED ->
                shell.t(
                        key,
                        author,
                        shell.t("platform.severity." + e.data().getOrDefault("severity", "1")),
                        shell.t("deadlines.track." + e.data().getOrDefault("track", Track.STANDARD.name())),
                        e.data().getOrDefault("reason", ""));
            case PROMISED -> shell.t(key, author, moment(shell, e, "due"));
            case PROMISE_KEPT -> shell.t(e.data().containsKey("late") ? key + ".late" : key, author);
            case PROMISE_BROKEN ->
                e.data().containsKey("staff") ? shell.t(key + ".time", person(e, "staff")) : shell.t(key, author);
            default -> shell.t(key, author);
        };
        return e.body().isBlank() ? line : shell.t("cases.entry.with-words", line, e.body());
    }

    /** A calendar moved it, or a person let it stand, go on or last longer. */
    private String moved(Shell shell, Entry e, String key, String author) {
        String what = e.data().getOrDefault("what", "calendar");
        String reason = e.data().getOrDefault("reason", "");
        String clock = shell.t("deadlines.clock." + e.data().getOrDefault("clock", "RESOLUTION"));
        return switch (what) {
            case "paused" -> shell.t(key + ".paused", author, clock, deadlines.pauseReason(reason, shell.locale()));
            case "resumed" -> shell.t(key + ".resumed", author, clock, moment(shell, e, "to"));
            case "extended" ->
                shell.t(key + ".extended", author, clock, moment(shell, e, "from"), moment(shell, e, "to"), reason);
            default ->
                promiseAlone(e)
                        ? shell.t(key + ".promise", moment(shell, e, "promised"), reason)
                        : shell.t(key, moment(shell, e, "from"), moment(shell, e, "to"), reason);
        };
    }

    /** What the handler is to do first stayed where it was. */
    private static boolean promiseAlone(Entry e) {
        return e.data().containsKey("promised")
                && Objects.equals(e.data().get("from"), e.data().get("to"));
    }

    /** Why a rule spoke up, and what it did. */
    private String escalated(Shell shell, Entry e) {
        String trigger = key(e, "trigger");
        int threshold = Integer.parseInt(e.data().getOrDefault("threshold", "0"));
        String why = shell.t(
                "escalations.why." + trigger,
                threshold,
                e.data().containsKey("clock")
                        ? shell.t("escalations.clock." + e.data().get("clock"))
                        : "");
        String what = shell.t("escalations.deed." + key(e, "deed"));
        if (e.data().containsKey("to")) what = shell.t("escalations.deed.to", what, person(e, "to"));
        return shell.t("escalations.entry", why, what);
    }

    private static String key(Entry e, String name) {
        return e.data()
                .getOrDefault(name, "")
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
    }

    private String asked(Shell shell, Entry e) {
        if (e.data().containsKey("to")) return person(e, "to");
        return names.unit(Long.parseLong(e.data().getOrDefault("unit", "0")), shell.locale());
    }

    private String person(Entry e, String name) {
        return names.person(Long.parseLong(e.data().getOrDefault(name, "0")));
    }

    private String stage(Shell shell, Entry e, String name) {
        return routines.stage(Long.parseLong(e.data().getOrDefault(name, "0"))).title(shell.locale());
    }

    private static String moment(Shell shell, Entry e, String name) {
        return shell.f().dateTime(Instant.parse(e.data().getOrDefault(name, "")));
    }

    /** Of a field of the routine's own form, by the version that asked it. */
    private String label(Shell shell, Entry e, String name) {
        String version = e.data().getOrDefault("form", "");
        if (!version.matches("[0-9]{1,18}")) return name;
        return routines.version(Long.parseLong(version))
                .form()
                .named(name)
                .map(field -> field.label(shell.locale()))
                .orElse(name);
    }

    private String fields(Shell shell, Entry e) {
        List<String> fields = Arrays.asList(e.data().getOrDefault("fields", "").split(","));
        Stream<String> own =
                fields.stream().filter(name -> FormField.code(name) != null).map(name -> label(shell, e, name));
        Stream<String> record =
                RecordField.ORDER.stream().filter(fields::contains).map(f -> shell.t("cases.field." + f));
        return Stream.concat(record, own).collect(Collectors.joining(CaseNames.and(shell)));
    }
}
