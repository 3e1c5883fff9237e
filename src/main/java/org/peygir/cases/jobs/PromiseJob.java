package org.peygir.cases.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.cases.CasePromises;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marks, every minute, the promises whose time passed (AFS-20). */
@Configuration(proxyBeanMethods = false)
class PromiseJob {
    @Bean
    RecurringTask<Void> promisesBroken(CasePromises promises) {
        return Jobs.every("cases.promises-broken", Duration.ofMinutes(1), promises::breakOverdue);
    }
}
