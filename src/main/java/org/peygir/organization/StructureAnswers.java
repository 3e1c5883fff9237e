package org.peygir.organization;

/**
 * What the set-up advisor asks of an organisation (ORG-02).
 *
 * @param branches places where customers are met; 0 or more
 * @param monthly complaints a month over all of them
 * @param verbalPercent share that is spoken, 0 to 100
 * @param seriousPercent share of severity 3 or 4, 0 to 100
 */
public record StructureAnswers(
        int branches, int monthly, int verbalPercent, int seriousPercent, Skills skills, Spread spread) {
    /** How many of the people who meet customers can settle a complaint. */
    public enum Skills {
        NONE,
        SOME,
        MOST
    }

    public enum Spread {
        ONE_PLACE,
        ONE_CITY,
        COUNTRY
    }
}
