package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.routines.FieldType;

/** RTN-13: an answer just inside a limit is taken, one just outside is not. */
class AnswerReadingTest {
    @ParameterizedTest
    @CsvSource({
        "TEXT, ab, too-short",
        "TEXT, abc, ''",
        "TEXT, abcde, ''",
        "TEXT, abcdef, too-long",
        "NUMBER, 2, too-small",
        "NUMBER, 3, ''",
        "NUMBER, 5, ''",
        "NUMBER, 6, too-large"
    })
    void a_limit_itself_is_within(FieldType type, String typed, String wrong) {
        assertThat(read(field("x", type).between("3", "5"), typed)).isEqualTo(wrong);
    }

    @Test
    void a_line_of_text_takes_two_hundred_characters_and_no_more() {
        assertThat(read(field("x", FieldType.TEXT), "ک".repeat(200))).isEmpty();
        assertThat(read(field("x", FieldType.TEXT), "ک".repeat(201))).isEqualTo("too-long");
        assertThat(read(field("x", FieldType.TEXT).between(null, "900"), "ک".repeat(201)))
                .isEqualTo("too-long");
    }

    @Test
    void a_character_that_no_database_keeps_is_refused_wherever_it_stands() {
        assertThat(read(field("x", FieldType.TEXT), "\0abc")).isEqualTo("characters");
        assertThat(read(field("x", FieldType.TEXT), "abc\0")).isEqualTo("characters");
    }

    @Test
    void a_companys_national_id_is_one_too() {
        var id = new AnswerReading(field("x", FieldType.NATIONAL_ID).made(), LocalDate.EPOCH).read("۱۰۳۸۰۲۸۴۷۹۰");
        assertThat(id.value()).isEqualTo("10380284790");
    }

    /** What is wrong; empty when nothing is. */
    private static String read(Fields field, String typed) {
        return new AnswerReading(field.made(), LocalDate.EPOCH)
                .read(typed)
                .key()
                .replace("routines.answer.", "");
    }
}
