package org.peygir.routines;

import java.util.Map;

/**
 * What the picture of a version says of many runs, by id of stage or way and in the reader's language.
 *
 * @param stageLabels the small second line of a box
 * @param wayLabels the words on an arrow, in place of its condition
 * @param stageMarks {@code sl} on the slowest path, {@code gn} gone: no run was there
 * @param wayMarks the same for arrows
 * @param stageLinks where a click leads
 * @param wayLinks the same for arrows
 */
public record MapView(
        Map<Long, String> stageLabels,
        Map<Long, String> wayLabels,
        Map<Long, String> stageMarks,
        Map<Long, String> wayMarks,
        Map<Long, String> stageLinks,
        Map<Long, String> wayLinks) {}
