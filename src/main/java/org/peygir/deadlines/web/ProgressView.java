package org.peygir.deadlines.web;

import org.peygir.deadlines.Recomputation;
import org.peygir.platform.web.Shell;

/** How far the recomputation has come. */
public record ProgressView(String path, boolean running, int done, int total, String words) {
    static ProgressView of(Shell shell, String path, Recomputation r) {
        boolean running = r.endedAt() == null;
        int total = Math.max(r.total(), r.done());
        String words = running
                ? shell.t("deadlines.progress.running", r.done(), total)
                : shell.t("deadlines.progress.ended", r.moved());
        return new ProgressView(path, running, r.done(), Math.max(1, total), words);
    }
}
