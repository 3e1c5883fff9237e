package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.cases.About;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Evidence;
import org.peygir.cases.Registering.Problem;
import org.peygir.cases.Registration;

class RegistrationRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Complainant MARYAM = person("مریم", "کاظمی", "۰۹۱۲۳۴۵۶۷۸۹", "", "");

    @Test
    void a_subject_some_words_a_name_and_a_way_to_reach_are_enough_CUS_14() {
        assertThat(problems(web("دیر رسید", "سه شب دیر آمد", MARYAM))).isEmpty();
    }

    @Test
    void words_may_be_missing_when_evidence_speaks() {
        Registration silent = web("عکس", " ", MARYAM);

        assertThat(fields(silent)).containsExactly("words");
        assertThat(fields(with(silent, false, List.of(new Evidence(1, "a.jpg")), null, 2, NOW)))
                .isEmpty();
    }

    @Test
    void an_anonymous_complaint_needs_neither_name_nor_contact() {
        Registration anonymous = with(web("الف", "ب", Complainant.NOBODY), true, List.of(), null, 2, NOW);

        assertThat(problems(anonymous)).isEmpty();
        assertThat(fields(web("الف", "ب", Complainant.NOBODY))).containsExactly("familyName", "mobile");
    }

    @Test
    void an_anonymous_complaint_has_no_representative() {
        assertThat(fields(with(web("الف", "ب", MARYAM), true, List.of(), MARYAM, 2, NOW)))
                .containsExactly("anonymous");
    }

    @Test
    void any_one_contact_is_enough() {
        assertThat(problems(web("الف", "ب", person("م", "ک", "", "m@example.ir", ""))))
                .isEmpty();
        assertThat(problems(web("الف", "ب", new Complainant(null, "م", "ک", "", "", "", "021-22345678", "", ""))))
                .isEmpty();
        assertThat(problems(web("الف", "ب", new Complainant(null, "م", "ک", "", "", "", "", "", "تهران"))))
                .isEmpty();
    }

    @Test
    void a_known_customer_needs_nothing_more() {
        assertThat(problems(web("الف", "ب", new Complainant(5L, "", "", "", "", "", "", "", ""))))
                .isEmpty();
    }

    @Test
    void wrong_identifiers_are_named_at_their_fields() {
        assertThat(fields(web("الف", "ب", person("م", "ک", "123", "not-mail", "1234567890"))))
                .containsExactly("mobile", "email", "nationalId");
        assertThat(problems(web("الف", "ب", person("م", "ک", "09123456789", "", "0499370899"))))
                .isEmpty();
        assertThat(problems(web("الف", "ب", person("م", "ک", "09123456789", "", "10380284790"))))
                .isEmpty();
    }

    @Test
    void too_long_is_refused_with_its_limit_never_cut() {
        assertThat(problems(web("آ".repeat(201), "ب".repeat(20_001), MARYAM)))
                .containsExactly(
                        new Problem("subject", "cases.problem.too-long", 200),
                        new Problem("words", "cases.problem.too-long", 20_000));
    }

    @Test
    void a_zero_character_cannot_be_stored_and_is_said_so() {
        assertThat(fields(web("الف\0", "ب", MARYAM))).containsExactly("subject");
    }

    @Test
    void nothing_is_received_in_the_future_or_beyond_the_scale() {
        assertThat(fields(with(web("الف", "ب", MARYAM), false, List.of(), null, 5, NOW.plusSeconds(1))))
                .containsExactly("receivedAt", "severity");
        assertThat(fields(with(web("الف", "ب", MARYAM), false, List.of(), null, 0, NOW)))
                .containsExactly("severity");
    }

    private static List<Problem> problems(Registration r) {
        return RegistrationRules.problems(r, NOW);
    }

    private static List<String> fields(Registration r) {
        return problems(r).stream().map(Problem::field).toList();
    }

    private static Registration web(String subject, String words, Complainant complainant) {
        return Registration.web(NOW, Locale.of("fa"), subject, words, complainant);
    }

    private static Registration with(
            Registration r,
            boolean anonymous,
            List<Evidence> files,
            @Nullable Complainant representative,
            int severity,
            Instant at) {
        return new Registration(
                Channel.WEB,
                "",
                null,
                at,
                r.locale(),
                r.subject(),
                r.words(),
                "",
                r.complainant(),
                anonymous,
                false,
                About.OTHER,
                null,
                "",
                "",
                severity,
                null,
                representative,
                files);
    }

    private static Complainant person(String given, String family, String mobile, String email, String nationalId) {
        return new Complainant(null, given, family, "", nationalId, mobile, "", email, "");
    }
}
