package org.peygir.process.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.platform.jobs.Jobs;
import org.peygir.process.Migrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Predicts and does what was asked of migrations: looks every two seconds, goes on where it was after a restart. */
@Configuration(proxyBeanMethods = false)
class Migrating {
    @Bean
    RecurringTask<Void> processMigrations(Migrations migrations) {
        return Jobs.every("process.migrations", Duration.ofSeconds(2), () -> {
            while (migrations.step()) Thread.onSpinWait();
        });
    }
}
