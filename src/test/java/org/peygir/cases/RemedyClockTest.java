package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Requirements 4.1: a remedy that is offered has its own time, five working days as shipped. */
@PeygirTest
@Import(CaseWorld.class)
class RemedyClockTest {
    /** A Monday, 10:00 in Tehran. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    private CaseWorld files;

    @Autowired
    private CaseHandling handling;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void a_remedy_runs_from_the_offer_to_the_recorded_fix() {
        clock.set(MONDAY);
        CaseFile file = files.decisionPending();
        assertThat(remedies(file)).isEmpty();

        file = recorded(file, Map.of("remedy", "APOLOGY"));
        assertThat(remedies(file)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.RUNNING);
            assertThat(one.dueAt()).isEqualTo(deadlines.due(5, DeadlineUnit.WORKING_DAYS, one.unitId(), MONDAY));
        });

        clock.set(MONDAY.plusSeconds(3600));
        file = recorded(file, Map.of("cause", "نبود جانشین"));
        assertThat(remedies(file))
                .as("another answer does not begin it anew")
                .singleElement()
                .extracting(DeadlineClock::startedAt)
                .isEqualTo(MONDAY);

        file = recorded(file, Map.of("fix", "عذرخواهی کتبی فرستاده شد"));
        assertThat(remedies(file))
                .singleElement()
                .extracting(DeadlineClock::state)
                .isNotEqualTo(State.RUNNING);
    }

    @Test
    void a_fix_that_needed_no_remedy_starts_nothing() {
        CaseFile file = recorded(files.decisionPending(), Map.of("fix", "برنامهٔ شیفت درست شد"));
        assertThat(remedies(file)).isEmpty();
    }

    private CaseFile recorded(CaseFile file, Map<String, String> fields) {
        assertThat(handling.record(file.number(), file.version(), fields, files.zahra()))
                .isInstanceOf(Doing.Done.class);
        return files.file(file.number());
    }

    private List<DeadlineClock> remedies(CaseFile file) {
        return transactions.execute(_ -> clocks.of(file.id())).stream()
                .filter(one -> one.code().equals("REMEDY"))
                .toList();
    }
}
