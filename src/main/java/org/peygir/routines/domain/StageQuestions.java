package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormField;
import org.peygir.routines.Missing;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;

/** What a routine's own form wants answered before a case goes on: required fields of the stage, and those the way names. */
final class StageQuestions {
    private StageQuestions() {}

    /** @param words say that something is not answered, with a hole for its label */
    static List<Missing> missing(
            Version version, Transition way, CaseVariables variables, Conditions conditions, Wording words) {
        List<Missing> missing = new ArrayList<>();
        if (version.form().isEmpty()) return missing;
        Stage from = version.stage(way.fromId());
        for (FormField field : version.form().fields()) {
            boolean ofStage = field.required() && from.code().equals(field.stage());
            if (!ofStage && !way.requiredFields().contains(field.name())) continue;
            String condition = field.condition();
            if (condition != null && !conditions.holds(condition, variables)) continue;
            if (!variables.filledIn(field.name()))
                missing.add(new Missing(field.name(), labelled(words, field.labelWords()), field.name()));
        }
        return missing;
    }

    private static Wording labelled(Wording words, Wording label) {
        return new Wording(
                words.fa().replace("{0}", label.fa()),
                words.en().replace("{0}", label.en().isEmpty() ? label.fa() : label.en()),
                words.ar().replace("{0}", label.ar().isEmpty() ? label.fa() : label.ar()));
    }
}
