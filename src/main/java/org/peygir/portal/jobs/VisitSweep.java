package org.peygir.portal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.peygir.platform.jobs.Jobs;
import org.peygir.portal.Tracking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every night, one-time codes and visits that ended. */
@Configuration(proxyBeanMethods = false)
class VisitSweep {
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> portalVisitSweep(Tracking tracking) {
        return Jobs.daily("portal.visit-sweep", NIGHT, tracking::sweep);
    }
}
