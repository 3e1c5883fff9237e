package org.peygir.platform.web;

import java.util.Collection;
import java.util.regex.Pattern;

/** Joins small files into the one that a page loads. */
final class Bundle {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^\\s*//.*\\R?");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (default )?");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
    private static final Pattern EMPTY = Pattern.compile("\\R{2,}");

    private Bundle() {}

    static String styles(Collection<String> files) {
        return tight(COMMENT.matcher(String.join("\n", files)).replaceAll(""));
    }

    /**
     * Scripts as one module. The first file (the core) stays open so that all see its names; each other one becomes a block of
     * its own, so two files may use the same names inside. Imports between them are dropped: what they name is the core's.
     */
    static String scripts(Collection<String> files) {
        StringBuilder whole = new StringBuilder();
        for (String file : files) {
            String body = file.lines()
                    .filter(line -> !line.startsWith("import "))
                    .reduce("", (all, line) -> all + line + "\n");
            body = EXPORT.matcher(LINE_COMMENT.matcher(body).replaceAll("")).replaceAll("");
            whole.append(whole.isEmpty() ? body : "{\n" + body + "}\n");
        }
        return tight(whole.toString());
    }

    private static String tight(String text) {
        return EMPTY.matcher(INDENT.matcher(text).replaceAll(""))
                        .replaceAll("\n")
                        .strip() + "\n";
    }
}
