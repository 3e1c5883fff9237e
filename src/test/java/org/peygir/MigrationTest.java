package org.peygir;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.peygir.testing.TestDatabase;

class MigrationTest {
    @Test
    void a_second_migration_changes_nothing() {
        Flyway flyway = Flyway.configure()
                .dataSource(TestDatabase.create(), null, null)
                .locations("classpath:db/migration")
                .load();

        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }
}
