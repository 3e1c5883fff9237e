package org.peygir.customers;

import java.util.Locale;

/**
 * A party as someone gave it, in any spelling and any digits; empty where nothing was said. Identifiers that do not check
 * and contacts that cannot be read are left out when it is put: telling the person is the form's business.
 */
public record NewParty(
        PartyKind kind,
        String givenName,
        String familyName,
        String organizationName,
        String nationalId,
        String legalId,
        String mobile,
        String phone,
        String email,
        String address,
        Locale locale) {
    /** A person with names and a mobile number, nothing else known. */
    public static NewParty person(String givenName, String familyName, String mobile, Locale locale) {
        return new NewParty(PartyKind.PERSON, givenName, familyName, "", "", "", mobile, "", "", "", locale);
    }

    /** Given name then family name for persons, the organisation's name for organisations. */
    public String displayName() {
        return kind == PartyKind.PERSON
                ? (givenName.strip() + " " + familyName.strip()).strip()
                : organizationName.strip();
    }

    /** Stays out of logs. */
    @Override
    public String toString() {
        return "NewParty[" + kind + "]";
    }
}
