package org.peygir.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.intake.domain.FormRules.Problem;

/** CUS-14: the public form is short; CNF-01: the name is kept as its owner wants. */
class PublicFormRulesTest {
    private static final Map<String, String> NAMED = Map.of(
            "subject",
            "مراقب دیر آمد",
            "words",
            "سه شب پشت سر هم",
            "identity",
            "NAMED",
            "familyName",
            "صادقی",
            "mobile",
            "۰۹۳۵۱۲۳۲۷۴۱");

    @Test
    void five_answers_are_enough_and_each_of_them_is_required() {
        assertThat(NAMED).hasSize(5);
        assertThat(FormRules.incomplete(new Answers(NAMED), 0, OwnPage.NONE)).isEmpty();
        for (String field : NAMED.keySet()) {
            Map<String, String> less = new HashMap<>(NAMED);
            less.remove(field);
            assertThat(FormRules.incomplete(new Answers(less), 0, OwnPage.NONE))
                    .as(field)
                    .isPresent();
        }
    }

    @Test
    void who_stays_anonymous_needs_three_answers_and_is_not_asked_for_a_contact() {
        Answers anonymous = new Answers(Map.of("subject", "a", "words", "b", "identity", "ANONYMOUS"));

        assertThat(FormRules.incomplete(anonymous, 0, OwnPage.NONE)).isEmpty();
        assertThat(Question.asked(anonymous, OwnPage.NONE))
                .doesNotContain(Question.CONTACT)
                .hasSize(6);
        assertThat(Question.WHO.after(anonymous, OwnPage.NONE)).isEmpty();
    }

    @Test
    void who_is_named_or_confidential_is_asked_how_to_be_reached() {
        assertThat(Question.WHO.after(Answers.NONE.with(Map.of("identity", "CONFIDENTIAL")), OwnPage.NONE))
                .contains(Question.CONTACT);
        assertThat(Question.WHO.after(Answers.NONE.with(Map.of("identity", "NAMED")), OwnPage.NONE))
                .contains(Question.CONTACT);
    }

    @Test
    void the_first_unanswered_question_comes_first() {
        assertThat(FormRules.incomplete(Answers.NONE, 0, OwnPage.NONE)).contains(Question.SUBJECT);
        assertThat(FormRules.incomplete(Answers.NONE.with(Map.of("subject", "a")), 0, OwnPage.NONE))
                .contains(Question.WORDS);
        assertThat(FormRules.incomplete(Answers.NONE.with(Map.of("subject", "a", "words", "b")), 0, OwnPage.NONE))
                .contains(Question.WHO);
    }

    @Test
    void a_recorded_voice_stands_for_written_words() {
        assertThat(FormRules.problems(Question.WORDS, Answers.NONE, 0))
                .containsExactly(new Problem("words", "words-missing", 0));
        assertThat(FormRules.problems(Question.WORDS, Answers.NONE, 1)).isEmpty();
    }

    @Test
    void an_e_mail_address_is_as_good_as_a_mobile_number() {
        Answers mail = new Answers(Map.of("familyName", "Sadeghi", "email", "mina@example.com"));

        assertThat(FormRules.problems(Question.CONTACT, mail, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mobile,123", "mobile,02188776655", "email,mina", "email,mina@example"})
    void a_contact_that_reaches_nobody_is_told_at_its_field(String field, String value) {
        Answers wrong = new Answers(Map.of("familyName", "صادقی", field, value));

        assertThat(FormRules.problems(Question.CONTACT, wrong, 0)).containsExactly(new Problem(field, field, 0));
    }

    @Test
    void text_beyond_its_limit_is_refused_with_the_limit_even_when_saved_for_later() {
        Answers much = new Answers(Map.of("subject", "x".repeat(201)));

        assertThat(FormRules.limits(Question.SUBJECT, much)).containsExactly(new Problem("subject", "too-long", 200));
        assertThat(FormRules.problems(Question.SUBJECT, much, 0))
                .containsExactly(new Problem("subject", "too-long", 200));
        assertThat(FormRules.limits(Question.SUBJECT, Answers.NONE)).isEmpty();
    }

    @Test
    void whom_it_is_about_is_optional_but_one_of_those_offered() {
        Map<String, String> subject = Map.of("subject", "a");

        assertThat(FormRules.problems(Question.SUBJECT, new Answers(subject), 0))
                .isEmpty();
        assertThat(FormRules.problems(Question.SUBJECT, new Answers(subject).with(Map.of("about", "CARERS")), 0))
                .isEmpty();
        assertThat(FormRules.problems(Question.SUBJECT, new Answers(subject).with(Map.of("about", "BOSS")), 0))
                .containsExactly(new Problem("about", "about", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRODUCT", "OUTCOME", "EVIDENCE"})
    void what_only_helps_may_be_left_out(Question question) {
        assertThat(FormRules.problems(question, Answers.NONE, 0)).isEmpty();
    }

    @Test
    void an_unknown_way_of_keeping_the_name_is_no_answer() {
        assertThat(new Answers(Map.of("identity", "SECRET")).identity()).isNull();
        assertThat(FormRules.problems(Question.WHO, new Answers(Map.of("identity", "SECRET")), 0))
                .containsExactly(new Problem("identity", "identity", 0));
    }

    @Test
    void later_answers_win_and_the_others_stay() {
        Answers answers = new Answers(Map.of("subject", "a", "words", "b")).with(Map.of("words", "c"));

        assertThat(answers.of("subject")).isEqualTo("a");
        assertThat(answers.of("words")).isEqualTo("c");
        assertThat(answers.of("never")).isEmpty();
    }

    @Test
    void questions_follow_each_other_and_have_an_address_each() {
        assertThat(Question.of("words")).contains(Question.WORDS);
        assertThat(Question.of("WORDS")).isEmpty();
        assertThat(Question.SUBJECT.before(Answers.NONE, OwnPage.NONE)).isEmpty();
        assertThat(Question.CONTACT.before(Answers.NONE, OwnPage.NONE)).contains(Question.WHO);
        assertThat(Question.CONTACT.after(Answers.NONE, OwnPage.NONE)).isEmpty();
        assertThat(List.of(Question.values()))
                .allSatisfy(q -> assertThat(Question.of(q.slug())).contains(q));
        assertThat(FormRules.fields(Question.EVIDENCE)).isEmpty();
        assertThat(FormRules.fields(Question.PRODUCT)).containsExactlyInAnyOrder("model", "serial");
    }

    @Test
    void an_answer_may_be_as_long_as_its_limit() {
        assertThat(FormRules.limits(Question.SUBJECT, Answers.NONE.with(Map.of("subject", "x".repeat(200)))))
                .isEmpty();
        assertThat(FormRules.limits(Question.SUBJECT, Answers.NONE.with(Map.of("subject", "x".repeat(201)))))
                .containsExactly(new FormRules.Problem("subject", "too-long", 200));
    }

    @Test
    void own_questions_hinder_until_they_are_answered() {
        Answers named = new Answers(NAMED);
        assertThat(FormRules.incomplete(named, 0, own(false))).contains(Question.DETAILS);
        assertThat(FormRules.incomplete(named, 0, own(true))).isEmpty();
    }

    @Test
    void before_the_first_question_is_none_and_none_follows_one_that_is_not_asked() {
        Answers anonymous = Answers.NONE.with(Map.of("identity", "ANONYMOUS"));
        assertThat(Question.SUBJECT.before(anonymous, OwnPage.NONE)).isEmpty();
        assertThat(Question.PRODUCT.before(anonymous, OwnPage.NONE)).contains(Question.SUBJECT);
        assertThat(Question.CONTACT.after(anonymous, OwnPage.NONE)).isEmpty();
    }

    @Test
    void anonymous_is_who_says_so() {
        assertThat(Answers.NONE.anonymous()).isFalse();
        assertThat(Answers.NONE.with(Map.of("identity", "NAMED")).anonymous()).isFalse();
        assertThat(Answers.NONE.with(Map.of("identity", "ANONYMOUS")).anonymous())
                .isTrue();
    }

    private static OwnPage own(boolean complete) {
        return new OwnPage() {
            @Override
            public boolean asked(Answers answers) {
                return true;
            }

            @Override
            public boolean complete(Answers answers) {
                return complete;
            }
        };
    }
}
