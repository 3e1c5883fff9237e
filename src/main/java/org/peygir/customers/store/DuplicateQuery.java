package org.peygir.customers.store;

import static org.peygir.customers.store.db.Tables.CONTACT_POINT;
import static org.peygir.customers.store.db.Tables.PARTY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.peygir.customers.ContactKind;
import org.peygir.customers.ContactPoint;
import org.peygir.customers.Duplicate.Likeness;
import org.peygir.customers.NewParty;
import org.peygir.customers.domain.Contacts;
import org.peygir.platform.identifiers.LegalEntityId;
import org.peygir.platform.identifiers.NationalId;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Repository;

/** Finds parties alike in an identifier, a number, an address or the folded name: one query, each sign by its index. */
@Repository
public class DuplicateQuery {
    /** Per sign; a name shared by more people than this warns of nothing. */
    private static final int EACH = 20;

    private final DSLContext db;

    public DuplicateQuery(DSLContext db) {
        this.db = db;
    }

    /** Likenesses by id of the party that has them. */
    public Map<Long, EnumSet<Likeness>> of(NewParty party) {
        List<Select<Record2<Long, String>>> signs = new ArrayList<>();
        NationalId.parse(party.nationalId())
                .ifPresent(id -> signs.add(parties(PARTY.NATIONAL_ID.eq(id.value()), Likeness.NATIONAL_ID)));
        LegalEntityId.parse(party.legalId())
                .ifPresent(id -> signs.add(parties(PARTY.LEGAL_ID.eq(id.value()), Likeness.LEGAL_ID)));
        for (ContactPoint contact : Contacts.of(party)) {
            if (contact.kind() != ContactKind.ADDRESS) signs.add(reachable(contact.value(), likeness(contact.kind())));
        }
        String name = PersianText.joined(party.displayName());
        if (!name.isEmpty()) signs.add(parties(PARTY.NAME_KEY.eq(name), Likeness.NAME));
        return found(signs);
    }

    /** As above for a stored party, itself among them. */
    public Map<Long, EnumSet<Likeness>> of(long partyId) {
        var self = db.selectFrom(PARTY).where(PARTY.ID.eq(partyId)).fetchOne();
        if (self == null) return new TreeMap<>();
        List<Select<Record2<Long, String>>> signs = new ArrayList<>();
        if (self.getNationalId() != null)
            signs.add(parties(PARTY.NATIONAL_ID.eq(self.getNationalId()), Likeness.NATIONAL_ID));
        if (self.getLegalId() != null) signs.add(parties(PARTY.LEGAL_ID.eq(self.getLegalId()), Likeness.LEGAL_ID));
        if (!self.getNameKey().isEmpty()) signs.add(parties(PARTY.NAME_KEY.eq(self.getNameKey()), Likeness.NAME));
        db.selectFrom(CONTACT_POINT)
                .where(CONTACT_POINT.PARTY_ID.eq(partyId))
                .and(CONTACT_POINT.KIND.ne(ContactKind.ADDRESS.name()))
                .limit(DSL.inline(EACH))
                .forEach(row -> signs.add(reachable(row.getValue(), likeness(ContactKind.valueOf(row.getKind())))));
        return found(signs);
    }

    private Map<Long, EnumSet<Likeness>> found(List<Select<Record2<Long, String>>> signs) {
        Map<Long, EnumSet<Likeness>> found = new TreeMap<>();
        signs.stream()
                .reduce(Select::unionAll)
                .ifPresent(all ->
                        all.forEach(row -> found.computeIfAbsent(row.value1(), id -> EnumSet.noneOf(Likeness.class))
                                .add(Likeness.valueOf(row.value2()))));
        return found;
    }

    private Select<Record2<Long, String>> parties(Condition alike, Likeness likeness) {
        return db.select(PARTY.ID, DSL.inline(likeness.name()))
                .from(PARTY)
                .where(alike)
                .orderBy(PARTY.ID.desc())
                .limit(DSL.inline(EACH));
    }

    private Select<Record2<Long, String>> reachable(String value, Likeness likeness) {
        return db.select(CONTACT_POINT.PARTY_ID, DSL.inline(likeness.name()))
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.VALUE.eq(value))
                .orderBy(CONTACT_POINT.ID.desc())
                .limit(DSL.inline(EACH));
    }

    private static Likeness likeness(ContactKind kind) {
        return switch (kind) {
            case MOBILE, PHONE -> Likeness.PHONE;
            case EMAIL -> Likeness.EMAIL;
            case ADDRESS -> throw new IllegalArgumentException("an address is no sign");
        };
    }
}
