package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Finding;
import org.peygir.cases.Resolution;
import org.peygir.cases.Satisfaction;
import org.peygir.organization.RemedyType;

class ResolutionFieldsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void only_what_is_given_changes() {
        Resolution first = apply(Resolution.NONE, Map.of("reasons", " چون دیر رسید ", "finding", "UPHELD"), NOW);
        Resolution second = apply(first, Map.of("cause", "شیفت"), LATER);

        assertThat(second.reasons()).isEqualTo("چون دیر رسید");
        assertThat(second.finding()).isEqualTo(Finding.UPHELD);
        assertThat(second.cause()).isEqualTo("شیفت");
    }

    @Test
    void a_fix_keeps_when_and_by_whom_it_was_first_recorded_RTN_17() {
        Resolution fixed = apply(Resolution.NONE, Map.of("fix", "مراقب عوض شد"), NOW);
        Resolution again = ResolutionFields.apply(fixed, Map.of("fix", "مراقب عوض شد"), 9, LATER);
        Resolution other = ResolutionFields.apply(fixed, Map.of("fix", "دیگر"), 9, LATER);
        Resolution cleared = apply(fixed, Map.of("fix", " "), LATER);

        assertThat(fixed.fixedAt()).isEqualTo(NOW);
        assertThat(again).isEqualTo(fixed);
        assertThat(other.fixedBy()).isEqualTo(9);
        assertThat(cleared.fixedAt()).isNull();
        assertThat(cleared.fixedBy()).isNull();
    }

    @Test
    void a_new_fix_asks_a_dissatisfied_customer_anew() {
        Resolution unhappy = apply(Resolution.NONE, Map.of("fix", "الف", "satisfaction", "DISSATISFIED"), NOW);

        assertThat(unhappy.satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(apply(unhappy, Map.of("fix", "ب"), LATER).satisfaction()).isNull();
        assertThat(apply(unhappy, Map.of("cause", "ج"), LATER).satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
    }

    @Test
    void satisfaction_is_dated_when_it_changes() {
        Resolution told = apply(Resolution.NONE, Map.of("satisfaction", "SATISFIED"), NOW);

        assertThat(told.satisfiedAt()).isEqualTo(NOW);
        assertThat(apply(told, Map.of("satisfaction", "SATISFIED"), LATER).satisfiedAt())
                .isEqualTo(NOW);
        assertThat(apply(told, Map.of("satisfaction", ""), LATER).satisfiedAt()).isNull();
        assertThat(apply(told, Map.of("satisfaction", "NONSENSE"), LATER).satisfaction())
                .isNull();
    }

    @Test
    void a_waiver_of_the_understanding_needs_its_reason_CUS_15() {
        assertThat(apply(Resolution.NONE, Map.of("understandingState", "WAIVED"), NOW)
                        .understandingState())
                .isEqualTo("OPEN");
        assertThat(apply(Resolution.NONE, Map.of("understandingState", "WAIVED", "waiverReason", "بی‌نشان"), NOW)
                        .understandingState())
                .isEqualTo("WAIVED");
        assertThat(apply(Resolution.NONE, Map.of("understandingState", "CONFIRMED"), NOW)
                        .understandingState())
                .isEqualTo("CONFIRMED");
        assertThat(apply(Resolution.NONE, Map.of("understandingState", "x"), NOW)
                        .understandingState())
                .isEqualTo("OPEN");
    }

    @Test
    void tries_are_a_small_number_or_stay() {
        assertThat(apply(Resolution.NONE, Map.of("contactTries", "3"), NOW).contactTries())
                .isEqualTo(3);
        assertThat(apply(Resolution.NONE, Map.of("contactTries", "many"), NOW).contactTries())
                .isZero();
    }

    @Test
    void a_remedy_stays_until_it_is_changed_and_takes_its_worth_with_it() {
        Resolution refund = apply(Resolution.NONE, Map.of("remedy", "REFUND", "remedyRial", " 2500000 "), NOW);

        assertThat(refund.remedy()).isEqualTo(RemedyType.REFUND);
        assertThat(refund.remedyRial()).isEqualTo(2_500_000);
        assertThat(apply(refund, Map.of("cause", "انبار"), LATER).remedy()).isEqualTo(RemedyType.REFUND);
        assertThat(apply(refund, Map.of("cause", "انبار"), LATER).remedyRial()).isEqualTo(2_500_000);
        assertThat(apply(refund, Map.of("remedyRial", "بسیار"), LATER).remedyRial())
                .isNull();
        assertThat(apply(refund, Map.of("remedy", ""), LATER).remedyRial()).isNull();
    }

    private static Resolution apply(Resolution r, Map<String, String> fields, Instant at) {
        return ResolutionFields.apply(r, fields, 7, at);
    }
}
