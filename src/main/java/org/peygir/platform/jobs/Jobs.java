package org.peygir.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.peygir.platform.time.OrganizationZone;

/**
 * Recurring jobs: a bean of one of these is all that a module needs.
 *
 * <pre>{@code
 * @Bean
 * RecurringTask<Void> transferExpiry(Transfers transfers) {
 *     return Jobs.every("cases.transfer-expiry", Duration.ofMinutes(1), transfers::expireDue);
 * }
 * }</pre>
 *
 * A run happens on one node only, survives restarts, and is never run twice at once; one that throws is logged and comes again at
 * its next time. So work must be small steps that may be repeated. Names are {@code module.what-it-does}: they are the key in the
 * table, so a renamed job leaves its old row behind. With {@code peygir.jobs=false} nothing runs: commands beside a running
 * application leave its jobs alone.
 */
public final class Jobs {
    private Jobs() {}

    /** First at start, then {@code pause} after the end of each run; at least a second. */
    public static RecurringTask<Void> every(String name, Duration pause, Runnable work) {
        if (pause.compareTo(Duration.ofSeconds(1)) < 0)
            throw new IllegalArgumentException("a job's pause is a second or more");
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }

    /** Every day at a time of the organisation's zone; a run missed while everything was down is made up for at the next start. */
    public static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
        return Tasks.recurring(name, new Daily(OrganizationZone.TEHRAN, at)).execute((instance, context) -> work.run());
    }
}
