package org.peygir.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.peygir.testing.FreshDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RecurringJobsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(new FreshDatabase())
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, DbSchedulerAutoConfiguration.class))
            .withUserConfiguration(CountingJob.class);

    @Test
    void a_job_runs_once_started_and_a_failing_run_comes_again() {
        application.run(context -> {
            CountingJob job = context.getBean(CountingJob.class);
            Scheduler scheduler = context.getBean(Scheduler.class);
            scheduler.start();
            assertThat(job.twice.await(20, TimeUnit.SECONDS)).isTrue();
        });
    }

    @Test
    void no_job_runs_beside_a_command() {
        application
                .withPropertyValues("peygir.jobs=false")
                .run(context -> assertThat(context).doesNotHaveBean(Scheduler.class));
    }

    @Test
    void a_job_needs_a_pause() {
        assertThatThrownBy(() -> Jobs.every("x.y", Duration.ofMillis(10), () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Jobs.daily("x.y", LocalTime.of(3, 0), () -> {}).getName()).isEqualTo("x.y");
    }

    @Configuration(proxyBeanMethods = false)
    static class CountingJob {
        final AtomicInteger runs = new AtomicInteger();
        final CountDownLatch twice = new CountDownLatch(2);

        @Bean
        RecurringTask<Void> counting() {
            return Jobs.every("platform.counting", Duration.ofSeconds(1), () -> {
                twice.countDown();
                if (runs.incrementAndGet() == 1) throw new IllegalStateException("the first run fails");
            });
        }
    }
}
