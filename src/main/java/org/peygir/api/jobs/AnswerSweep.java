package org.peygir.api.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.peygir.api.store.GivenAnswers;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what programs were answered when nobody will ask again. */
@Configuration(proxyBeanMethods = false)
class AnswerSweep {
    private static final Duration KEPT = Duration.ofDays(14);

    @Bean
    RecurringTask<Void> answerSweepTask(GivenAnswers answers, Clock clock) {
        return Jobs.daily(
                "api.answer-sweep",
                LocalTime.of(3, 20),
                () -> answers.forget(clock.instant().minus(KEPT)));
    }
}
