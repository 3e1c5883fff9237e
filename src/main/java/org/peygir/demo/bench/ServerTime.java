package org.peygir.demo.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processor time that all processes of PostgreSQL have used since it started, as Linux counts it: proc_pid_stat(5), in hundredths of a
 * second. Of a server on another machine nothing is known.
 */
final class ServerTime {
    private static final Path PROCESSES = Path.of("/proc");
    private static final long TICK = 10_000_000;
    /** After the name in brackets: the parent, and from the 12th on the times of itself and of its ended children. */
    private static final int PARENT = 1;

    private static final int OWN = 11;
    private static final int OWN_SYSTEM = 12;
    private static final int ENDED = 13;
    private static final int ENDED_SYSTEM = 14;

    private final long postmaster;

    ServerTime(DataSource source) {
        int backend = JdbcClient.create(source)
                .sql("select pg_backend_pid()")
                .query(Integer.class)
                .single();
        String[] stat = stat(Integer.toString(backend));
        postmaster = stat.length == 0 ? 0 : Long.parseLong(stat[PARENT]);
    }

    /** Nanoseconds; empty when the server is not on this machine. */
    OptionalLong used() {
        String[] first = stat(Long.toString(postmaster));
        if (postmaster == 0 || first.length == 0) return OptionalLong.empty();
        long ticks = sum(first, OWN, OWN_SYSTEM, ENDED, ENDED_SYSTEM);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : all) {
                String[] stat = stat(process.getFileName().toString());
                if (stat.length > 0 && Long.parseLong(stat[PARENT]) == postmaster)
                    ticks += sum(stat, OWN, OWN_SYSTEM, ENDED, ENDED_SYSTEM);
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ticks * TICK);
    }

    /** For a line of figures: what {@code times} pieces of work took of it each, between two readings. */
    static String each(OptionalLong before, OptionalLong after, double times) {
        if (before.isEmpty() || after.isEmpty() || times < 1) return "PostgreSQL CPU not known here";
        return String.format(
                Locale.ROOT, "PostgreSQL CPU %.2f ms each", (after.getAsLong() - before.getAsLong()) / 1e6 / times);
    }

    private static long sum(String[] stat, int... fields) {
        long sum = 0;
        for (int field : fields) sum += Long.parseLong(stat[field]);
        return sum;
    }

    /** The fields behind the name; empty when there is no such process or it is another program. */
    private static String[] stat(String process) {
        try {
            String line = Files.readString(PROCESSES.resolve(process).resolve("stat"));
            int name = line.lastIndexOf(')');
            return line.substring(line.indexOf('(') + 1, name).equals("postgres")
                    ? line.substring(name + 2).split(" ")
                    : new String[0];
        } catch (IOException e) {
            // None, or it ended while it was looked at.
            return new String[0];
        }
    }
}
