package org.peygir.routines;

/** What a text must look like, in words a designer can pick; words: {@code routines.shape.SHAPE}. */
public enum TextShape {
    ANY,
    /** Digits of any script; kept in Latin. */
    DIGITS,
    /** Latin letters, digits, dashes, slashes: a contract or reference number. Kept in Latin digits. */
    CODE,
    /** Letters of the Persian and Arabic script, no digits. */
    PERSIAN,
    EMAIL,
    POSTAL_CODE,
    IBAN
}
