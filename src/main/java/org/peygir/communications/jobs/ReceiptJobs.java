package org.peygir.communications.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.communications.Receipts;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Receipts that nobody looked at get their numbers too. */
@Configuration(proxyBeanMethods = false)
class ReceiptJobs {
    @Bean
    RecurringTask<Void> receiptNumberJob(Receipts receipts) {
        return Jobs.every("communications.receipt-number", Duration.ofSeconds(5), receipts::number);
    }
}
