package org.peygir.cases;

/** Where a case stands in every queue. */
public enum PriorityLevel {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** 1 to 4, as stored; the greater is done first. */
    public int rank() {
        return ordinal() + 1;
    }

    /** @param rank 1 to 4 */
    public static PriorityLevel of(int rank) {
        return values()[rank - 1];
    }
}
