package org.peygir.platform.postgres;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.commands.Command;

/** {@code bin/peygir restore}: makes a data folder from a backup and proves that it starts. Deletes nothing. */
public final class RestoreCommand implements Command {
    private final Map<String, String> environment;
    private final Path data;
    private final Clock clock;

    public RestoreCommand(Map<String, String> environment, Path data, Clock clock) {
        this.environment = environment;
        this.data = data.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FOLDER_OR_FILE.tar.gz [--force]: puts a backup into the data folder; --force sets a database that is there aside";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> sources =
                arguments.stream().filter(word -> !word.equals("--force")).toList();
        if (sources.size() != 1 || sources.getFirst().startsWith("-")) {
            return 2;
        }
        if (environment.containsKey("PEYGIR_DATABASE_URL")) {
            err.println("The database is an external one: use its server's own tools.");
            return 1;
        }
        Path source = Path.of(sources.getFirst()).toAbsolutePath().normalize();
        if (!Files.exists(source)) {
            err.println(source + " does not exist.");
            return 1;
        }
        @Nullable DataLock lock = DataLock.take(data);
        if (lock == null) {
            err.println("The data folder " + data + " is in use by " + DataLock.holder(data) + ". Stop that first.");
            return 1;
        }
        try (lock) {
            return restore(source, arguments.contains("--force"), lock, out, err);
        } catch (IOException e) {
            err.println("The restore failed, and " + data + " is as it was: " + e.getMessage());
            return 1;
        }
    }

    private int restore(Path source, boolean force, DataLock lock, PrintStream out, PrintStream err)
            throws IOException {
        Restore restore = new Restore(new Cluster(data));
        if (restore.wouldReplace() && !force) {
            err.println("There is a database in " + data + " already. With --force it is set aside, not deleted.");
            return 1;
        }
        Path aside = data.resolve("replaced-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                        .withZone(ZoneOffset.UTC)
                        .format(clock.instant()));
        restore.unpack(source);
        boolean replaced = restore.exchange(aside);
        try {
            EmbeddedServer.start(data, lock, PostgresServer.Use.COMMAND).close();
        } catch (DatabaseUnavailable e) {
            restore.undo(aside, replaced);
            throw new IOException(e.getMessage(), e);
        }
        out.println("Restored into " + data + (replaced ? "; what was there is in " + aside : ""));
        return 0;
    }
}
