package org.peygir.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Actor;
import org.peygir.access.Audit;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cases.domain.RegistrationRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.EntryStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.cases.store.SearchIndex;
import org.peygir.communications.Receipts;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.customers.Recognised;
import org.peygir.deadlines.DeadlineTraits;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.db.Awaited;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door into cases: registration, and reading one. */
@Component
public class Cases {
    static final String RECEIPT_SERIES = "C";

    private final CaseStore store;
    private final EntryStore entries;
    private final ResolutionStore resolutions;
    private final SearchIndex index;
    private final Customers customers;
    private final Routines routines;
    private final Cartable cartable;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final FirstRoutine firstRoutine;
    private final CaseForms forms;
    private final FirstPlaces firstPlaces;
    private final Letters letters;
    private final Receipts receipts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Cases(
            CaseStore store,
            EntryStore entries,
            ResolutionStore resolutions,
            SearchIndex index,
            Customers customers,
            Routines routines,
            Cartable cartable,
            Deadlines deadlines,
            CaseClocks clocks,
            FirstRoutine firstRoutine,
            CaseForms forms,
            FirstPlaces firstPlaces,
            Letters letters,
            Receipts receipts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.resolutions = resolutions;
        this.index = index;
        this.customers = customers;
        this.routines = routines;
        this.cartable = cartable;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.firstRoutine = firstRoutine;
        this.forms = forms;
        this.firstPlaces = firstPlaces;
        this.letters = letters;
        this.receipts = receipts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a complaint: case, tracking code, receipt, acknowledgement, work item, routine and audit row in one
     * transaction, whatever the door (RTN-11, RTN-12).
     */
    @Transactional
    public Registering register(Registration r) {
        return register(r, null);
    }

    /** The same, into the queue of a unit that the recorder names, as far as the structure lets units answer; null: the routine places it. */
    @Transactional
    public Registering register(Registration r, @Nullable Long unitId) {
        Instant now = clock.instant();
        Version version = firstRoutine.of(r, unitId, now);
        FormReading told = forms.read(r, version.form());
        List<Registering.Problem> problems = problems(r, told, now);
        if (!problems.isEmpty()) return new Registering.Refused(problems);
        if (r.externalId() != null && store.known(r.externalId())) return new Registering.Known(r.externalId());

        Stage stage = version.start();
        Long about = r.aboutStaffId();
        Set<Long> excluded = about == null ? Set.of() : Set.of(about);
        FirstPlaces.Begun begun = firstPlaces.begin(r, stage, unitId, excluded, now);
        Place place = begun.place();
        Awaited next = store.next();
        Told who = told(r);
        DeadlineTraits traits = CaseClocks.traits(r.severity(), place.unitId(), who.group());
        Instant resolveBy = deadlines.due("RESOLUTION", traits, r.receivedAt());
        Instant dueAt = CaseHandling.stageDue(deadlines, stage, place.unitId(), now, resolveBy);
        TrackingCode code = TrackingCode.generate(random);
        int year =
                JalaliDate.of(now.atZone(OrganizationZone.TEHRAN).toLocalDate()).year();
        long id = next.get();
        store.add(
                id,
                r,
                new CaseStore.Placing(
                        year,
                        code,
                        now,
                        who.complainantId(),
                        who.name(),
                        place.unitId(),
                        begun.ownerId(),
                        place.staffId(),
                        Status.valueOf(stage.status()),
                        stage.id(),
                        dueAt,
                        resolveBy,
                        Journal.firstLine(r.words()),
                        begun.structured(),
                        told.answers(),
                        told.answers().isEmpty() ? null : version.id(),
                        who.group()));
        String sought = r.outcomeSought() + told.answers().words();
        index.add(id, now, r.subject(), r.words(), sought, who.name(), r.productModel(), r.productSerial());
        CaseNumber number = new CaseNumber(year, id);
        if (who.companyId() != null) store.addParty(id, who.companyId(), "BUYER");
        if (r.representative() != null)
            store.addParty(id, known(r.representative(), r).id(), "REPRESENTATIVE");
        entries.attach(id, null, r.evidence(), r.recorderId(), true, now);
        routines.start(id, version, now);
        cartable.open(id, place, now, dueAt);
        boolean acknowledged = !r.anonymous() && r.channel() != Channel.IMPORT;
        // Whoever speaks with us knows that it arrived; a letter may have lain.
        Instant waitedSince = r.channel().spoken() ? now : r.receivedAt();
        clocks.registered(
                id, traits, place.staffId() == null, r.receivedAt(), stage, acknowledged ? waitedSince : null, now);
        if (acknowledged) acknowledge(r, id, number, code, resolveBy);
        audit.record(
                actor(r),
                "case.registered",
                "case",
                number.toString(),
                who.group().isEmpty()
                        ? Map.of("channel", r.channel().name())
                        : Map.of("channel", r.channel().name(), "group", who.group()));
        events.publishEvent(new CaseHappened(number, CaseHappened.REGISTERED, 1, now, Map.of()));
        receipts.issue(RECEIPT_SERIES, id);
        return new Registering.Registered(number, code, dueAt);
    }

    /** What {@link #register} would say against it, without writing; empty when it would be registered. */
    @Transactional(readOnly = true)
    public Optional<Registering> objection(Registration r) {
        Instant now = clock.instant();
        FormReading told = forms.read(r, firstRoutine.of(r, null, now).form());
        List<Registering.Problem> problems = problems(r, told, now);
        if (!problems.isEmpty()) return Optional.of(new Registering.Refused(problems));
        String externalId = r.externalId();
        return externalId != null && store.known(externalId)
                ? Optional.of(new Registering.Known(externalId))
                : Optional.empty();
    }

    private static List<Registering.Problem> problems(Registration r, FormReading told, Instant now) {
        List<Registering.Problem> problems = RegistrationRules.problems(r, now);
        for (FormReading.Problem one : told.problems())
            problems.add(new Registering.Problem(FormField.PREFIX + one.field(), one.messageKey(), one.arguments()));
        return problems;
    }

    private void acknowledge(Registration r, long id, CaseNumber number, TrackingCode code, Instant promised) {
        letters.send(
                "acknowledgement",
                id,
                r.locale(),
                r.complainant().mobile(),
                r.complainant().email(),
                Map.of(
                        "number",
                        number.toString(),
                        "code",
                        code.grouped(),
                        "promised",
                        letters.date(r.locale(), promised)));
    }

    /**
     * Who complains, as far as it was told.
     *
     * @param companyId for which an employee complains
     * @param group of customers: the person's own, else that of their company; empty for none, and for who is anonymous or new
     */
    private record Told(
            @Nullable Long complainantId,
            String name,
            @Nullable Long companyId,
            String group) {
        static final Told NOBODY = new Told(null, "", null, "");
    }

    /** Writes who complains; the group comes with it, for no statement more. */
    private Told told(Registration r) {
        if (r.anonymous()) return Told.NOBODY;
        Known person = known(r.complainant(), r);
        Recognised company =
                employee(r) ? customers.recognise(CustomerForm.company(r.complainant(), r.locale())) : null;
        String group = !person.group().isEmpty() || company == null ? person.group() : company.group();
        return new Told(person.id(), person.name(), company == null ? null : company.id(), group);
    }

    private record Known(long id, String name, String group) {}

    /** A customer picked by number is looked up; anybody else is found or made by what was told. */
    private Known known(Complainant c, Registration r) {
        Long picked = c.customerId();
        if (picked == null) {
            Recognised found = customers.recognise(CustomerForm.of(c, r.locale()));
            return new Known(found.id(), c.displayName(), found.group());
        }
        Optional<Party> party = customers.party(picked);
        boolean named = !(c.givenName() + c.familyName()).isBlank();
        String name = named ? c.displayName() : party.map(Party::displayName).orElse("");
        return new Known(picked, name, party.map(Party::group).orElse(""));
    }

    /** A person complains of what their company bought (CUS-01). */
    private static boolean employee(Registration r) {
        Complainant c = r.complainant();
        boolean person = c.customerId() != null || !(c.givenName() + c.familyName()).isBlank();
        return !r.anonymous() && person && !c.organizationName().isBlank();
    }

    private static Actor actor(Registration r) {
        if (r.recorderId() != null) return Actor.staff(r.recorderId());
        return switch (r.channel()) {
            case IMPORT -> Actor.command();
            case API -> Actor.api();
            default -> Actor.customer();
        };
    }

    /** Empty when there is none or the person may not see it: the two cannot be told apart. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> file(CaseNumber number, Viewer viewer) {
        return store.read(number, viewer);
    }

    /** By tracking code, as the person may see it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> file(TrackingCode code, Viewer viewer) {
        return store.read(code).flatMap(file -> store.read(file.number(), viewer));
    }

    /** For receipts and other things that name a case by itself; checks no rights. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> file(TrackingCode code) {
        return store.read(code);
    }

    public Resolution resolution(long caseId) {
        return resolutions.read(caseId);
    }

    /** The stream in order of time. The caller has read the file with the viewer's rights. */
    public List<Entry> entries(long caseId) {
        return entries.of(caseId);
    }

    public List<Attachment> attachments(long caseId) {
        return entries.attachments(caseId);
    }
}
