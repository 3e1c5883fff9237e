package org.peygir.cartable;

/**
 * How a unit kept its terms over what others handed to it (ORG-12).
 *
 * @param inTime taken, answered or returned before the time was over
 * @param late after it, or still waiting although it is over
 * @param waiting with time left
 * @param returned sent back, each with its reason: the database takes none without
 * @param unreasoned sent back without a reason; counted, never assumed
 */
public record Handovers(long unitId, int all, int inTime, int late, int waiting, int returned, int unreasoned) {}
