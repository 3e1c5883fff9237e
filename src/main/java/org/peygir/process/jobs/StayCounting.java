package org.peygir.process.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.deadlines.Deadlines;
import org.peygir.platform.jobs.Jobs;
import org.peygir.routines.Stays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts, every ten seconds, the stays that were left since: the map is at most that old. */
@Configuration(proxyBeanMethods = false)
class StayCounting {
    @Bean
    RecurringTask<Void> processStays(Stays stays, Deadlines deadlines) {
        return Jobs.every("process.stays", Duration.ofSeconds(10), () -> {
            while (stays.count(deadlines::workingMinutes)) Thread.onSpinWait();
        });
    }
}
