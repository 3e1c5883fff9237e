package org.peygir.platform.web;

import java.util.List;
import java.util.Map;

/** One folder of the cartable as the rail shows it: its code is its address and its message key. */
public record Folder(String code, String icon) {
    /** Only for whoever stands in for somebody: its number is counted for nobody else. */
    private static final String LENT = "delegated";

    public static final List<Folder> ALL = List.of(
            new Folder("received", "inbox"),
            new Folder("sent", "send"),
            new Folder("draft", "pencil"),
            new Folder("follow-up", "flag"),
            new Folder(LENT, "person"),
            new Folder("unit", "people"),
            new Folder("late", "alarm"),
            new Folder("archive", "archive"));

    /** Those that concern a person, of whom these numbers are. */
    public static List<Folder> shown(Map<String, Integer> counts) {
        return ALL.stream()
                .filter(folder -> !folder.code.equals(LENT) || counts.containsKey(LENT))
                .toList();
    }

    public String path() {
        return "/cartable/" + code;
    }

    public String labelKey() {
        return "platform.rail." + code;
    }
}
