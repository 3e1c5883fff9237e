package org.peygir.organization;

/** Whether somebody may grant a remedy of a certain worth. */
public sealed interface Standing {
    /** They may, or nobody limits remedies of this kind. */
    record Within() implements Standing {}

    /** @param ceilingRial the most they may grant */
    record Above(long ceilingRial) implements Standing {}

    /** They could, were this training valid. */
    record Untrained(String training) implements Standing {}

    /** Nobody in their role grants remedies of this kind. */
    record NoAuthority() implements Standing {}
}
