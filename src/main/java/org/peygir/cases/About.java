package org.peygir.cases;

/** Whom or what the complaint is about; the decision stage chooses its way by it (RTN-16). */
public enum About {
    CARERS,
    EXPERTS,
    RECEPTION,
    OTHER
}
