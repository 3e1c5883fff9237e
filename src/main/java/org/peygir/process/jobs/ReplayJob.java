package org.peygir.process.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.platform.jobs.Jobs;
import org.peygir.process.Replays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replays past cases through drafts: looks every two seconds, goes on where it was after a restart. */
@Configuration(proxyBeanMethods = false)
class ReplayJob {
    @Bean
    RecurringTask<Void> processReplays(Replays replays) {
        return Jobs.every("process.replays", Duration.ofSeconds(2), () -> {
            while (replays.step()) Thread.onSpinWait();
        });
    }
}
