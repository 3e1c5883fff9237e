package org.peygir.cases.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.cases.CaseCentral;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends to the centre, every minute, what was not solved where it was told in time (ORG-09). */
@Configuration(proxyBeanMethods = false)
class CentralJob {
    @Bean
    RecurringTask<Void> localClocks(CaseCentral central) {
        return Jobs.every("cases.local-clocks", Duration.ofMinutes(1), central::expire);
    }
}
