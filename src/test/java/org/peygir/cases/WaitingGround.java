package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.peygir.cartable.Cartable;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.Deadlines;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** What the tests of cases that wait stand on: a Monday, and a routine with every kind of stage that waits. */
@PeygirTest
@Import(CaseWorld.class)
abstract class WaitingGround {
    /** A Monday, 10:00 in Tehran. */
    static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld made;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    CaseTracking tracking;

    @Autowired
    CaseTimekeeping timekeeping;

    @Autowired
    CaseMigration migration;

    @Autowired
    CaseFolders folders;

    @Autowired
    Branching branching;

    @Autowired
    ByItself byItself;

    @Autowired
    Cartable cartable;

    @Autowired
    Routines routines;

    @Autowired
    Clocks clocks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext sql;

    @Autowired
    SettableClock clock;

    Version waits;

    @BeforeEach
    void monday() throws IOException {
        clock.set(MONDAY);
        try {
            waits = routines.inForce("waits");
        } catch (java.util.NoSuchElementException none) {
            try (var file = getClass().getResourceAsStream("/routines/waits.yml")) {
                routines.publish(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
            waits = routines.inForce("waits");
        }
    }

    CaseFile begun() {
        CaseFile file = made.registered();
        relocate(file, routines.inForce("home-care"), "review", waits, "look");
        return made.file(file.number());
    }

    void relocate(CaseFile file, Version from, String stage, Version to, String other) {
        CaseMigration.Target target =
                new CaseMigration.Target(from, to, Map.of(from.stage(stage).id(), to.stage(other)));
        Relocation moved = transactions.execute(status ->
                migration.move(file.id(), target, world.manager().id()).orElseThrow());
        assertThat(moved.outcome()).isEqualTo(Relocation.Outcome.MOVES);
    }

    CaseFile moved(CaseFile file, String way) {
        return made.moved(file, way, Map.of());
    }

    String stage(CaseFile file) {
        return routines.position(file.id()).stage().code();
    }
}
