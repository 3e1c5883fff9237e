package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peygir.access.Permission;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseSheet;
import org.peygir.cases.Resolution;
import org.peygir.cases.store.CaseSheetQuery;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Tab;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** The tabs at the side of a case. Only the open one is made; only the customer's asks the database again. */
@Component
class CasePanes {
    private static final List<String> TABS = List.of("complaint", "customer", "routine", "files", "history");
    private static final int EARLIER = 5;

    private final CaseNames names;
    private final RoutinePanes routines;
    private final Routines stages;
    private final Customers customers;
    private final CaseSheetQuery query;

    CasePanes(CaseNames names, RoutinePanes routines, Routines stages, Customers customers, CaseSheetQuery query) {
        this.names = names;
        this.routines = routines;
        this.stages = stages;
        this.customers = customers;
        this.query = query;
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
            case "files" -> files(shell, d, actions);
            case "history" -> new CasePane.History(ribbon, moments(shell, d));
            default -> routines.pane(shell, d, actions);
        };
        return new CasePane(tabs, open, view.pane() != null, body);
    }

    private CasePane.Complaint complaint(Shell shell, CaseDossier d, CaseActions actions) {
        return new CasePane.Complaint(facts(shell, d), d.file().words(), record(shell, d), actions.record());
    }

    List<Fact> facts(Shell shell, CaseDossier d) {
        CaseFile file = d.file();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(shell, "channel", channel(shell, file)));
        facts.add(fact(
                shell,
                "received",
                shell.f().longDate(file.receivedAt()) + "، " + shell.f().time(file.receivedAt())));
        facts.add(fact(shell, "about", shell.t("cases.about." + file.about())));
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
        return file.channelReference().isBlank() ? channel : channel + "، " + file.channelReference();
    }

    static List<Fact> record(Shell shell, CaseDossier d) {
        List<Fact> record = new ArrayList<>();
        Resolution r = d.resolution();
        for (String name : RecordField.ORDER) {
            String value = RecordField.known(d.file(), r, name);
            boolean beside = name.equals("outcomeSought")
                    || name.equals("category")
                    || value.isBlank() && (name.equals("waiverReason") || name.equals("satisfactionNote"))
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
            return new CasePane.Customer(name, note, List.of(), List.of());
        }
        List<CasePane.Contact> contacts = customers
                .party(id)
                .map(party -> contacts(shell, party, d.viewer().can(Permission.CUSTOMER_READ)))
                .orElse(List.of());
        List<CasePane.Earlier> earlier = query.others(file, d.viewer(), EARLIER).stream()
                .map(other -> new CasePane.Earlier(
                        CaseDossier.path(other),
                        shell.f().digits(other.number().toString()),
                        other.subject(),
                        stages.stage(other.stageId()).title(shell.locale()),
                        shell.f().date(other.registeredAt())))
                .toList();
        return new CasePane.Customer(name, null, contacts, earlier);
    }

    private static List<CasePane.Contact> contacts(Shell shell, Party party, boolean full) {
        List<CasePane.Contact> contacts = new ArrayList<>();
        contact(contacts, shell, "mobile", party.mobile(), full);
        contact(contacts, shell, "phone", party.phone(), full);
        contact(contacts, shell, "email", party.email(), full);
        contact(contacts, shell, "address", party.address(), full);
        String id = party.maskedIdentifier();
        if (!id.isEmpty())
            contacts.add(new CasePane.Contact(
                    shell.t("cases.customer.identifier"), shell.f().digits(id), null));
        return contacts;
    }

    private static void contact(List<CasePane.Contact> to, Shell shell, String kind, String value, boolean full) {
        if (value.isEmpty()) return;
        String shown = kind.equals("mobile") || kind.equals("phone") ? shell.f().digits(local(value)) : value;
        to.add(new CasePane.Contact(shell.t("cases.customer." + kind), Masks.of(kind, shown), full ? shown : null));
    }

    /** As people here dial it. */
    private static String local(String number) {
        return number.startsWith("+98") ? "0" + number.substring(3) : number;
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
        moment(moments, shell, "closed", sheet.file().closedAt());
        moment(moments, shell, "archived", sheet.file().archivedAt());
        return moments;
    }

    private static void moment(List<Fact> to, Shell shell, String name, @org.jspecify.annotations.Nullable Instant at) {
        if (at != null)
            to.add(new Fact(shell.t("cases.moment." + name), shell.f().dateTime(at)));
    }

    private static Fact fact(Shell shell, String name, String text) {
        return new Fact(shell.t("cases.fact." + name), text);
    }
}
