package org.peygir.deadlines.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.deadlines.Escalating;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks four times a minute for what is due, and tells people. Only one node does at a time; it would do no harm if all did. */
@Configuration(proxyBeanMethods = false)
class EscalationJob {
    @Bean
    RecurringTask<Void> deadlinesEscalation(Escalating escalating) {
        return Jobs.every("deadlines.escalation", Duration.ofSeconds(15), () -> run(escalating));
    }

    static void run(Escalating escalating) {
        while (escalating.step() == Escalating.STEP) Thread.onSpinWait();
        escalating.tell();
    }
}
