package org.peygir.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.peygir.platform.db.FixedStatement;

/**
 * A fresh, migrated database on a real PostgreSQL: one server a JVM (or the one that PEYGIR_TEST_URL names), one database a
 * caller, copied from a migrated template. The session zone is odd on purpose: whoever assumes UTC breaks here.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OPTIONS = "-c TimeZone=America/Los_Angeles";
    /** The shortest that the pool takes. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static String server = "";
    private static boolean ready;

    private TestDatabase() {}

    /** JDBC URL of a new database of its own, schema in place, no rows but the migrations' own. */
    public static synchronized String create() {
        try {
            prepare();
            String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
            // Page by page through the log, as is usual, would take four times as long as copying the files.
            execute("create database " + name + " template " + template() + " strategy file_copy");
            return url(name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no test database", e);
        }
    }

    /** Connections are kept for a while: a new one for each statement would take longer than what is tested. */
    public static DataSource dataSource(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(40);
        settings.setIdleTimeout(KEPT.toMillis());
        return new HikariDataSource(settings);
    }

    /** jOOQ over {@link #dataSource} with the application's settings. */
    public static DSLContext jooq(DataSource source) {
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(source))
                .set(SQLDialect.POSTGRES)
                .set(FixedStatement.listener())
                .set(new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)));
    }

    private static void prepare() throws IOException, SQLException {
        if (ready) return;
        String given = System.getenv("PEYGIR_TEST_URL");
        server = given != null ? given : embedded();
        execute("create database " + template());
        Flyway.configure()
                .dataSource(url(template()), null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        ready = true;
    }

    private static String embedded() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "200")
                .start();
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/%s?user=postgres&password=postgres";
    }

    private static String template() {
        return "peygir_template_" + ProcessHandle.current().pid();
    }

    private static String url(String database) {
        return String.format(server, database) + "&options="
                + java.net.URLEncoder.encode(OPTIONS, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
