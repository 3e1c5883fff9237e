package org.peygir.api.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.peygir.api.hooks.WebhookCourier;
import org.peygir.api.store.WebhookStore;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries events a moment after they happened, forgets those that are long settled, and seals secrets of older versions. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> webhookCourierTask(WebhookCourier courier) {
        return Jobs.every("api.webhook-courier", PAUSE, courier::carry);
    }

    @Bean
    RecurringTask<Void> deliverySweepTask(WebhookStore store, Clock clock) {
        return Jobs.daily("api.delivery-sweep", LocalTime.of(3, 30), () -> {
            store.forget(clock.instant().minus(KEPT));
            store.sealOpen();
        });
    }
}
