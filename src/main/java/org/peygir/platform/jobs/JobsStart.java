package org.peygir.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Jobs begin when the application is ready (before, they would only hold it up), and never where another one works. */
@Component
class JobsStart implements DbSchedulerStarter, ApplicationListener<ApplicationReadyEvent> {
    private final ObjectProvider<Scheduler> scheduler;
    private final boolean wanted;

    /** @param scheduler none in commands */
    JobsStart(ObjectProvider<Scheduler> scheduler, @Value("${peygir.jobs:true}") boolean wanted) {
        this.scheduler = scheduler;
        this.wanted = wanted;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        doStart();
    }

    @Override
    public void doStart() {
        if (wanted) scheduler.ifAvailable(Scheduler::start);
    }
}
