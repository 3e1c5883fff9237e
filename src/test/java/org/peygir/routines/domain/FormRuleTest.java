package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.platform.web.Messages;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.FormReading;
import org.peygir.routines.FormReading.Problem;
import org.peygir.routines.TextShape;
import org.peygir.routines.Wording;
import org.peygir.routines.guards.CelConditions;

/** RTN-13: one rule says what a form asks, and reads what was answered, whatever the door. */
class FormRuleTest {
    private static final CelConditions CEL = new CelConditions();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TEXT; ' سلام ' ; سلام",
                "LONG_TEXT; 'یک' ; یک",
                "NUMBER; ۱٬۲۵۰ ; 1250",
                "NUMBER; -۳ ; -3",
                "AMOUNT; ۱۵٬۰۰۰ تومان ; 150000",
                "AMOUNT; ۲۰۰۰ ریال ; 2000",
                "DATE; ۱۴۰۵/۹/۵ ; 2026-11-26",
                "DATE; 2026-11-26 ; 2026-11-26",
                "YES_NO; بله ; true",
                "YES_NO; false ; false",
                "CHOICE; b ; b",
                "CHOICE; ' b fa ' ; b",
                "CHOICES; 'b,a' ; '[a, b]'",
                "PHONE; ۰۹۱۲ ۳۴۵ ۶۷۸۹ ; +989123456789",
                "PHONE; 021-22345678 ; +982122345678",
                "PHONE; +49 30 901820 ; +4930901820",
                "NATIONAL_ID; ۰۰۸۴۵۷۵۹۴۸ ; 0084575948"
            })
    void an_answer_is_kept_as_what_it_is(FieldType type, String typed, String kept) {
        FormReading reading =
                read(form(field("x", type).option("a", words("a")).option("b", words("b"))), Map.of("x", typed));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.answers().of("x")).hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NUMBER; 3.5 ; number",
                "NUMBER; سه ; number",
                "NUMBER; 0 ; too-small",
                "NUMBER; 11 ; too-large",
                "AMOUNT; -5 ; amount",
                "DATE; ۱۴۰۵/۱۳/۱ ; date",
                "YES_NO; شاید ; choice",
                "CHOICE; c ; choice",
                "CHOICES; 'a,c' ; choice",
                "PHONE; 123 ; phone",
                "NATIONAL_ID; 1234567890 ; national-id",
                "TEXT; 12345678901 ; too-long"
            })
    void what_cannot_be_an_answer_is_named_at_its_field(FieldType type, String typed, String problem) {
        FormReading reading = read(form(field("x", type).options("a", "b").between("1", "10")), Map.of("x", typed));
        assertThat(keys(reading)).containsExactly("x routines.answer." + problem);
        assertThat(reading.answers().of("x")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DIGITS, ۱۲۳, 123",
        "DIGITS, 12a,",
        "CODE, AB-۱۲/7, AB-12/7",
        "CODE, آب,",
        "PERSIAN, آب‌میوه, آب‌میوه",
        "PERSIAN, ab,",
        "EMAIL, a@b.ir, a@b.ir",
        "EMAIL, a@,",
        "POSTAL_CODE, 12,"
    })
    void a_text_has_the_shape_that_was_picked_in_words(TextShape shape, String typed, String kept) {
        FormReading reading = read(form(field("x", FieldType.TEXT).shape(shape)), Map.of("x", typed));
        assertThat(reading.answers().of("x")).isEqualTo(kept);
        if (kept == null) assertThat(keys(reading)).containsExactly("x routines.answer.shape." + shape);
    }

    @Test
    void a_day_is_limited_from_today_on() {
        Form form = form(field("day", FieldType.DATE).between("today-7", "today"));
        assertThat(read(form, Map.of("day", "2026-11-19")).sound()).isTrue();
        assertThat(keys(read(form, Map.of("day", "2026-11-18")))).containsExactly("day routines.answer.too-early");
        FormReading late = read(form, Map.of("day", "2026-11-27"));
        assertThat(keys(late)).containsExactly("day routines.answer.too-late");
        assertThat(words(late.problems().getFirst(), "fa")).isEqualTo("«day» نباید پس از ۱۴۰۵/۰۹/۰۵ باشد");
        assertThat(words(late.problems().getFirst(), "en")).isEqualTo("“day” must not be after 2026-11-26");
    }

    @Test
    void what_is_required_is_required_of_those_who_are_asked() {
        Form form = form(
                field("c", FieldType.TEXT).required().asked(Asked.CUSTOMER),
                field("s", FieldType.CHOICE).options("a").required().asked(Asked.STAFF),
                field("later", FieldType.TEXT).required().stage("a"));
        assertThat(keys(read(form, Asking.customer(), Map.of("c", " ")))).containsExactly("c routines.answer.missing");
        assertThat(keys(read(form, Asking.staff(), Map.of()))).containsExactly("s routines.answer.pick");
        assertThat(read(form, Asking.imported(), Map.of()).sound()).isTrue();
        assertThat(keys(read(form, Asking.leaving("a", java.util.Set.of()), Map.of("later", ""))))
                .containsExactly("later routines.answer.missing");
    }

    @Test
    void a_field_is_asked_only_when_what_it_depends_on_says_so() {
        Form form = form(
                field("carer", FieldType.YES_NO),
                field("name", FieldType.TEXT).required().when("form.carer && channel == 'WEB'"));
        assertThat(read(form, Map.of("carer", "false", "name", "x")).answers().of("name"))
                .as("typed before it was hidden")
                .isNull();
        assertThat(keys(read(form, Map.of("carer", "true")))).containsExactly("name routines.answer.missing");
        FormRule rule = new FormRule(form, CEL, TODAY);
        FormAnswers yes = FormAnswers.NONE.with("carer", true);
        assertThat(codes(rule.asked(Asking.customer(), web(), yes))).containsExactly("carer", "name");
        assertThat(codes(rule.asked(
                        Asking.customer(),
                        CaseVariables.builder().channel("PHONE").build(),
                        yes)))
                .containsExactly("carer");
    }

    @Test
    void conditions_read_one_of_several_options_and_numbers() {
        Form form = form(
                field("days", FieldType.CHOICES).options("fri", "sat"),
                field("n", FieldType.NUMBER),
                field("why", FieldType.TEXT).when("form.days.fri || form.n >= 3"));
        assertThat(read(form, Map.of("days", "fri", "why", "x")).answers().of("why"))
                .isEqualTo("x");
        assertThat(read(form, Map.of("n", "3", "why", "x")).answers().of("why")).isEqualTo("x");
        assertThat(read(form, Map.of("days", "sat", "why", "x")).answers().of("why"))
                .isNull();
    }

    @Test
    void nothing_that_is_not_sent_is_lost_by_a_correction_and_nothing_required_is_emptied() {
        Form form = form(field("a", FieldType.TEXT).required(), field("b", FieldType.TEXT));
        FormAnswers before = FormAnswers.NONE.with("a", "1").with("b", "2");
        FormRule rule = new FormRule(form, CEL, TODAY);
        assertThat(rule.read(Asking.correction(), web(), before, Map.of("b", ""), false)
                        .answers()
                        .values())
                .isEqualTo(Map.of("a", "1"));
        assertThat(keys(rule.read(Asking.correction(), web(), before, Map.of("a", ""), false)))
                .containsExactly("a routines.answer.missing");
    }

    @Test
    void a_program_is_told_of_a_name_that_nobody_asks() {
        Form form = form(field("s", FieldType.TEXT).asked(Asked.STAFF));
        FormRule rule = new FormRule(form, CEL, TODAY);
        assertThat(keys(rule.read(Asking.customer(), web(), FormAnswers.NONE, Map.of("s", "1", "zz", "2"), true)))
                .containsExactlyInAnyOrder("s routines.answer.unknown", "zz routines.answer.unknown");
    }

    @Test
    void answers_come_back_from_the_database_as_they_went_in() {
        FormAnswers answers = FormAnswers.NONE
                .with("t", "سلام \"\u200c\n")
                .with("n", 12L)
                .with("y", false)
                .with("l", List.of("a", "b"));
        assertThat(FormAnswers.read(answers.json())).isEqualTo(answers);
    }

    private static FormReading read(Form form, Map<String, String> typed) {
        return read(form, Asking.customer(), typed);
    }

    private static FormReading read(Form form, Asking asking, Map<String, String> typed) {
        return new FormRule(form, CEL, TODAY).read(asking, web(), FormAnswers.NONE, typed, false);
    }

    private static CaseVariables web() {
        return CaseVariables.builder().channel("WEB").build();
    }

    private static List<String> keys(FormReading reading) {
        return reading.problems().stream()
                .map(one -> one.field() + " " + one.messageKey())
                .toList();
    }

    private static List<String> codes(List<FormField> fields) {
        return fields.stream().map(FormField::code).toList();
    }

    private static String words(Problem problem, String language) {
        return new Messages(true)
                .get(
                        Locale.of(language),
                        problem.messageKey(),
                        problem.arguments().toArray());
    }

    private static Wording words(String code) {
        return new Wording(code + " fa", code + " en", "");
    }
}
