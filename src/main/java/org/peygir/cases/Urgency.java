package org.peygir.cases;

/** How soon the customer needs it, whatever our own deadlines say. */
public enum Urgency {
    NORMAL(0),
    SOON(10),
    NOW(25);

    private final int points;

    Urgency(int points) {
        this.points = points;
    }

    /** What it adds to the priority. */
    public int points() {
        return points;
    }

    /** 1 to 3, as stored. */
    public int rank() {
        return ordinal() + 1;
    }

    /** @param rank 1 to 3 */
    public static Urgency of(int rank) {
        return values()[rank - 1];
    }
}
