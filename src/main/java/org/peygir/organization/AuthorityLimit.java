package org.peygir.organization;

/**
 * One line of the authority matrix (ORG-08).
 *
 * @param category what the complaint is about; empty for all. A line for one replaces that for all of the same role
 * @param ceilingRial the most it may be worth; 0 lets only what costs nothing
 * @param training that must be valid on the day; empty for none
 */
public record AuthorityLimit(
        long id, Role role, String category, RemedyType remedy, long ceilingRial, String training) {
    public static final int TRAINING_LIMIT = 100;
}
