package org.peygir.testing;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One-time codes are sent before the answer, so that a test need not wait. */
@TestConfiguration
class AtOnce {
    @Bean
    @Primary
    @Qualifier("oneTimeCodes")
    Executor oneTimeCodesAtOnce() {
        return Runnable::run;
    }
}
