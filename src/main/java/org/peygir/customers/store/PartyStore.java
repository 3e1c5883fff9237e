package org.peygir.customers.store;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.customers.ContactKind;
import org.peygir.customers.ContactPoint;
import org.peygir.customers.NewParty;
import org.peygir.customers.PartyKind;
import org.peygir.customers.Recognised;
import org.peygir.customers.domain.Contacts;
import org.peygir.platform.db.FixedStatement;
import org.peygir.platform.identifiers.LegalEntityId;
import org.peygir.platform.identifiers.NationalId;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Repository;

/** Writes parties: one statement finds, makes and completes, since every registration waits for it. */
@Repository
public class PartyStore {
    private static final int CONTACTS = 4;
    /** Values of a party before its moment. */
    private static final int PARTY = 11;

    /**
     * Plain SQL: a chain of writing WITHs is short here and long in jOOQ's words. The text and the count of values never
     * change, so driver and server prepare it once.
     */
    private static final String PUT = """
            with given (kind, given_name, family_name, organization_name, national_id, legal_id, name_key, family_key,
                        sort_key, locale, mobile, created_at) as (
              values (?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text,
                      ?::text, ?::text, ?::text, ?::timestamptz)
            ), known as (
              (select p.id, 1 as strength from customers.party p
                where p.national_id = (select national_id from given) order by p.id limit 1)
              union all
              (select p.id, 2 from customers.party p
                where p.legal_id = (select legal_id from given) order by p.id limit 1)
              union all
              (select p.id, 3 from customers.contact_point c join customers.party p on p.id = c.party_id
                where c.kind = 'MOBILE' and c.value = (select mobile from given)
                  and p.name_key = (select name_key from given) and p.name_key <> ''
                  and (p.national_id is null or (select national_id from given) is null)
                  and (p.legal_id is null or (select legal_id from given) is null)
                order by p.id limit 1)
            ), found as (
              select id from known order by strength limit 1
            ), made as (
              insert into customers.party (kind, given_name, family_name, organization_name, national_id, legal_id,
                                           name_key, family_key, sort_key, locale, created_at)
              select kind, given_name, family_name, organization_name, national_id, legal_id,
                     name_key, family_key, sort_key, locale, created_at
                from given where not exists (select from found)
              returning id
            ), completed as (
              update customers.party p
                 set national_id = coalesce(p.national_id, given.national_id),
                     legal_id = coalesce(p.legal_id, given.legal_id), version = p.version + 1
                from found, given
               where p.id = found.id
                 and (p.national_id is null and given.national_id is not null
                      or p.legal_id is null and given.legal_id is not null)
            ), contact (kind, value, given) as (
              values (?::text, ?::text, ?::text), (?::text, ?::text, ?::text),
                     (?::text, ?::text, ?::text), (?::text, ?::text, ?::text)
            ), added as (
              insert into customers.contact_point (party_id, kind, value, given, preferred)
              select made.id, contact.kind, contact.value, contact.given, true
                from made, contact where contact.value is not null
              union all
              select found.id, contact.kind, contact.value, contact.given, false
                from found, contact
               where contact.value is not null
                 and not exists (select from customers.contact_point c
                                  where c.party_id = found.id and c.kind = contact.kind and c.value = contact.value)
            )
            select id, '' as customer_group from made
            union all
            select p.id, p.customer_group from found join customers.party p on p.id = found.id
            """;

    private final FixedStatement put;

    public PartyStore(DSLContext db) {
        int[] types = new int[PARTY + 1 + 3 * CONTACTS];
        Arrays.fill(types, Types.VARCHAR);
        types[PARTY] = Types.TIMESTAMP_WITH_TIMEZONE;
        put = FixedStatement.of(db, PUT, types);
    }

    /** The party found or made; rules at {@code Customers.recognise}. */
    public Recognised recognise(NewParty party, Instant now) {
        List<ContactPoint> contacts = Contacts.of(party);
        @Nullable Object[] values = new @Nullable Object[PARTY + 1 + 3 * CONTACTS];
        System.arraycopy(party(party, contacts), 0, values, 0, PARTY);
        values[PARTY] = now;
        for (int i = 0; i < Math.min(CONTACTS, contacts.size()); i++) {
            ContactPoint contact = contacts.get(i);
            int at = PARTY + 1 + 3 * i;
            values[at] = contact.kind().name();
            values[at + 1] = contact.value();
            values[at + 2] = contact.given();
        }
        return put.single(row -> new Recognised(row.getLong(1), row.getString(2)), values);
    }

    private static @Nullable String[] party(NewParty party, List<ContactPoint> contacts) {
        boolean person = party.kind() == PartyKind.PERSON;
        String familyFirst = person ? party.familyName() + " " + party.givenName() : party.organizationName();
        return new @Nullable String[] {
            party.kind().name(),
            party.givenName().strip(),
            party.familyName().strip(),
            party.organizationName().strip(),
            NationalId.parse(party.nationalId()).map(NationalId::value).orElse(null),
            LegalEntityId.parse(party.legalId()).map(LegalEntityId::value).orElse(null),
            PersianText.joined(party.displayName()),
            PersianText.joined(familyFirst),
            PersianText.sortKey(familyFirst),
            party.locale().getLanguage(),
            contacts.stream()
                    .filter(c -> c.kind() == ContactKind.MOBILE)
                    .map(ContactPoint::value)
                    .findFirst()
                    .orElse(null)
        };
    }
}
