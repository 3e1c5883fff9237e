package org.peygir.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Any PostgreSQL from 15 on, named by PEYGIR_DATABASE_URL: checked once, then left to its own administrators. */
final class ExternalServer {
    private static final int OLDEST = 15;

    private ExternalServer() {}

    static PostgresServer open(String given, Map<String, String> environment) {
        String url = given.startsWith("jdbc:") ? given : "jdbc:" + given.replaceFirst("^postgres:", "postgresql:");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable("PEYGIR_DATABASE_URL must look like jdbc:postgresql://host:5432/peygir");
        }
        DatabaseAddress address = new DatabaseAddress(
                url,
                environment.getOrDefault("PEYGIR_DATABASE_USER", "peygir"),
                environment.getOrDefault("PEYGIR_DATABASE_PASSWORD", ""));
        try (Connection connection = address.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnavailable("The server behind PEYGIR_DATABASE_URL is PostgreSQL " + version
                        + "; Peygir needs " + OLDEST + " or newer.");
            }
            PersianCheck.run(connection);
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DatabaseUnavailable("The database of PEYGIR_DATABASE_URL cannot be reached: " + why, e);
        }
        return new BorrowedServer(address, () -> {});
    }
}
