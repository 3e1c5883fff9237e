package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.routines.FieldType;
import org.peygir.routines.FormField;
import org.peygir.routines.Version;

/** RTN-13: what a designer's hand does to the form of a draft. */
class FormRedraftTest {
    /** Two fields of registration, one of stage b between them, one more of registration. */
    private static final Version DRAFT = Sketch.sound()
            .version()
            .with(form(
                    field("x", FieldType.TEXT),
                    field("s", FieldType.TEXT).stage("b"),
                    field("y", FieldType.TEXT),
                    field("z", FieldType.TEXT)));

    @Test
    void a_new_field_is_asked_last_and_one_with_a_known_code_takes_its_place() {
        assertThat(codes(FormRedraft.with(DRAFT, field("n", FieldType.TEXT).made())))
                .containsExactly("x", "s", "y", "z", "n");
        Version changed = FormRedraft.with(DRAFT, field("y", FieldType.DATE).made());
        assertThat(codes(changed)).containsExactly("x", "s", "y", "z");
        assertThat(changed.form().fields().get(2).type()).isEqualTo(FieldType.DATE);
    }

    @Test
    void one_field_goes_and_the_others_stay() {
        assertThat(codes(FormRedraft.without(DRAFT, "y"))).containsExactly("x", "s", "z");
    }

    @Test
    void a_field_moves_among_those_asked_with_it() {
        assertThat(moved("x", 1)).containsExactly("s", "y", "x", "z");
        assertThat(moved("y", -1)).containsExactly("y", "x", "s", "z");
        assertThat(moved("y", 1)).containsExactly("x", "s", "z", "y");
    }

    @Test
    void the_first_moves_no_earlier_and_the_last_no_later() {
        assertThat(moved("x", -1)).containsExactly("x", "s", "y", "z");
        assertThat(moved("z", 1)).containsExactly("x", "s", "y", "z");
        assertThat(moved("s", 1)).containsExactly("x", "s", "y", "z");
        assertThat(moved("s", -1)).containsExactly("x", "s", "y", "z");
        assertThat(FormRedraft.moved(DRAFT, "nobody", 1)).isSameAs(DRAFT);
    }

    @Test
    void a_free_code_is_no_fields() {
        var asked = form(field("x", FieldType.TEXT), field("y", FieldType.TEXT), field("y_2", FieldType.TEXT));
        assertThat(FormRedraft.free(asked, "n")).isEqualTo("n");
        assertThat(FormRedraft.free(asked, "x")).isEqualTo("x_2");
        assertThat(FormRedraft.free(asked, "y")).isEqualTo("y_3");
    }

    private static List<String> moved(String code, int by) {
        return codes(FormRedraft.moved(DRAFT, code, by));
    }

    private static List<String> codes(Version draft) {
        return draft.form().fields().stream().map(FormField::code).toList();
    }
}
