package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.guards.CelConditions;

/** RTN-18: what hinders a way is said once, where it is. */
class WaysCheckTest {
    private static final Form DAYS = form(field("days", FieldType.CHOICES).options("fri", "sat"));

    @Test
    void a_requirement_nobody_can_meet_is_named_and_not_its_way_besides() {
        assertThat(found(needed("no", "severity > 9", null), needed("ok", "fixRecorded", null)))
                .contains("guard-never x/no")
                .doesNotContain("way-never x");
        assertThat(found(needed("bad", "severity >", null), needed("ok", "fixRecorded", null)))
                .contains("expression x/bad")
                .doesNotContain("way-never x");
    }

    @Test
    void requirements_that_hinder_each_other_hinder_the_way() {
        assertThat(found(needed("one", "severity > 3", null), needed("two", "severity < 3", null)))
                .contains("way-never x");
    }

    @Test
    void a_field_to_show_has_something_to_do_with_its_requirement() {
        assertThat(found(needed("a", "finding == 'UPHELD'", "finding"))).isEmpty();
        assertThat(found(needed("a", "finding == 'UPHELD'", "reasons"))).containsExactly("field-of-no-use x/a");
        assertThat(found(needed("a", "understandingState == 'CONFIRMED'", "understanding")))
                .isEmpty();
        assertThat(found(needed("a", "form.days.fri", "form.days"))).isEmpty();
    }

    private static Requirement needed(String code, String guard, @Nullable String field) {
        return new Requirement(code, guard, Sketch.words(code), field);
    }

    private static List<String> found(Requirement... needed) {
        Sketch one = new Sketch()
                .stage("a", StageKind.TASK, true)
                .stage("c", StageKind.END, false)
                .way("x", "a", "c", Sketch.words("x"), null, false, Set.of(), List.of(), false, List.of(needed));
        return RoutineCheck.of(one.version().with(DAYS), new CelConditions(), House.ANY).stream()
                .map(each -> each.code() + " " + each.where())
                .toList();
    }
}
