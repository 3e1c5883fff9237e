package org.peygir.portal;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalConfiguration {
    /** Two at a time: a flood of requests for codes waits here, not in the database. Ends its work before the application stops. */
    @Bean(destroyMethod = "close")
    Executor oneTimeCodes() {
        return Executors.newFixedThreadPool(
                2, Thread.ofVirtual().name("one-time-code-", 0).factory());
    }
}
