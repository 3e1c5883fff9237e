package org.peygir.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What happens next, with dates from the working calendar (RCV-05). */
@Component
class Promises {
    private final Deadlines deadlines;

    Promises(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * @param from when the complaint was received
     * @param resolution promised for the final answer, or null for what the policy says now
     * @param anonymous nobody can be called: everything is on the tracking page
     */
    List<Promise> from(Shell shell, Instant from, @Nullable Instant resolution, boolean anonymous) {
        List<Promise> promises = new ArrayList<>();
        add(promises, shell, deadlines.due("FIRST_CONTACT", from), anonymous ? "begin" : "contact");
        add(promises, shell, deadlines.due("UPDATE_INTERVAL", from), anonymous ? "progress-page" : "progress");
        add(promises, shell, resolution == null ? deadlines.due("RESOLUTION", from) : resolution, "answer");
        return promises;
    }

    private static void add(List<Promise> promises, Shell shell, Instant due, String what) {
        promises.add(new Promise(
                shell.t("intake.public.promise.by", shell.f().relative(due)),
                shell.f().iso(due),
                shell.f().title(due),
                shell.t("intake.public.promise." + what)));
    }
}
