package org.peygir.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.access.Audit;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.domain.PrivacyRules;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.RevealStore;
import org.peygir.customers.Customers;
import org.peygir.customers.Party;
import org.peygir.customers.PersonalField;
import org.peygir.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a complainant a person may see: masked, until they reveal it with a reason (CNF-01). Every reveal and every reading of a
 * confidential case is an audit entry. Pages and API ask here and mask nothing themselves.
 */
@Component
public class CasePrivacy {
    /** A reload within this time does not ask again. */
    public static final Duration OPEN = Duration.ofMinutes(15);

    private static final String READ = "case.read";
    private static final String REVEALED = "case.revealed";
    private static final int LISTED = 100;

    private final CaseStore store;
    private final RevealStore reveals;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    CasePrivacy(CaseStore store, RevealStore reveals, Customers customers, Audit audit, Clock clock) {
        this.store = store;
        this.reveals = reveals;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may not even know who complains. */
    public static boolean hidden(CaseFile file, Viewer viewer) {
        return PrivacyRules.hidden(file, viewer.can(Permission.CONFIDENTIAL_READ));
    }

    /** Whether this person may have values shown in full, with a reason. */
    public static boolean mayReveal(CaseFile file, Viewer viewer) {
        return viewer.can(Permission.CUSTOMER_READ) && !hidden(file, viewer);
    }

    /** The personal values that are known, masked or revealed for this person; empty for who may not know who complains. */
    @Transactional(readOnly = true)
    public List<PersonalValue> values(CaseFile file, Viewer viewer) {
        Optional<Party> party = party(file, viewer);
        if (party.isEmpty()) return List.of();
        Map<PersonalField, Instant> open =
                mayReveal(file, viewer) ? reveals.open(file.id(), viewer.doer().staffId(), clock.instant()) : Map.of();
        List<PersonalValue> values = new ArrayList<>();
        for (PersonalField field : PersonalField.values()) {
            Instant until = open.get(field);
            String shown = until == null ? field.masked(party.get()) : field.of(party.get());
            if (!shown.isEmpty()) values.add(new PersonalValue(field, shown, until));
        }
        return values;
    }

    /** Shows one value to this person for {@link #OPEN}. */
    @Transactional
    public Doing reveal(CaseNumber number, PersonalField field, String reason, Viewer viewer) {
        CaseFile file = store.read(number, viewer).orElseThrow(NotFound::new);
        if (!mayReveal(file, viewer)) return new Doing.Refused("cases.refusal.permission");
        Optional<String> refusal = PrivacyRules.reason(reason);
        if (refusal.isPresent()) return new Doing.Refused(refusal.get());
        Instant now = clock.instant();
        reveals.add(file.id(), viewer.doer().staffId(), field, reason.strip(), now, now.plus(OPEN));
        note(file, REVEALED, Map.of("field", field.name(), "reason", reason.strip()), viewer);
        return new Doing.Done(file.version());
    }

    /** Notes that a person saw this case, when it is one whose readings are noted. @param what {@code CASE} or {@code FILE} */
    @Transactional
    public void read(CaseFile file, String what, Viewer viewer) {
        if (file.confidentiality() != Confidentiality.NORMAL) note(file, READ, Map.of("field", what), viewer);
    }

    /** Who saw what of this case, latest first; for auditors and managers, empty for others. */
    @Transactional(readOnly = true)
    public List<Look> looks(CaseFile file, Viewer viewer) {
        if (!viewer.can(Permission.AUDIT_READ)) return List.of();
        return audit.of("case", file.number().toString(), Set.of(READ, REVEALED), LISTED).stream()
                .flatMap(noted -> look(noted).stream())
                .toList();
    }

    private static Optional<Look> look(Audit.Noted noted) {
        Long staff = noted.staffId();
        return staff == null
                ? Optional.empty()
                : Optional.of(new Look(
                        staff,
                        noted.at(),
                        noted.details().getOrDefault("field", "CASE"),
                        noted.details().getOrDefault("reason", "")));
    }

    private Optional<Party> party(CaseFile file, Viewer viewer) {
        Long id = file.complainantId();
        return id == null || hidden(file, viewer) ? Optional.empty() : customers.party(id);
    }

    private void note(CaseFile file, String action, Map<String, String> details, Viewer viewer) {
        audit.record(viewer.actor(), action, "case", file.number().toString(), details);
    }
}
