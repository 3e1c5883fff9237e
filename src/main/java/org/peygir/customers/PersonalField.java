package org.peygir.customers;

import org.peygir.customers.domain.Masks;

/**
 * What of a party is personal beyond its name, masked wherever it is shown until somebody reveals it with a reason (CNF-01). The
 * one place that masks: pages and API alike ask here.
 */
public enum PersonalField {
    MOBILE,
    PHONE,
    EMAIL,
    ADDRESS,
    /** National id of a person, legal id of an organisation. */
    IDENTIFIER;

    /** In full, numbers as dialled here, Latin digits; empty when not known. */
    public String of(Party party) {
        return switch (this) {
            case MOBILE -> Masks.dialled(party.mobile());
            case PHONE -> Masks.dialled(party.phone());
            case EMAIL -> party.email();
            case ADDRESS -> party.address();
            case IDENTIFIER -> party.kind() == PartyKind.PERSON ? party.nationalId() : party.legalId();
        };
    }

    /** For everybody's eyes; empty when not known. */
    public String masked(Party party) {
        String full = of(party);
        return switch (this) {
            case MOBILE, PHONE -> Masks.number(full);
            case EMAIL -> Masks.email(full);
            case ADDRESS -> Masks.address(full);
            case IDENTIFIER -> Masks.identifier(full);
        };
    }
}
