package org.peygir.cases.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.cases.ByItself;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes on, every minute, the cases that have stood in a stage as long as their routine says. */
@Configuration(proxyBeanMethods = false)
class StageTimeJob {
    @Bean
    RecurringTask<Void> stageTimes(ByItself byItself) {
        return Jobs.every("cases.stage-times", Duration.ofMinutes(1), byItself::expire);
    }
}
