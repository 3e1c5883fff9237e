package org.peygir.intake.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peygir.customers.Duplicate;
import org.peygir.customers.Party;
import org.peygir.customers.PartyKind;
import org.peygir.customers.PersonalField;
import org.peygir.platform.web.Shell;

/**
 * A known customer in the staff form: enough to tell two people apart, no more.
 *
 * @param contact mobile, phone or e-mail, masked, in Latin digits, or empty
 * @param code the last digits of the national or legal id, or empty
 * @param why in what they are like the one being typed, or empty
 * @param group of customers it belongs to, or empty: other times may be promised then
 */
public record StaffCustomer(
        long id, String name, boolean company, String contact, String code, String why, String group) {
    static StaffCustomer of(Party party) {
        return of(party, "");
    }

    static StaffCustomer of(Duplicate duplicate, Shell shell) {
        String why = duplicate.likenesses().stream()
                .map(likeness -> shell.t("intake.staff.likeness." + likeness))
                .collect(Collectors.joining(shell.t("intake.staff.comma")));
        return of(duplicate.party(), why);
    }

    private static StaffCustomer of(Party party, String why) {
        String contact = Stream.of(PersonalField.MOBILE, PersonalField.PHONE, PersonalField.EMAIL)
                .map(field -> field.masked(party))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return new StaffCustomer(
                party.id(),
                party.displayName(),
                party.kind() == PartyKind.ORGANIZATION,
                contact,
                PersonalField.IDENTIFIER.masked(party),
                why,
                party.group());
    }
}
