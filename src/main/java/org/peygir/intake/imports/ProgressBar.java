package org.peygir.intake.imports;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;

/** One line on the console that fills up, rewritten in place at most ten times a second. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final Clock clock;
    private final long total;
    private final long started;
    private long shown;

    /** @param total in the unit of {@link #at}'s position; ≤ 0 means unknown */
    ProgressBar(PrintStream out, Clock clock, long total) {
        this.out = out;
        this.clock = clock;
        this.total = total;
        this.started = clock.millis();
    }

    void at(long rows, long refused, long position) {
        long now = clock.millis();
        if (now - shown < 100 && position < total) return;
        shown = now;
        int percent = total <= 0 ? 0 : (int) Math.min(100, position * 100 / total);
        int filled = percent * WIDTH / 100;
        long rate = rows * 1000 / Math.max(1, now - started);
        out.printf(
                Locale.ROOT,
                "\r[%s%s] %3d %%  %,d rows  %,d/s  %,d refused ",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                rows,
                rate,
                refused);
        out.flush();
    }

    void end() {
        out.println();
    }
}
