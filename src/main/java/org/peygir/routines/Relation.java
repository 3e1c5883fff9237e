package org.peygir.routines;

/** Who complains, as a registration knows it by itself. */
public enum Relation {
    PERSON,
    /** A person, of what their company bought. */
    EMPLOYEE,
    COMPANY,
    ANONYMOUS
}
