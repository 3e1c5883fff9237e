package org.peygir.cases;

import java.util.Locale;
import org.peygir.customers.NewParty;
import org.peygir.customers.PartyKind;
import org.peygir.platform.identifiers.LegalEntityId;
import org.peygir.platform.identifiers.NationalId;

/** Turns what was said of the complainant into what customers keep. */
final class CustomerForm {
    private CustomerForm() {}

    static NewParty of(Complainant c, Locale locale) {
        boolean company = c.givenName().isBlank() && c.familyName().isBlank();
        return new NewParty(
                company ? PartyKind.ORGANIZATION : PartyKind.PERSON,
                c.givenName().strip(),
                c.familyName().strip(),
                c.organizationName().strip(),
                NationalId.parse(c.nationalId()).map(NationalId::value).orElse(""),
                // Typed by an employee it is the company's: they themselves would be taken for it.
                company
                        ? LegalEntityId.parse(c.nationalId())
                                .map(LegalEntityId::value)
                                .orElse("")
                        : "",
                c.mobile(),
                c.phone(),
                c.email(),
                c.address(),
                locale);
    }

    /** The company that an employee complains for; a legal id typed with it is the company's. */
    static NewParty company(Complainant c, Locale locale) {
        String legalId =
                LegalEntityId.parse(c.nationalId()).map(LegalEntityId::value).orElse("");
        return new NewParty(
                PartyKind.ORGANIZATION, "", "", c.organizationName().strip(), "", legalId, "", "", "", "", locale);
    }
}
