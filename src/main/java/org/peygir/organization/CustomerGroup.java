package org.peygir.organization;

/**
 * A group of customers to whom other times are promised.
 *
 * @param name 1 to 40 characters, as people read it; commitments, customers and cases name the group by it
 * @param note who belongs to it; at most 200 characters, may be empty
 */
public record CustomerGroup(String name, String note) {
    public static final int NAME_LIMIT = 40;
    public static final int NOTE_LIMIT = 200;
}
