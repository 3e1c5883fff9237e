package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineClock.State;
import org.peygir.deadlines.Explanations;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SentStatements;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Requirements 4.1: every complaint is acknowledged at once, counted from when the customer spoke. */
@PeygirTest
@Import(CaseWorld.class)
class AcknowledgementClockTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    private TestWorld world;

    @Autowired
    private CaseWorld files;

    @Autowired
    private Cases cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Explanations explanations;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient sql;

    @Test
    void what_is_registered_as_it_is_told_is_acknowledged_in_time() {
        clock.set(MONDAY);
        DeadlineClock ack = ack(files.registered());
        assertThat(ack.state()).isEqualTo(State.MET);
        assertThat(ack.startedAt()).isEqualTo(MONDAY);
        assertThat(ack.endedAt()).isEqualTo(MONDAY);
    }

    @Test
    void a_letter_of_three_days_ago_is_acknowledged_late_and_nothing_ever_looks_at_it_again() {
        clock.set(MONDAY.minus(Duration.ofDays(3)));
        Registration letter = files.registration(Channel.LETTER, world.zahra().id(), About.CARERS, null);
        clock.set(MONDAY);
        CaseFile file = registered(letter);

        DeadlineClock ack = ack(file);

        assertThat(ack.state()).isEqualTo(State.BREACHED);
        assertThat(ack.startedAt()).isEqualTo(letter.receivedAt());
        assertThat(sql.sql("select count(*) from deadlines.clock where id = ? and next_check_at is not null")
                        .param(ack.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(explanations.newest(file.id(), "ACK").orElseThrow().choice()).isNotNull();
    }

    @Test
    void whoever_tells_it_to_somebody_of_ours_need_not_wait_to_hear_that_it_arrived() {
        clock.set(MONDAY.minus(Duration.ofMinutes(20)));
        Registration call = files.registration(Channel.PHONE, world.zahra().id(), About.CARERS, null);
        clock.set(MONDAY);

        CaseFile file = registered(call);

        assertThat(ack(file).state()).isEqualTo(State.MET);
        assertThat(file.receivedAt()).as("the promise runs from the call on").isEqualTo(call.receivedAt());
    }

    @Test
    void somebody_anonymous_is_acknowledged_by_nobody() {
        clock.set(MONDAY);
        Registration named = files.registration(Channel.WEB, null, About.OTHER, null);
        CaseFile file = registered(anonymous(named));
        assertThat(all(file)).isNotEmpty().noneMatch(one -> one.code().equals("ACK"));
    }

    @Test
    void all_clocks_of_a_registration_start_in_one_statement() {
        clock.set(MONDAY);
        Registration told = files.registration(Channel.WEB, null, About.OTHER, null);
        registered(told);
        List<String> named = SentStatements.of(() -> cases.register(told));
        assertThat(named.stream().filter(s -> s.contains("deadlines.clock") && s.contains("insert")))
                .as("the acknowledgement goes along with the others")
                .hasSizeLessThanOrEqualTo(1);
        // One anonymous has no customer, no contact and no letter; it has the same statements for its clocks.
        Registration anonymous = anonymous(told);
        registered(anonymous);
        assertThat(SentStatements.of(() -> cases.register(anonymous)).size()).isLessThanOrEqualTo(named.size());
    }

    private static Registration anonymous(Registration named) {
        return new Registration(
                named.channel(),
                "",
                null,
                named.receivedAt(),
                named.locale(),
                "الف",
                "ب",
                "",
                Complainant.NOBODY,
                true,
                false,
                named.about(),
                null,
                "",
                "",
                2,
                null,
                null,
                List.of());
    }

    private CaseFile registered(Registration registration) {
        return files.file(((Registering.Registered) cases.register(registration)).number());
    }

    private List<DeadlineClock> all(CaseFile file) {
        return Objects.requireNonNull(transactions.execute(_ -> clocks.of(file.id())));
    }

    private DeadlineClock ack(CaseFile file) {
        return all(file).stream()
                .filter(one -> one.code().equals("ACK"))
                .findFirst()
                .orElseThrow();
    }
}
