package org.peygir.customers.store;

import static org.peygir.customers.store.db.Tables.CONTACT_POINT;
import static org.peygir.customers.store.db.Tables.PARTY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.peygir.customers.ContactKind;
import org.peygir.customers.ContactPoint;
import org.peygir.customers.Party;
import org.peygir.customers.PartyKind;
import org.peygir.customers.domain.Contacts;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Repository;

/** Reads parties, and finds them while someone types: beginnings by ordered indexes first, the costlier middle last. */
@Repository
public class PartyQuery {
    /** Below this a trigram index cannot help, and the middle of a name means nothing yet. */
    private static final int MIN_MIDDLE = 3;

    private static final int MIN_ID = 5;
    /** More than a screen needs: with a small limit the planner hopes to meet a rare name soon, and reads the whole table. */
    private static final int MIDDLE = 200;

    private final DSLContext db;

    public PartyQuery(DSLContext db) {
        this.db = db;
    }

    /** One query for all; in no order. */
    public List<Party> parties(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Result<Record>> rows = db.select()
                .from(PARTY)
                .leftJoin(CONTACT_POINT)
                .on(CONTACT_POINT.PARTY_ID.eq(PARTY.ID))
                .where(PARTY.ID.in(ids))
                .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.ID)
                .fetchGroups(PARTY.ID);
        return rows.values().stream().map(PartyQuery::party).toList();
    }

    /** Ids of parties that match what was typed, best first. */
    public List<Long> matching(String typed, int limit) {
        String key = PersianText.joined(typed);
        if (key.isEmpty() || limit <= 0) return List.of();
        if (isNumber(typed)) return byNumber(typed, limit);
        Set<Long> ids = new LinkedHashSet<>(byNameStart(key, limit));
        if (ids.size() < limit && key.length() >= MIN_MIDDLE) ids.addAll(byNameMiddle(key));
        return ids.stream().limit(limit).toList();
    }

    private List<Long> byNumber(String typed, int limit) {
        Set<Long> ids = new LinkedHashSet<>();
        String digits = Digits.only(typed);
        if (digits.length() >= MIN_ID) {
            ids.addAll(beginning(PARTY.NATIONAL_ID, digits, limit).fetch(PARTY.ID));
            ids.addAll(beginning(PARTY.LEGAL_ID, digits, limit).fetch(PARTY.ID));
        }
        for (String start : Contacts.phoneStarts(typed)) {
            if (ids.size() >= limit) break;
            ids.addAll(db.select(CONTACT_POINT.PARTY_ID)
                    .from(CONTACT_POINT)
                    .where(CONTACT_POINT.VALUE.like(DSL.inline(start + "%")))
                    .orderBy(CONTACT_POINT.VALUE)
                    .limit(DSL.inline(limit))
                    .fetch(CONTACT_POINT.PARTY_ID));
        }
        return ids.stream().limit(limit).toList();
    }

    /** Both orders of a name in one round trip, each by its own index. */
    private List<Long> byNameStart(String key, int limit) {
        return beginning(PARTY.FAMILY_KEY, key, limit)
                .unionAll(beginning(PARTY.NAME_KEY, key, limit))
                .fetch(PARTY.ID);
    }

    private List<Long> byNameMiddle(String key) {
        return db.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.NAME_KEY.like(DSL.inline("%" + key + "%")))
                .limit(DSL.inline(MIDDLE))
                .fetch(PARTY.ID);
    }

    /** The order makes the planner walk the index; keys hold letters and digits only, so nothing needs escaping. */
    private Select<Record1<Long>> beginning(Field<String> key, String start, int limit) {
        return db.select(PARTY.ID)
                .from(PARTY)
                .where(key.like(DSL.inline(start + "%")))
                .orderBy(key)
                .limit(DSL.inline(limit));
    }

    private static boolean isNumber(String typed) {
        return typed.chars().noneMatch(Character::isLetter)
                && !Digits.only(typed).isEmpty();
    }

    private static Party party(Result<Record> rows) {
        var row = rows.getFirst().into(PARTY);
        List<ContactPoint> contacts = new ArrayList<>();
        for (Record each : rows) {
            if (each.get(CONTACT_POINT.ID) == null) continue;
            contacts.add(new ContactPoint(
                    ContactKind.valueOf(each.get(CONTACT_POINT.KIND)),
                    each.get(CONTACT_POINT.VALUE),
                    each.get(CONTACT_POINT.GIVEN),
                    each.get(CONTACT_POINT.PREFERRED)));
        }
        return new Party(
                row.getId(),
                PartyKind.valueOf(row.getKind()),
                row.getGivenName(),
                row.getFamilyName(),
                row.getOrganizationName(),
                orEmpty(row.getNationalId()),
                orEmpty(row.getLegalId()),
                Locale.forLanguageTag(row.getLocale()),
                row.getCustomerGroup(),
                row.getVersion(),
                row.getCreatedAt(),
                contacts);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
