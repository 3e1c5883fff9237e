package org.peygir.deadlines.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.deadlines.Recomputing;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recomputes the open clocks after a calendar was published: looks every two seconds, goes on where it was after a restart. */
@Configuration(proxyBeanMethods = false)
class RecomputingJob {
    @Bean
    RecurringTask<Void> deadlinesRecomputing(Recomputing recomputing) {
        return Jobs.every("deadlines.recomputing", Duration.ofSeconds(2), () -> {
            while (recomputing.step()) Thread.onSpinWait();
        });
    }
}
