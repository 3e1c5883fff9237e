package org.peygir.platform.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Over time every content is hashed anew, and every file that may have a picture gets one. */
@Configuration(proxyBeanMethods = false)
class FileJobs {
    /** At 25 MB each at most half a gigabyte a run; 800,000 files come round in a month. */
    private static final int CHECKS_A_RUN = 20;

    private static final int PREVIEWS_A_RUN = 20;

    @Bean
    RecurringTask<Void> fileCheckJob(FileChecks checks) {
        return Jobs.every("platform.file-check", Duration.ofMinutes(1), () -> checks.checkDue(CHECKS_A_RUN));
    }

    @Bean
    RecurringTask<Void> filePreviewJob(Previews previews) {
        return Jobs.every("platform.file-preview", Duration.ofSeconds(3), () -> previews.makeDue(PREVIEWS_A_RUN));
    }
}
