package org.peygir.customers;

import java.util.Set;

/** A party that may be the same as another, and why. */
public record Duplicate(Party party, Set<Likeness> likenesses) {
    /** In what two parties are alike, the strongest sign first. */
    public enum Likeness {
        NATIONAL_ID,
        LEGAL_ID,
        PHONE,
        EMAIL,
        NAME
    }
}
