package org.peygir.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A server that somebody else starts and stops: another Peygir's embedded one, or an external one. */
record BorrowedServer(DatabaseAddress address, AutoCloseable guest) implements PostgresServer {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Waits for the owner's server to answer. Returns null when the owner went away: the folder is then free to own. */
    static @Nullable PostgresServer of(Path data) {
        long start = System.nanoTime();
        String last = "";
        while (System.nanoTime() - start < PATIENCE) {
            try {
                return connect(data);
            } catch (IOException | SQLException e) {
                last = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            @Nullable DataLock free = DataLock.take(data);
            if (free != null) {
                free.close();
                return null;
            }
        }
        throw new DatabaseUnavailable("The database of " + DataLock.holder(data) + " does not answer: " + last);
    }

    private static PostgresServer connect(Path data) throws IOException, SQLException {
        Cluster cluster = new Cluster(data);
        DatabaseAddress address = DatabaseAddress.onLoopback(cluster.port(), Cluster.DATABASE, cluster.password());
        // First the guest's lock, then the question: between the two the owner must not stop.
        FileChannel guest = DataLock.guest(data);
        try (Connection connection = address.connect()) {
            return new BorrowedServer(address, guest);
        } catch (SQLException e) {
            guest.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            guest.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
