package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.TextShape;

/** RTN-07, RTN-13: whoever publishes a version sees what its form asks otherwise than the one before. */
class FormDiffTest {
    private static final Form BEFORE = form(field("x", FieldType.TEXT), field("y", FieldType.TEXT));

    @Test
    void a_form_does_not_differ_from_itself() {
        assertThat(changes(BEFORE, form(field("x", FieldType.TEXT), field("y", FieldType.TEXT))))
                .isEmpty();
        assertThat(changes(Form.NONE, Form.NONE)).isEmpty();
    }

    @Test
    void fields_that_come_and_go_are_named() {
        assertThat(changes(BEFORE, form(field("y", FieldType.TEXT), field("z", FieldType.TEXT))))
                .containsExactly("ADDED z []", "REMOVED x []");
    }

    @Test
    void another_order_alone_is_a_change_too() {
        assertThat(changes(BEFORE, form(field("y", FieldType.TEXT), field("x", FieldType.TEXT))))
                .containsExactly("CHANGED y [order]");
    }

    @Test
    void each_part_of_a_field_that_is_different_is_named() {
        Form after = form(
                field("x", FieldType.CHOICE)
                        .label(Sketch.words("?"))
                        .hint(Sketch.words("!"))
                        .stage("b")
                        .required()
                        .between("1", "2")
                        .shape(TextShape.CODE)
                        .options("p")
                        .when("anonymous")
                        .print(1),
                field("y", FieldType.TEXT).asked(Asked.STAFF));
        assertThat(changes(BEFORE, after))
                .containsExactly(
                        "CHANGED x [question, kind, hint, asked, required, limits, shape, options, when, print]",
                        "CHANGED y [asked]");
    }

    private static List<String> changes(Form before, Form after) {
        return FormDiff.of(before, after).stream()
                .map(one -> one.kind() + " " + one.field().code() + " " + one.parts())
                .toList();
    }
}
