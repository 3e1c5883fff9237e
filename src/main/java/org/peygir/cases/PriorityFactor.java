package org.peygir.cases;

/** What makes a case more pressing beside its severity and urgency (HDL-01). */
public enum PriorityFactor {
    /** The customer is old, ill, disabled, alone with a child … */
    VULNERABLE(20),
    /** Somebody could come to harm: it alone lifts a case of usual severity to the highest level. */
    SAFETY(50),
    PUBLIC_INTEREST(15),
    /** The same was complained of before. */
    REPEAT(10);

    private final int points;

    PriorityFactor(int points) {
        this.points = points;
    }

    /** What it adds to the priority. */
    public int points() {
        return points;
    }
}
