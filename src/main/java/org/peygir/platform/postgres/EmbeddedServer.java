package org.peygir.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that this process started and will stop. If its main process is killed meanwhile, it is started again. */
final class EmbeddedServer implements PostgresServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Postmaster postmaster;
    private final DataLock lock;
    private final Use use;
    private boolean closing;

    private EmbeddedServer(Postmaster postmaster, DataLock lock, Use use) {
        this.postmaster = postmaster;
        this.lock = lock;
        this.use = use;
    }

    /** Takes the lock over: it is released when the server is closed or cannot start. */
    static PostgresServer start(Path data, DataLock lock, Use use) {
        try {
            EmbeddedServer server = new EmbeddedServer(prepare(new Cluster(data)), lock, use);
            server.startWatched();
            try {
                server.prepareDatabase();
            } catch (SQLException | RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException | SQLException e) {
            lock.close();
            throw new DatabaseUnavailable("PostgreSQL in " + data + " does not start: " + e.getMessage(), e);
        } catch (DatabaseUnavailable e) {
            lock.close();
            throw e;
        }
    }

    private static Postmaster prepare(Cluster cluster) throws IOException {
        Path home = Files.createDirectories(cluster.home());
        ServerUser user = ServerUser.mayEnter(home);
        user.own(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresBinaries binaries = PostgresBinaries.in(home);
        if (!cluster.exists()) {
            cluster.create(binaries, user);
        }
        return new Postmaster(cluster, binaries, user);
    }

    private void startWatched() throws IOException {
        ProcessHandle process = postmaster.start();
        process.onExit().thenRun(this::restart);
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        LOG.warn("PostgreSQL was killed; starting it again");
        try {
            startWatched();
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be started again; the next try is in ten seconds", e);
            CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS).execute(this::restart);
        }
    }

    private void prepareDatabase() throws IOException, SQLException {
        try (Connection connection = at("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select from pg_database where datname = '" + Cluster.DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + Cluster.DATABASE);
            }
        }
        try (Connection connection = address().connect()) {
            PersianCheck.run(connection);
        }
    }

    @Override
    public DatabaseAddress address() {
        return at(Cluster.DATABASE);
    }

    private DatabaseAddress at(String database) {
        try {
            Cluster cluster = postmaster.cluster();
            return DatabaseAddress.onLoopback(cluster.port(), database, cluster.password());
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The embedded server's port or password cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (!lock.isHeld()) {
            return;
        }
        try {
            if (use == Use.COMMAND) {
                DataLock.awaitGuests(postmaster.cluster().data());
            }
            synchronized (this) {
                closing = true;
                postmaster.stop();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.close();
        }
    }
}
