package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import org.peygir.routines.Finding;
import org.peygir.routines.Finding.Severity;
import org.peygir.routines.FormField;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;

/** Collects what a check finds, in the order in which it is found. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    List<Finding> all() {
        return List.copyOf(all);
    }

    void error(String code, String detail) {
        all.add(new Finding(Severity.ERROR, code, null, null, null, detail));
    }

    void error(String code, FormField field, String detail) {
        all.add(new Finding(Severity.ERROR, code, null, null, field.name(), detail));
    }

    void advice(String code, FormField field, String detail) {
        all.add(new Finding(Severity.ADVICE, code, null, null, field.name(), detail));
    }

    void error(String code, Stage stage, String detail) {
        all.add(new Finding(Severity.ERROR, code, stage.code(), null, null, detail));
    }

    void error(String code, Stage stage) {
        error(code, stage, "");
    }

    void advice(String code, Stage stage) {
        all.add(new Finding(Severity.ADVICE, code, stage.code(), null, null, ""));
    }

    void error(String code, Transition way, String detail) {
        all.add(new Finding(Severity.ERROR, code, null, way.code(), null, detail));
    }

    void error(String code, Transition way) {
        error(code, way, "");
    }

    void advice(String code, Transition way, String detail) {
        all.add(new Finding(Severity.ADVICE, code, null, way.code(), null, detail));
    }

    void error(String code, Transition way, Requirement needed, String detail) {
        all.add(new Finding(Severity.ERROR, code, null, way.code(), needed.code(), detail));
    }

    void advice(String code, Transition way, Requirement needed, String detail) {
        all.add(new Finding(Severity.ADVICE, code, null, way.code(), needed.code(), detail));
    }
}
