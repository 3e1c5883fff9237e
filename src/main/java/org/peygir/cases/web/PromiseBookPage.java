package org.peygir.cases.web;

import java.util.List;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Option;

/** The book of promises, filtered: the promises and how many were kept. @param more there are more than are shown */
public record PromiseBookPage(
        List<Row> rows,
        boolean more,
        List<Count> people,
        List<Count> units,
        List<Option> staff,
        List<Option> allUnits,
        List<Option> shows,
        String chosenStaff,
        String chosenUnit,
        String chosenShow) {
    /** @param kind of the badge */
    public record Row(
            String text, String number, String href, String title, String who, Due due, String state, String kind) {}

    /** @param rate in words; a dash while nothing was decided */
    public record Count(String name, String href, String open, String kept, String broken, String rate) {}
}
