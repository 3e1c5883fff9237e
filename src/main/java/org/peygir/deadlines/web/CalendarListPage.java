package org.peygir.deadlines.web;

import java.util.List;

/** The calendars that a person may open: the organisation's first, then the units'. */
public record CalendarListPage(List<CalendarRow> rows) {
    /** @param state what the unit says itself, in words; @param draft whether a change waits to be published */
    public record CalendarRow(String name, String href, String state, boolean draft) {}
}
