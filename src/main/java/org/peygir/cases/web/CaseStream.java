package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.Opinion;
import org.peygir.cartable.Verdict;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Entry;
import org.peygir.platform.files.FileFace;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.OpinionCard;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.StreamEntry;
import org.peygir.platform.web.Tab;
import org.springframework.stereotype.Component;

/** The one stream of a case: the customer's words first, then everything said and done, oldest first. */
@Component
class CaseStream {
    /** Shown at once; what lies before is one link away. */
    static final int LATEST = 60;

    private static final List<String> KINDS = List.of("customer", "opinions", "notes", "referrals", "system");

    private final CaseNames names;
    private final EntryWords words;

    CaseStream(CaseNames names, EntryWords words) {
        this.names = names;
        this.words = words;
    }

    private record Timed(Instant at, String kind, StreamEntry entry) {}

    /** What a page shows of it. {@code earlier}: how many are left out before the first; {@code all} of every kind. */
    record Shown(List<StreamEntry> entries, List<Tab> filters, int earlier) {}

    Shown of(Shell shell, CaseDossier d, CaseView view) {
        List<Timed> all = all(shell, d);
        List<Tab> filters = new ArrayList<>();
        filters.add(new Tab("all", shell.t("cases.show.all"), shell.url(d.path(), "from", view.said()), -1));
        for (String kind : KINDS) {
            int count = (int) all.stream().filter(t -> t.kind().equals(kind)).count();
            String href = shell.url(d.path(), "show", kind, "pane", view.pane(), "from", view.said());
            if (count > 0) filters.add(new Tab(kind, shell.t("cases.show." + kind), href, count));
        }
        List<Timed> chosen = KINDS.contains(view.show())
                ? all.stream().filter(t -> t.kind().equals(view.show())).toList()
                : all;
        int earlier = view.earlier() ? 0 : Math.max(0, chosen.size() - LATEST);
        List<StreamEntry> entries =
                chosen.stream().skip(earlier).map(Timed::entry).toList();
        return new Shown(entries, filters, earlier);
    }

    /** The whole stream for print; internal notes only when they were asked for. */
    List<StreamEntry> printed(Shell shell, CaseDossier d, boolean notes) {
        return all(shell, d).stream()
                .filter(t -> notes || !t.kind().equals("notes"))
                .map(Timed::entry)
                .toList();
    }

    private List<Timed> all(Shell shell, CaseDossier d) {
        List<Timed> all = new ArrayList<>();
        Map<Long, List<FileItem>> files = files(shell, d);
        all.add(new Timed(d.file().receivedAt(), "customer", registered(shell, d, files.getOrDefault(0L, List.of()))));
        for (Entry e : d.sheet().entries()) {
            if (e.kind() == Entry.Kind.OPINION) continue;
            all.add(new Timed(e.at(), kind(e), entry(shell, d, e, files.getOrDefault(e.id(), List.of()))));
        }
        for (Opinion o : d.opinions()) all.add(new Timed(o.givenAt(), "opinions", opinion(shell, d, o)));
        List<Timed> sorted = new ArrayList<>(all.subList(1, all.size()));
        sorted.sort(Comparator.comparing(Timed::at));
        sorted.addFirst(all.getFirst());
        return sorted;
    }

    private static String kind(Entry e) {
        return switch (e.kind()) {
            case NOTE -> "notes";
            case REPLY, CUSTOMER_MESSAGE, OBJECTED, SATISFIED, REVIEW_ASKED, REVIEW_DECIDED -> "customer";
            case REFERRED, SENT_TO_CENTRE, APPROVAL_ASKED, HANDOVER_ACCEPTED, RETURNED, RECALLED, READ, OPINION ->
                "referrals";
            case TAKEN,
                    ASSIGNED,
                    MOVED,
                    RECORDED,
                    ATTACHED,
                    OWNER_OFFERED,
                    OWNER_ACCEPTED,
                    OWNER_DECLINED,
                    OWNER_BOUNCED,
                    REOPENED,
                    MIGRATED,
                    FOLLOW_UP,
                    DEADLINE_MOVED,
                    ARCHIVED,
                    UNARCHIVED,
                    PROTECTED,
                    SUBJECT_NAMED,
                    SUBJECT_CLEARED,
                    ESCALATED,
                    PRIORITY_SET,
                    CLASSIFIED,
                    PROMISED,
                    PROMISE_KEPT,
                    PROMISE_BROKEN,
                    REVIEW_ASSIGNED -> "system";
        };
    }

    private StreamEntry.Words registered(Shell shell, CaseDossier d, List<FileItem> files) {
        CaseFile file = d.file();
        Long recorder = file.recorderId();
        String channel = shell.t("cases.channel." + file.channel());
        String source =
                recorder == null ? channel : shell.t("cases.entry.recorded-by", channel, names.person(recorder));
        return new StreamEntry.Words(
                "registered", "customer", customer(shell, d), source, file.receivedAt(), file.words(), files);
    }

    /** The complainant's name for this reader: of a confidential case only for who may know it. */
    static String customer(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        if (d.hidesCustomer()) return shell.t("cases.customer.hidden");
        if (file.anonymous()) return shell.t("cases.customer.anonymous");
        return file.complainantName().isBlank() ? shell.t("cases.customer.unnamed") : file.complainantName();
    }

    private StreamEntry entry(Shell shell, CaseDossier d, Entry e, List<FileItem> files) {
        String id = "e" + e.id();
        String author = author(shell, d, e);
        return switch (e.kind()) {
            case NOTE -> new StreamEntry.Words(id, "note", author, "", e.at(), e.body(), files);
            case REPLY -> new StreamEntry.Words(id, "reply", author, "", e.at(), e.body(), files);
            case CUSTOMER_MESSAGE ->
                new StreamEntry.Words(
                        id, "customer", author, shell.t("cases.entry.from-tracking"), e.at(), e.body(), files);
            case OBJECTED ->
                new StreamEntry.Words(id, "customer", author, shell.t("cases.entry.objects"), e.at(), e.body(), files);
            case REVIEW_ASKED ->
                new StreamEntry.Words(
                        id,
                        "customer",
                        customer(shell, d),
                        e.staffId() == null
                                ? shell.t("reviews.entry.asks")
                                : shell.t("reviews.entry.asks.through", author),
                        e.at(),
                        e.body(),
                        files);
            case REVIEW_DECIDED ->
                new StreamEntry.Words(
                        id,
                        "reply",
                        author,
                        shell.t("reviews.entry." + e.data().get("outcome")),
                        e.at(),
                        e.body(),
                        files);
            default ->
                new StreamEntry.Event(
                        id, words.icon(e), words.line(shell, e, author, files.size()), e.at(), file(e, files));
        };
    }

    private static @Nullable String file(Entry e, List<FileItem> files) {
        return e.kind() == Entry.Kind.ATTACHED && files.size() == 1
                ? files.getFirst().href()
                : null;
    }

    private String author(Shell shell, CaseDossier d, Entry e) {
        Long staff = e.staffId();
        if (staff != null) return names.person(shell, staff, e.behalfOf());
        return switch (e.kind()) {
            case CUSTOMER_MESSAGE, SATISFIED, OBJECTED -> customer(shell, d);
            default -> shell.t("cases.entry.system");
        };
    }

    private StreamEntry opinion(Shell shell, CaseDossier d, Opinion o) {
        String newer = d.opinions().stream()
                .filter(n -> Objects.equals(n.supersedesId(), o.id()))
                .map(n -> "#o" + n.id())
                .findFirst()
                .orElse(null);
        return new StreamEntry.Opinion(new OpinionCard(
                "o" + o.id(),
                o.deputyId() == null ? names.person(o.authorId()) : names.person(shell, o.deputyId(), o.authorId()),
                names.role(o.authorId(), shell.locale()),
                shell.t("cartable.verdict." + o.verdict()),
                colour(o.verdict()),
                o.text(),
                shell.f().dateTime(o.askedAt()),
                shell.f().dateTime(o.givenAt()),
                shell.f().workingDuration(o.waitingWorkingMinutes()),
                newer));
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case UPHELD -> "done";
            case PARTLY_UPHELD -> "soon";
            case NOT_UPHELD, NO_VERDICT -> "";
        };
    }

    /** By entry; 0 for what came with the registration. */
    private static Map<Long, List<FileItem>> files(Shell shell, CaseDossier d) {
        Map<Long, List<FileItem>> files = new HashMap<>();
        for (Attachment a : d.sheet().attachments()) {
            Long entry = a.entryId();
            files.computeIfAbsent(entry == null ? 0L : entry, _ -> new ArrayList<>())
                    .add(item(shell, d, a, "", false));
        }
        return files;
    }

    /** @param hashed whether its hash is shown too */
    static FileItem item(Shell shell, CaseDossier d, Attachment a, String note, boolean hashed) {
        String href = d.path() + "/attachments/" + a.id();
        FileFace face = d.faces().get(a.fileId());
        if (face == null) return new FileItem(a.name(), note, "", href, null);
        String size = shell.f().size(face.stored().size());
        return new FileItem(
                a.name(),
                note.isEmpty() ? size : note + " · " + size,
                face.stored().mediaType(),
                href,
                null,
                FileItem.Picture.of(face, href + "/preview"),
                hashed ? face.stored().sha256() : null);
    }
}
