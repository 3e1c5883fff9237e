package org.peygir.platform.postgres;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peygir.platform.commands.Command;

/** {@code bin/peygir backup}: an online backup of the embedded server, whether the application is running or not. */
public final class BackupCommand implements Command {
    private final Map<String, String> environment;
    private final Path data;

    public BackupCommand(Map<String, String> environment, Path data) {
        this.environment = environment;
        this.data = data;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FOLDER_OR_FILE.tar.gz: copies the database while Peygir works; the target must not exist yet";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            return 2;
        }
        if (environment.containsKey("PEYGIR_DATABASE_URL")) {
            err.println(
                    "The database is an external one: use its server's own tools, such as pg_basebackup or pg_dump.");
            return 1;
        }
        Path target = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        if (Files.exists(target)) {
            err.println(target + " exists already; a backup never overwrites.");
            return 1;
        }
        Cluster cluster = new Cluster(data.toAbsolutePath().normalize());
        if (!cluster.exists()) {
            err.println("There is no database in " + cluster.data() + "; name the right folder with --data.");
            return 1;
        }
        return take(cluster, target, out, err);
    }

    private static int take(Cluster cluster, Path target, PrintStream out, PrintStream err) {
        // Same ending, so that the format is the same; another name, so that a half one is never taken for whole.
        Path half = target.resolveSibling("incomplete-" + target.getFileName());
        Path folder = Objects.requireNonNull(target.getParent(), "an existing root is refused before");
        try (PostgresServer server = PostgresServer.open(cluster.data(), PostgresServer.Use.COMMAND)) {
            Folders.deleteAll(folder, half.getFileName().toString());
            long bytes;
            try (BackupArchive archive = BackupArchive.create(half)) {
                bytes = Backup.take(server.address(), cluster, archive);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(folder);
            out.println("Backup of " + (bytes >> 20) + " MB in " + target);
            return 0;
        } catch (IOException | UncheckedIOException | SQLException e) {
            err.println("The backup failed: " + e.getMessage());
            return 1;
        }
    }
}
