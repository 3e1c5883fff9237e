package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering.Problem;
import org.peygir.cases.Registration;
import org.peygir.cases.Triage;

/** How much may be said in each field of a complaint, and what a triage has to say. */
class RegistrationLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void every_field_takes_as_much_as_its_limit_says() {
        assertThat(problems(filled(0, 1))).isEmpty();
        assertThat(problems(filled(0, 4))).isEmpty();
    }

    @Test
    void one_letter_more_is_refused_at_each_field_with_its_limit() {
        assertThat(problems(filled(1, 2)))
                .containsExactly(
                        tooLong("subject", 200),
                        tooLong("words", 20_000),
                        tooLong("outcomeSought", 2_000),
                        tooLong("channelReference", 100),
                        tooLong("externalId", 100),
                        tooLong("productModel", 100),
                        tooLong("productSerial", 100),
                        tooLong("givenName", 100),
                        tooLong("familyName", 100),
                        tooLong("organizationName", 200),
                        tooLong("phone", 100),
                        tooLong("address", 2_000));
    }

    @Test
    void a_zero_character_at_the_very_beginning_is_seen_too() {
        Registration zero = Registration.web(NOW, Locale.of("fa"), "\0الف", "ب", person(0));

        assertThat(problems(zero)).containsExactly(new Problem("subject", "cases.problem.characters", 0));
    }

    @Test
    void who_cannot_solve_it_where_it_was_told_says_why_ORG_10() {
        assertThat(problems(told(new Triage(false, null, null))))
                .containsExactly(new Problem("centralReason", "cases.problem.central-reason", 0));
        assertThat(problems(told(new Triage(false, CentralReason.NO_MEANS, null))))
                .isEmpty();
        assertThat(problems(told(new Triage(true, null, null)))).isEmpty();
        assertThat(problems(told(Triage.UNASKED))).isEmpty();
    }

    @Test
    void what_is_at_stake_may_be_nothing_but_not_less() {
        assertThat(problems(told(new Triage(null, null, 0L)))).isEmpty();
        assertThat(problems(told(new Triage(null, null, -1L))))
                .containsExactly(new Problem("claim", "cases.problem.claim", 0));
    }

    private static List<Problem> problems(Registration r) {
        return RegistrationRules.problems(r, NOW);
    }

    private static Problem tooLong(String field, int limit) {
        return new Problem(field, "cases.problem.too-long", limit);
    }

    private static Registration told(Triage triage) {
        return filled(0, 2).with(triage);
    }

    /** Every field with so many letters more than it may have. */
    private static Registration filled(int more, int severity) {
        return new Registration(
                Channel.PHONE,
                letters(100 + more),
                null,
                NOW,
                Locale.of("fa"),
                letters(200 + more),
                letters(20_000 + more),
                letters(2_000 + more),
                person(more),
                false,
                false,
                About.OTHER,
                null,
                letters(100 + more),
                letters(100 + more),
                severity,
                letters(100 + more),
                null,
                List.of());
    }

    private static Complainant person(int more) {
        return new Complainant(
                null,
                letters(100 + more),
                letters(100 + more),
                letters(200 + more),
                "",
                "",
                letters(100 + more),
                "",
                letters(2_000 + more));
    }

    private static String letters(int count) {
        return "آ".repeat(count);
    }
}
