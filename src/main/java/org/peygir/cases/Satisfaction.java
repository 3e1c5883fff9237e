package org.peygir.cases;

/** What the complainant says of the result, or why nobody could ask (RTN-17). */
public enum Satisfaction {
    SATISFIED,
    DISSATISFIED,
    NOT_REACHABLE,
    DECLINED
}
