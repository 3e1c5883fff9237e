package org.peygir.intake.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.peygir.intake.PublicDrafts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, on one node: drafts and remembered API answers that are older than two weeks go. */
@Configuration(proxyBeanMethods = false)
class DraftSweep {
    @Bean
    RecurringTask<Void> sweepDrafts(PublicDrafts drafts) {
        return Tasks.recurring("intake-draft-sweep", FixedDelay.ofHours(1)).execute((task, context) -> drafts.sweep());
    }
}
