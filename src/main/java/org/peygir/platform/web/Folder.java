package org.peygir.platform.web;

import java.util.List;

/** One folder of the cartable as the rail shows it: its code is its address and its message key. */
public record Folder(String code, String icon) {
    public static final List<Folder> ALL = List.of(
            new Folder("received", "inbox"),
            new Folder("sent", "send"),
            new Folder("draft", "pencil"),
            new Folder("follow-up", "flag"),
            new Folder("unit", "people"),
            new Folder("late", "alarm"),
            new Folder("archive", "archive"));

    public String path() {
        return "/cartable/" + code;
    }

    public String labelKey() {
        return "platform.rail." + code;
    }
}
