package org.peygir.deadlines.web;

import java.util.List;
import org.peygir.platform.web.FieldErrors;

/** What the draft changes, and the form that puts it in force. @param from as typed; empty = at once */
public record PolicyPublicationPage(int draft, List<Row> rows, String from, String reason, FieldErrors errors) {
    /** @param before amount until now; empty for a new line; @param after empty for one that goes */
    public record Row(String name, String conditions, String before, String after) {}
}
