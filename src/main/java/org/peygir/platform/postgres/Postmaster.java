package org.peygir.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** PostgreSQL's main process of one cluster: found, started and stopped. Trusts /proc, not the pid file alone. */
record Postmaster(Cluster cluster, PostgresBinaries binaries, ServerUser user) {
    private static final long ORPHANS_LEAVE_WITHIN = TimeUnit.SECONDS.toNanos(30);

    /** The running main process of this cluster: its pid stands in the file, and it is a postgres that works in our folder. */
    Optional<ProcessHandle> running() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(this::isOurs);
        } catch (IOException | RuntimeException missingOrTorn) {
            return Optional.empty();
        }
    }

    /**
     * Starts on the cluster's port; a server that a killed app left behind is stopped first. Backends that outlive a
     * killed main process leave within moments; until then PostgreSQL refuses to start, so we try again.
     */
    ProcessHandle start() throws IOException {
        if (running().isPresent()) {
            stop();
        }
        long begin = System.nanoTime();
        do {
            Files.deleteIfExists(pidFile());
            cluster.configure(cluster.freePort(), user);
            Files.deleteIfExists(cluster.serverLog());
            if (control("start", "--log=" + cluster.serverLog(), "--timeout=120") == 0) {
                return running()
                        .orElseThrow(
                                () -> new DatabaseUnavailable("PostgreSQL ended at once; see " + cluster.serverLog()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        } while (worthAnotherTry(cluster.lastError()) && System.nanoTime() - begin < ORPHANS_LEAVE_WITHIN);
        throw new DatabaseUnavailable(
                "PostgreSQL does not start: " + cluster.lastError() + " (" + cluster.serverLog() + ")");
    }

    /** Rolls open transactions back and stops; a server that does not obey is stopped without its last checkpoint. */
    void stop() throws IOException {
        if (control("stop", "--mode=fast", "--timeout=30") != 0 && running().isPresent()) {
            control("stop", "--mode=immediate", "--timeout=30");
        }
    }

    private boolean isOurs(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        try {
            String program = Files.readSymbolicLink(proc.resolve("exe")).toString();
            return Files.isSameFile(proc.resolve("cwd"), cluster.directory())
                    && program.replace(" (deleted)", "").endsWith("/bin/postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private boolean worthAnotherTry(String error) {
        return error.contains("pre-existing shared memory block")
                || error.contains("could not create any TCP/IP sockets")
                || error.contains("lock file");
    }

    private int control(String verb, String... options) throws IOException {
        var command = new java.util.ArrayList<>(
                List.of(binaries.program("pg_ctl"), verb, "--wait", "--pgdata=" + cluster.directory()));
        command.addAll(List.of(options));
        return Programs.run(user.command(command), cluster.programLog());
    }

    private Path pidFile() {
        return cluster.directory().resolve("postmaster.pid");
    }
}
