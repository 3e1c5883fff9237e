package org.peygir.platform.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL for as long as this is open: our own, the one of a running Peygir, or any other server. */
public sealed interface PostgresServer extends AutoCloseable permits EmbeddedServer, BorrowedServer {
    /** Who asks: the application wants the data folder for itself, a command shares the server of a running application. */
    enum Use {
        APPLICATION,
        COMMAND
    }

    /**
     * Opens the server that PEYGIR_DATABASE_URL, _USER and _PASSWORD name, else the embedded one of the data folder.
     *
     * @throws DatabaseUnavailable folder in use (applications only), server too old, unreachable, or unable to start
     */
    static PostgresServer open(Map<String, String> environment, Path data, Use use) {
        String url = environment.get("PEYGIR_DATABASE_URL");
        return url == null || url.isBlank() ? open(data, use) : ExternalServer.open(url, environment);
    }

    /** Opens the embedded server of the data folder; as {@link #open(Map, Path, Use)}. */
    static PostgresServer open(Path data, Use use) {
        Path folder = data.toAbsolutePath().normalize();
        while (true) {
            @Nullable DataLock lock = DataLock.take(folder);
            if (lock != null) {
                return EmbeddedServer.start(folder, lock, use);
            }
            if (use == Use.APPLICATION) {
                throw new DatabaseUnavailable("The data folder " + folder + " is in use by " + DataLock.holder(folder)
                        + ". Stop that first, or choose another folder with --data.");
            }
            @Nullable PostgresServer borrowed = BorrowedServer.of(folder);
            if (borrowed != null) {
                return borrowed;
            }
        }
    }

    DatabaseAddress address();

    /** Stops the server if this process owns it, leaves it otherwise. */
    @Override
    void close();
}
