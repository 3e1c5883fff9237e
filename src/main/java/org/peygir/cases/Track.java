package org.peygir.cases;

/** How thoroughly a complaint is looked into (HDL-02). Commitments may differ by it. */
public enum Track {
    /** Answered where it was told, without an investigation. */
    FRONTLINE,
    STANDARD,
    /** Facts are disputed or weighty: evidence is taken and everybody heard. */
    INVESTIGATION
}
