package org.peygir.customers;

/** The ways to reach a party. */
public enum ContactKind {
    /** An Iranian mobile number: takes SMS. */
    MOBILE,
    /** Any other telephone number. */
    PHONE,
    EMAIL,
    ADDRESS
}
