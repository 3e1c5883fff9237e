package org.peygir.cases;

/** What was found of the complaint. */
public enum Finding {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    OUT_OF_SCOPE
}
