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
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RecurringJobsTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(new FreshDatabase())
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, DbSchedulerAutoConfiguration.class))
            .withUserConfiguration(CountingJob.class, JobsStart.class);

    @Test
    void a_job_runs_once_started_and_a_failing_run_comes_again() {
        application.run(context -> {
            CountingJob job = context.getBean(CountingJob.class);
            Scheduler scheduler = context.getBean(Scheduler.class);
            ready(context);
            assertThat(job.twice.await(20, TimeUnit.SECONDS)).isTrue();
        });
    }

    @Test
    void no_job_runs_beside_a_command() {
        application
                .withPropertyValues("peygir.jobs=false")
                .run(context -> assertThat(context).doesNotHaveBean(Scheduler.class));
    }

    /** docs/adr/009: the build wrote down that there is a scheduler; the setting of the start still holds. */
    @Test
    void a_scheduler_that_is_there_all_the_same_does_not_start_beside_an_application() {
        application
                .withPropertyValues("peygir.jobs=false", "db-scheduler.enabled=true")
                .run(context -> {
                    ready(context);
                    assertThat(context.getBean(Scheduler.class)
                                    .getSchedulerState()
                                    .isStarted())
                            .isFalse();
                });
    }

    private static void ready(ConfigurableApplicationContext context) {
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
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
