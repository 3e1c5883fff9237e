package org.peygir.intake.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.intake.PublicDrafts;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts and remembered API answers that are older than two weeks go. */
@Configuration(proxyBeanMethods = false)
class DraftSweep {
    @Bean
    RecurringTask<Void> sweepDrafts(PublicDrafts drafts) {
        return Jobs.every("intake.draft-sweep", Duration.ofHours(1), drafts::sweep);
    }
}
