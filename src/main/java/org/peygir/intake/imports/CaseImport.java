package org.peygir.intake.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peygir.cases.Cases;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.platform.web.Messages;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an import: rows in batches, each batch one transaction together with how far the import came. What breaks goes on
 * after the last whole batch; what is there already by its external id is passed over.
 */
@Component
class CaseImport {
    static final int BATCH = 100;

    private final Cases cases;
    private final ImportRuns runs;
    private final TransactionTemplate transaction;
    private final Messages messages;

    CaseImport(Cases cases, ImportRuns runs, PlatformTransactionManager transactions, Messages messages) {
        this.cases = cases;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.messages = messages;
    }

    /** What came of it. {@code passed}: rows of an earlier, interrupted run. */
    record Outcome(long rows, long added, long known, long refused, long passed) {}

    /** Where rows that could not be imported are told of. */
    @FunctionalInterface
    interface Refusals {
        void row(long number, String externalId, String field, String message) throws IOException;
    }

    /** Told after each batch. */
    @FunctionalInterface
    interface Progress {
        void at(long rows, long refused, long position);
    }

    /** {@code dry}: reads and checks every row, writes nothing. */
    Outcome run(Rows rows, Mapping mapping, ImportRuns.Key key, boolean dry, Refusals refusals, Progress progress)
            throws IOException {
        long passed = dry ? 0 : runs.done(key);
        Tally tally = new Tally(refusals);
        long number = 0;
        List<Pending> batch = new ArrayList<>(BATCH);
        Rows.Row row;
        while ((row = rows.next()) != null) {
            number = row.number();
            if (number <= passed) continue;
            Pending pending = read(row, mapping, tally);
            if (pending != null) batch.add(pending);
            if (number % BATCH == 0) {
                finish(batch, key, number, dry, tally);
                progress.at(number, tally.refused, rows.position());
            }
        }
        finish(batch, key, number, dry, tally);
        if (!dry) runs.finish(key);
        progress.at(number, tally.refused, rows.position());
        return new Outcome(number, tally.added, tally.known, tally.refused, Math.min(passed, number));
    }

    private record Pending(long number, Registration registration) {}

    private @org.jspecify.annotations.Nullable Pending read(Rows.Row row, Mapping mapping, Tally tally)
            throws IOException {
        Map<String, String> values = row.values();
        if (values == null) {
            tally.refuse(row.number(), "", "", String.valueOf(row.problem()));
            return null;
        }
        return switch (RowReading.read(mapping, values)) {
            case RowReading.Read.Wrong(String field, String key) -> {
                tally.refuse(row.number(), mapping.value("externalId", values), field, word(key));
                yield null;
            }
            case RowReading.Read.Command(Registration r) -> new Pending(row.number(), r);
        };
    }

    private void finish(List<Pending> batch, ImportRuns.Key key, long number, boolean dry, Tally tally)
            throws IOException {
        if (dry) {
            for (Pending p : batch) {
                var objection = cases.objection(p.registration());
                if (objection.isEmpty()) tally.added++;
                else tell(p, objection.get(), tally);
            }
        } else {
            write(batch, key, number, tally);
        }
        batch.clear();
    }

    private void write(List<Pending> batch, ImportRuns.Key key, long number, Tally tally) throws IOException {
        List<Registering> results;
        try {
            results = register(batch, key, number);
        } catch (DataAccessException broken) {
            // One row the database itself refuses must not take ninety-nine others with it.
            results = new ArrayList<>();
            for (Pending p : batch) results.add(alone(p, key));
            register(List.of(), key, number);
        }
        for (int i = 0; i < batch.size(); i++) tell(batch.get(i), results.get(i), tally);
    }

    private List<Registering> register(List<Pending> batch, ImportRuns.Key key, long number) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            List<Registering> results = new ArrayList<>(batch.size());
            for (Pending p : batch) results.add(cases.register(p.registration()));
            long added = results.stream()
                    .filter(Registering.Registered.class::isInstance)
                    .count();
            runs.advance(key, number, added);
            return results;
        }));
    }

    private Registering alone(Pending p, ImportRuns.Key key) {
        try {
            return register(List.of(p), key, p.number() - 1).getFirst();
        } catch (DataAccessException refused) {
            return new Registering.Refused(List.of(new Registering.Problem("", "intake.import.database", 0)));
        }
    }

    private void tell(Pending p, Registering result, Tally tally) throws IOException {
        switch (result) {
            case Registering.Registered _ -> tally.added++;
            case Registering.Known _ -> tally.known++;
            case Registering.Refused(List<Registering.Problem> problems) -> {
                String id = String.valueOf(p.registration().externalId());
                for (Registering.Problem problem : problems)
                    tally.refusals.row(
                            p.number(),
                            id,
                            problem.field(),
                            word(problem.messageKey(), problem.arguments().toArray()));
                tally.refused++;
            }
        }
    }

    private String word(String key, Object... arguments) {
        return messages.get(Locale.ENGLISH, key, arguments);
    }

    private static final class Tally {
        private final Refusals refusals;
        private long added;
        private long known;
        private long refused;

        Tally(Refusals refusals) {
            this.refusals = refusals;
        }

        void refuse(long number, String externalId, String field, String message) throws IOException {
            refusals.row(number, externalId, field, message);
            refused++;
        }
    }
}
