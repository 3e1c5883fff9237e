package org.peygir.customers;

/** One way to reach a party: the normal form for machines, the given one for people; preferred was the first of its kind. */
public record ContactPoint(ContactKind kind, String value, String given, boolean preferred) {
    /** Stays out of logs. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
