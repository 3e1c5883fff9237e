package org.peygir.customers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A party with its contact points, preferred ones first; empty text where nothing is known.
 *
 * @param group the group of customers it belongs to; empty for none
 */
public record Party(
        long id,
        PartyKind kind,
        String givenName,
        String familyName,
        String organizationName,
        String nationalId,
        String legalId,
        Locale locale,
        String group,
        int version,
        Instant createdAt,
        List<ContactPoint> contacts) {
    /** Given name then family name for persons, the organisation's name for organisations. */
    public String displayName() {
        return kind == PartyKind.PERSON ? (givenName + " " + familyName).strip() : organizationName;
    }

    /** E.164, or empty. */
    public String mobile() {
        return first(ContactKind.MOBILE);
    }

    /** Normal form, or empty. */
    public String phone() {
        return first(ContactKind.PHONE);
    }

    /** Lower case, or empty. */
    public String email() {
        return first(ContactKind.EMAIL);
    }

    /** As given, or empty. */
    public String address() {
        return first(ContactKind.ADDRESS);
    }

    private String first(ContactKind kind) {
        for (ContactPoint contact : contacts) if (contact.kind() == kind) return contact.value();
        return "";
    }

    /** Stays out of logs. */
    @Override
    public String toString() {
        return "Party[" + id + "]";
    }
}
