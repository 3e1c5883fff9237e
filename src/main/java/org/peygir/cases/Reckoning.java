package org.peygir.cases;

import java.util.List;

/**
 * How a priority came about: which factor gave how many points.
 *
 * @param reckoned the level by the points
 * @param level the one that counts: a person's when they set one
 */
public record Reckoning(List<Part> parts, int points, PriorityLevel reckoned, PriorityLevel level) {
    /** One line of it. @param code as {@code severity.3}, {@code urgency.NOW}, {@code SAFETY}, {@code reopened}, {@code raised} */
    public record Part(String code, int points) {}
}
