package org.peygir.intake.domain;

/** How the complainant wants their name to be kept (CNF-01). */
public enum Identity {
    /** Known to those who handle the case. */
    NAMED,
    /** Known only to those who must know it to handle the case; every reading is noted. */
    CONFIDENTIAL,
    /** Not asked at all: nobody can be called, and only the tracking code leads back to the case. */
    ANONYMOUS
}
