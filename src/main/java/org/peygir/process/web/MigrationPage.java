package org.peygir.process.web;

import java.util.List;

/** A migration: what it would do, does and did. */
public record MigrationPage(
        String title,
        String sub,
        String path,
        String backHref,
        String refused,
        boolean working,
        int done,
        int total,
        String words,
        boolean predicted,
        boolean over,
        boolean empty,
        List<Row> moves,
        List<Row> stays,
        String note) {
    /** @param further what changes beside the stage, in words; may be empty */
    public record Row(String from, String to, String cases, List<String> further) {}
}
