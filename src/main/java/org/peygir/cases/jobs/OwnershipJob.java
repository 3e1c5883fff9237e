package org.peygir.cases.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.cases.CaseOwnership;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends back, every minute, the offers of ownership that nobody answered in time (ORG-06). */
@Configuration(proxyBeanMethods = false)
class OwnershipJob {
    @Bean
    RecurringTask<Void> ownershipBounce(CaseOwnership ownership) {
        return Jobs.every("cases.ownership-bounce", Duration.ofMinutes(1), ownership::bounce);
    }
}
