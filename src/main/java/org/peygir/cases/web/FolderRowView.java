package org.peygir.cases.web;

import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Ring;

/**
 * A row of the cartable, worded.
 *
 * @param number in the reader's digits; {@code path} its address
 * @param holder null when it lies untaken in the unit's queue
 * @param priority in words where it stands higher than the severity alone would have it; else null
 * @param mayTake nobody has it and the reader may take it
 */
public record FolderRowView(
        String number,
        String value,
        String path,
        String subject,
        String lastLine,
        String customer,
        String product,
        @Nullable String holder,
        String unit,
        int severity,
        @Nullable String priority,
        Ring ring,
        Due due,
        String activity,
        String activityTitle,
        boolean unread,
        boolean confidential,
        boolean mayTake) {}
