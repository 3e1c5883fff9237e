package org.peygir.routines.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;

/** Codes and words: everything has a name, and no two things that stand beside each other have the same. */
final class NamesCheck {
    private final Version draft;
    private final Findings findings;

    NamesCheck(Version draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void run() {
        if (draft.titleWords().isEmpty()) findings.error("no-title", "");
        stages();
        ways();
    }

    private void stages() {
        Set<String> codes = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Stage stage : draft.stages()) {
            if (!codes.add(stage.code())) findings.error("code-twice", stage);
            if (stage.titleWords().isEmpty()) findings.error("no-title", stage);
            else if (!titles.add(key(stage.titleWords()))) findings.error("title-twice", stage);
            if (untranslated(stage.titleWords())) findings.advice("untranslated", stage);
        }
    }

    private void ways() {
        Set<String> codes = new HashSet<>();
        Map<String, Requirement> known = new HashMap<>();
        for (Transition way : draft.transitions()) {
            if (!codes.add(way.code())) findings.error("code-twice", way);
            if (way.labelWords().isEmpty()) findings.error("no-label", way);
            else if (untranslated(way.labelWords())) findings.advice("untranslated", way, "");
            for (Requirement needed : way.requirements()) {
                if (needed.message().isEmpty()) findings.error("no-message", way, needed, "");
                Requirement other = known.putIfAbsent(needed.code(), needed);
                if (other != null && !other.equals(needed)) findings.error("requirement-differs", way, needed, "");
            }
        }
        for (Stage stage : draft.stages()) {
            Set<String> labels = new HashSet<>();
            List<Transition> out = draft.from(stage.id());
            for (Transition way : out) {
                if (!way.labelWords().isEmpty() && !labels.add(key(way.labelWords())))
                    findings.error("label-twice", way);
            }
        }
    }

    private static String key(Wording words) {
        return words.fa().strip();
    }

    private static boolean untranslated(Wording words) {
        return !words.isEmpty() && (words.en().isEmpty() || words.ar().isEmpty());
    }
}
