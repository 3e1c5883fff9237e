package org.peygir.platform.db;

import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.Settings;
import org.peygir.platform.postgres.DatabaseAddress;
import org.peygir.platform.postgres.PostgresServer;
import org.peygir.platform.time.ApplicationClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    ApplicationClock clock() {
        return new ApplicationClock();
    }

    /** The server that main opened. A test has none: it sets {@code spring.datasource.url}. */
    @Bean
    @ConditionalOnBean(PostgresServer.class)
    JdbcConnectionDetails connectionDetails(PostgresServer server) {
        DatabaseAddress address = server.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return address.user();
            }

            @Override
            public String getPassword() {
                return address.password();
            }

            @Override
            public String getJdbcUrl() {
                return address.url();
            }
        };
    }

    @Bean
    ExecuteListenerProvider gatheredWritesFirst() {
        return FixedStatement.listener();
    }

    /** Names are lower case everywhere, so quoting them only costs bytes; the version check costs a log line a start. */
    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration.set(new Settings()
                .withRenderQuotedNames(org.jooq.conf.RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false));
    }
}
