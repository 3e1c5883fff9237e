package org.peygir.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who complains and how to reach them, as typed; blank where nothing was said.
 *
 * @param customerId an existing customer chosen by the recorder; then the other fields only add to what is known
 * @param organizationName set when a company complains; the person's names are then its employee's
 */
public record Complainant(
        @Nullable Long customerId,
        String givenName,
        String familyName,
        String organizationName,
        String nationalId,
        String mobile,
        String phone,
        String email,
        String address) {

    public static final Complainant NOBODY = new Complainant(null, "", "", "", "", "", "", "", "");

    public String displayName() {
        String person = (givenName.strip() + " " + familyName.strip()).strip();
        return person.isEmpty() ? organizationName.strip() : person;
    }
}
