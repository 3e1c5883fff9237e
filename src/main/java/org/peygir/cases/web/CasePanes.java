package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CasePrivacy;
import org.peygir.cases.CaseSheet;
import org.peygir.cases.PersonalValue;
import org.peygir.cases.Resolution;
import org.peygir.cases.store.CaseSheetQuery;
import org.peygir.customers.PersonalField;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Tab;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** The tabs at the side of a case. Only the open one is made; only the customer's asks the database again. */
@Component
class CasePanes {
    private static final List<String> TABS =
            List.of("complaint", "customer", "routine", "deadlines", "promises", "files", "history");
    private static final int EARLIER = 5;

    private final CaseNames names;
    private final RoutinePanes routines;
    private final DeadlinePanes deadlines;
    private final Routines stages;
    private final CasePrivacy privacy;
    private final CaseSheetQuery query;
    private final PromiseWords promises;
    private final OwnFields own;

    CasePanes(
            CaseNames names,
            RoutinePanes routines,
            DeadlinePanes deadlines,
            Routines stages,
            CasePrivacy privacy,
            CaseSheetQuery query,
            PromiseWords promises,
            OwnFields own) {
        this.names = names;
        this.routines = routines;
        this.deadlines = deadlines;
        this.stages = stages;
        this.privacy = privacy;
        this.query = query;
        this.promises = promises;
        this.own = own;
    }

    CasePane pane(Shell shell, CaseDossier d, CaseView view, CaseRibbon ribbon, CaseActions actions) {
        String open = TABS.contains(view.openPane()) ? view.openPane() : "routine";
        List<Tab> tabs = new ArrayList<>();
        for (String code : TABS) {
            int files = d.sheet().attachments().size();
            int count = code.equals("files") && files > 0 ? files : -1;
            String show = view.show().equals("all") ? null : view.show();
            tabs.add(new Tab(
                    code,
                    shell.t("cases.pane." + code),
                    shell.url(d.path(), "pane", code, "show", show, "from", view.said()),
                    count));
        }
        CasePane.Body body = switch (open) {
            case "complaint" -> complaint(shell, d, actions);
            case "customer" -> customer(shell, d);
            case "deadlines" -> deadlines.pane(shell, d);
            case "promises" -> promises.pane(shell, d);
            case "files" -> files(shell, d, actions);
            case "history" -> new CasePane.History(ribbon, moments(shell, d), looks(shell, d));
            default -> routines.pane(shell, d, actions);
        };
        return new CasePane(tabs, open, view.pane() != null, body);
    }

    private CasePane.Complaint complaint(Shell shell, CaseDossier d, CaseActions actions) {
        return new CasePane.Complaint(
                facts(shell, d),
                d.file().words(),
                own(shell, d, actions),
                record(shell, d),
                actions.record(),
                PriorityWords.weight(shell, d.file(), actions.assign()));
    }

    private CasePane.Own own(Shell shell, CaseDossier d, CaseActions actions) {
        List<Fact> answers = own.facts(shell, d);
        boolean asks = own.any(d.file());
        return new CasePane.Own(answers, asks || !answers.isEmpty(), asks && actions.record());
    }

    List<Fact> facts(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(shell, "channel", channel(shell, file)));
        facts.add(fact(
                shell,
                "received",
                shell.t(
                        "platform.format.date-time",
                        shell.f().longDate(file.receivedAt()),
                        shell.f().time(file.receivedAt()))));
        facts.add(fact(shell, "about", shell.t("cases.about." + file.about())));
        facts.add(fact(shell, "track", shell.t("deadlines.track." + file.track())));
        if (!file.customerGroup().isEmpty()) facts.add(fact(shell, "group", file.customerGroup()));
        facts.addAll(StructureWords.facts(shell, file));
        if (!file.category().isBlank()) facts.add(fact(shell, "category", file.category()));
        if (!file.productModel().isBlank()) facts.add(fact(shell, "product", file.productModel()));
        if (!file.productSerial().isBlank())
            facts.add(new Fact(shell.t("cases.fact.serial"), file.productSerial(), true, null));
        facts.add(fact(shell, "outcome", RecordField.shown(shell, "outcomeSought", file.outcomeSought())));
        facts.add(new Fact(shell.t("cases.fact.code"), file.trackingCode().grouped(), true, null));
        return facts;
    }

    private String channel(Shell shell, CaseFile file) {
        String channel = shell.t("cases.channel." + file.channel());
        Long recorder = file.recorderId();
        if (recorder != null) channel = shell.t("cases.entry.recorded-by", channel, names.person(recorder));
        return file.channelReference().isBlank()
                ? channel
                : shell.t("cases.fact.channel.reference", channel, file.channelReference());
    }

    static List<Fact> record(Shell shell, CaseDossier d) {
        List<Fact> record = new ArrayList<>();
        Resolution r = d.resolution();
        for (String name : RecordField.ORDER) {
            String value = RecordField.known(d.file(), r, name);
            boolean beside = name.equals("outcomeSought")
                    || name.equals("category")
                    || value.isBlank() && (name.equals("waiverReason") || name.equals("satisfactionNote"))
                    || value.isBlank() && (name.equals("remedy") || name.equals("remedyRial"))
                    || name.equals("contactTries") && r.contactTries() == 0;
            if (!beside) record.add(new Fact(shell.t("cases.field." + name), RecordField.shown(shell, name, value)));
        }
        return record;
    }

    private CasePane.Customer customer(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        Long id = file.complainantId();
        String name = CaseStream.customer(shell, d);
        if (id == null || d.hidesCustomer()) {
            String note = shell.t(d.hidesCustomer() ? "cases.customer.hidden.why" : "cases.customer.anonymous.why");
            return new CasePane.Customer(name, note, List.of(), false, List.of(), null);
        }
        List<CasePane.Contact> contacts = privacy.values(file, d.viewer()).stream()
                .map(value -> contact(shell, value))
                .toList();
        List<CasePane.Earlier> earlier = query.others(file, d.viewer(), EARLIER).stream()
                .map(other -> new CasePane.Earlier(
                        CaseDossier.path(other),
                        shell.f().digits(other.number().toString()),
                        other.subject(),
                        stages.stage(other.stageId()).title(shell.locale()),
                        shell.f().date(other.registeredAt())))
                .toList();
        String href = d.viewer().can(Permission.CUSTOMER_READ) ? "/customers/" + id : null;
        return new CasePane.Customer(name, null, contacts, CasePrivacy.mayReveal(file, d.viewer()), earlier, href);
    }

    private static CasePane.Contact contact(Shell shell, PersonalValue value) {
        boolean number = value.field() != PersonalField.EMAIL && value.field() != PersonalField.ADDRESS;
        Instant until = value.until();
        return new CasePane.Contact(
                value.field().name(),
                shell.t("cases.personal." + value.field()),
                number ? shell.f().digits(value.shown()) : value.shown(),
                until == null ? null : shell.t("cases.personal.until", shell.f().time(until)));
    }

    private @Nullable List<CasePane.Seen> looks(Shell shell, CaseDossier d) {
        if (!d.viewer().can(Permission.AUDIT_READ)) return null;
        return privacy.looks(d.file(), d.viewer()).stream()
                .map(look -> new CasePane.Seen(
                        names.person(look.staffId()),
                        shell.f().dateTime(look.at()),
                        shell.t("cases.personal." + look.what()),
                        look.reason()))
                .toList();
    }

    private static CasePane.Files files(Shell shell, CaseDossier d, CaseActions actions) {
        var files = d.sheet().attachments().stream()
                .map(a -> CaseStream.item(
                        shell,
                        d,
                        a,
                        shell.t(
                                a.visible() ? "cases.files.seen" : "cases.files.internal",
                                shell.f().date(a.at())),
                        true))
                .toList();
        return new CasePane.Files(files, actions.attach());
    }

    /** The moments every report counts from (AFS-19). */
    List<Fact> moments(Shell shell, CaseDossier d) {
        CaseSheet sheet = d.sheet();
        List<Fact> moments = new ArrayList<>();
        moment(moments, shell, "received", sheet.file().receivedAt());
        moment(moments, shell, "registered", sheet.file().registeredAt());
        moment(moments, shell, "fixed", sheet.resolution().fixedAt());
        moment(moments, shell, "satisfied", sheet.resolution().satisfiedAt());
        moment(moments, shell, "closed", d.closedAt());
        moment(moments, shell, "archived", sheet.file().archivedAt());
        return moments;
    }

    private static void moment(List<Fact> to, Shell shell, String name, @Nullable Instant at) {
        if (at != null)
            to.add(new Fact(shell.t("cases.moment." + name), shell.f().dateTime(at)));
    }

    private static Fact fact(Shell shell, String name, String text) {
        return new Fact(shell.t("cases.fact." + name), text);
    }
}
