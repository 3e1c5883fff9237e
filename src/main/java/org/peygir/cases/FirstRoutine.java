package org.peygir.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peygir.customers.Customers;
import org.peygir.customers.PartyKind;
import org.peygir.organization.Organization;
import org.peygir.routines.BindingChoice;
import org.peygir.routines.Bindings;
import org.peygir.routines.Relation;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;

/** Which routine a registration starts, whatever the door. Asks memory; a customer picked by number is looked up. */
@Component
class FirstRoutine {
    private final Bindings bindings;
    private final Routines routines;
    private final Organization organization;
    private final Customers customers;

    FirstRoutine(Bindings bindings, Routines routines, Organization organization, Customers customers) {
        this.bindings = bindings;
        this.routines = routines;
        this.organization = organization;
        this.customers = customers;
    }

    /** @param unitId whose queue the recorder named; null: the routine places it */
    Version of(Registration r, @Nullable Long unitId, Instant now) {
        Long recorder = r.recorderId();
        Long told = unitId != null || recorder == null
                ? unitId
                : (Long) organization.staff(recorder).unitId();
        BindingChoice choice = bindings.choose(told, r.about().name(), relation(r), now);
        return routines.inForce(bindings.routine(choice));
    }

    /** As far as it was told; of a customer picked by number what is known, where a decision asks for it. */
    private Relation relation(Registration r) {
        if (r.anonymous()) return Relation.ANONYMOUS;
        Complainant c = r.complainant();
        Long known = c.customerId();
        boolean named = !(c.givenName() + c.familyName()).isBlank();
        if (!c.organizationName().isBlank()) return named || known != null ? Relation.EMPLOYEE : Relation.COMPANY;
        if (named || known == null || !bindings.askRelation()) return Relation.PERSON;
        return customers
                .party(known)
                .filter(party -> party.kind() == PartyKind.ORGANIZATION)
                .map(party -> Relation.COMPANY)
                .orElse(Relation.PERSON);
    }
}
