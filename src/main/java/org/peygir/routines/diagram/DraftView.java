package org.peygir.routines.diagram;

import java.util.Map;

/**
 * What the picture of a draft shows beyond the routine itself, by stage or way id.
 *
 * @param labels the small second line of a box
 * @param stageMarks {@code se} chosen, {@code ft} something to mend, {@code ad} added, {@code rm} removed, {@code ch} changed
 * @param wayMarks the same for arrows
 * @param stageLinks where a click leads; empty: a picture only
 * @param wayLinks the same for arrows
 */
public record DraftView(
        Map<Long, String> labels,
        Map<Long, String> stageMarks,
        Map<Long, String> wayMarks,
        Map<Long, String> stageLinks,
        Map<Long, String> wayLinks) {}
