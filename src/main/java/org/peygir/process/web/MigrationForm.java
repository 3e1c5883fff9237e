package org.peygir.process.web;

import java.util.List;
import org.peygir.platform.web.Option;

/**
 * Asks which stage stands for which.
 *
 * @param refused why it was refused, in words; empty at first
 * @param running open cases on the version, in words
 */
public record MigrationForm(
        String title,
        String sub,
        String backHref,
        String path,
        String refused,
        String running,
        boolean none,
        List<Option> targets,
        String target,
        List<Row> rows,
        List<Option> stages) {
    /** @param chosen code of the stage; empty: its cases stay */
    public record Row(String code, String title, String cases, String chosen, boolean same) {}
}
