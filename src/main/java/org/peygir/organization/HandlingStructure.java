package org.peygir.organization;

/** Who answers complaints (ORG-01, seed 000). Words: {@code structure.name.NAME|about.NAME}. */
public enum HandlingStructure {
    /** The complaints unit answers; other units register only. */
    CENTRALISED,
    /** Whoever was told first answers, beside their other duties. */
    DECENTRALISED,
    /** Where it was told, if it can be solved quickly there; else the complaints unit. */
    HYBRID
}
