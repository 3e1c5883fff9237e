package org.peygir.customers;

/** What became of putting a customer into a group, or of naming a group. */
public sealed interface Grouping {
    record Done() implements Grouping {}

    /** The last part of the key is the field it belongs to. */
    record Refused(String messageKey) implements Grouping {
        public String field() {
            return messageKey.substring(messageKey.lastIndexOf('.') + 1);
        }
    }

    /** Somebody else changed the customer first. */
    record Stale() implements Grouping {}
}
