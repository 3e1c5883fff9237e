package org.peygir.customers.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peygir.customers.ContactKind;
import org.peygir.customers.ContactPoint;
import org.peygir.customers.NewParty;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.text.Digits;

/** Contacts in their normal form. A number is a mobile one by its digits, whichever field it was typed in. */
public final class Contacts {
    private static final int MIN_DIGITS = 4;
    private static final int MAX_DIGITS = 15;

    private Contacts() {}

    /** The readable contacts of a new party, each value once. */
    public static List<ContactPoint> of(NewParty party) {
        List<ContactPoint> contacts = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String typed : List.of(party.mobile(), party.phone()))
            phone(typed).filter(c -> seen.add(c.value())).ifPresent(contacts::add);
        EmailAddress.parse(party.email())
                .map(address -> new ContactPoint(
                        ContactKind.EMAIL, address.value(), party.email().strip(), true))
                .ifPresent(contacts::add);
        String address = party.address().strip();
        if (!address.isEmpty()) contacts.add(new ContactPoint(ContactKind.ADDRESS, address, address, true));
        return contacts;
    }

    /** A telephone number in E.164 where the country can be told, else its bare digits; empty if it is none. */
    public static Optional<ContactPoint> phone(String typed) {
        Optional<Mobile> mobile = Mobile.parse(typed);
        if (mobile.isPresent())
            return Optional.of(new ContactPoint(ContactKind.MOBILE, mobile.get().value(), typed.strip(), true));
        String digits = Digits.only(typed);
        if (digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS + 2) return Optional.empty();
        boolean plus = typed.contains("+");
        return Optional.of(new ContactPoint(ContactKind.PHONE, international(digits, plus), typed.strip(), true));
    }

    /** The beginnings that stored numbers may have when someone has typed so far; empty if too little was typed. */
    public static List<String> phoneStarts(String typed) {
        String digits = Digits.only(typed);
        if (digits.length() < MIN_DIGITS) return List.of();
        Set<String> starts = new LinkedHashSet<>();
        starts.add(international(digits, typed.contains("+")));
        if (digits.startsWith("9")) starts.add("+98" + digits);
        if (digits.startsWith("98")) starts.add("+" + digits);
        starts.add(digits);
        return starts.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String international(String digits, boolean plus) {
        if (plus) return "+" + (digits.startsWith("980") ? "98" + digits.substring(3) : digits);
        if (digits.startsWith("00")) return international(digits.substring(2), true);
        if (digits.startsWith("0")) return "+98" + digits.substring(1);
        // Twelve digits with Iran's code in front: 98 21 8877 6655.
        return digits.startsWith("98") && digits.length() == 12 ? "+" + digits : digits;
    }
}
