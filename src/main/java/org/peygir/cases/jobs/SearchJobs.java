package org.peygir.cases.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.peygir.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes found by their text what came with files, and keeps the search's words and rows whole. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {
    @Bean
    RecurringTask<Void> searchFiles(SearchUpkeep upkeep) {
        return Jobs.every("cases.search-files", Duration.ofSeconds(10), upkeep::readFiles);
    }

    @Bean
    RecurringTask<Void> searchWords(SearchUpkeep upkeep) {
        return Jobs.every("cases.search-words", Duration.ofMinutes(1), upkeep::learn);
    }

    /** After an upgrade the cases of before get their rows by this; else it finds nothing to do. */
    @Bean
    RecurringTask<Void> searchReindex(SearchUpkeep upkeep) {
        return Jobs.every("cases.search-reindex", Duration.ofMinutes(1), () -> upkeep.reindex(next -> {}));
    }

    /** The same for the list of their terms. */
    @Bean
    RecurringTask<Void> searchLexemes(SearchUpkeep upkeep) {
        return Jobs.every("cases.search-lexemes", Duration.ofMinutes(1), upkeep::list);
    }
}
