package org.peygir.customers;

/** Who a party is. */
public enum PartyKind {
    PERSON,
    ORGANIZATION
}
