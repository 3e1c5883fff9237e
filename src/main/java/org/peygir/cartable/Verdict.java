package org.peygir.cartable;

/** What the author of an opinion says of the complaint. */
public enum Verdict {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    NO_VERDICT
}
