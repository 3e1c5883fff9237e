package org.peygir.demo.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Work on several connections at once, so that neither processor of a small machine waits. */
record Workers(DataSource source, int count) {
    /** What one of them does on its connection until nothing is left. */
    interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    /** Returns when all are through; throws what the first of them met. */
    void run(Work work) throws SQLException, IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(count)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++)
                running.add(threads.submit(() -> {
                    try (Connection connection = source.getConnection()) {
                        work.on(connection);
                    }
                    return null;
                }));
            for (Future<?> one : running) one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) throw sql;
            throw new IOException(e.getCause());
        }
    }

    /** Each statement once, by whoever is free; the order in which they begin is that of the list. */
    void execute(Collection<String> statements) throws SQLException, IOException, InterruptedException {
        Queue<String> left = new ConcurrentLinkedQueue<>(statements);
        run(connection -> {
            try (Statement s = connection.createStatement()) {
                s.execute("set maintenance_work_mem = '512MB'");
                for (@Nullable String next = left.poll(); next != null; next = left.poll()) s.execute(next);
                s.execute("reset maintenance_work_mem");
            }
        });
    }
}
