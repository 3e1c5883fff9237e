package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;
import static org.peygir.routines.domain.Fields.form;

import org.junit.jupiter.api.Test;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FieldType;
import org.peygir.routines.Missing;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.guards.CelConditions;

/** RTN-13: what a stage asks and nobody answered is named by its label. */
class StageQuestionsTest {
    @Test
    void a_label_is_said_in_the_readers_language_or_else_in_persian() {
        Version version = Sketch.sound()
                .version()
                .with(form(
                        field("x", FieldType.TEXT).required().stage("a").label(new Wording("سریال", "Serial", "الرقم")),
                        field("y", FieldType.TEXT).required().stage("a").label(new Wording("مدل", "", ""))));
        WaysOut ways = new WaysOut(
                new CelConditions(), code -> new Wording("«{0}»؟", "{0} is missing", "{0} ناقص"), () -> false);
        assertThat(ways.missing(version, version.transitions().getFirst(), CaseVariables.EMPTY))
                .extracting(Missing::words)
                .containsExactly(
                        new Wording("«سریال»؟", "Serial is missing", "الرقم ناقص"),
                        new Wording("«مدل»؟", "مدل is missing", "مدل ناقص"));
    }
}
