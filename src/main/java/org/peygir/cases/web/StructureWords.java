package org.peygir.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Structured;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/** Words for the structure that a case was registered under. */
final class StructureWords {
    private StructureWords() {}

    /** Nothing for a case from before there was one. */
    static List<Fact> facts(Shell shell, CaseFile file) {
        Structured s = file.structured();
        List<Fact> facts = new ArrayList<>();
        if (s.structure() != null) facts.add(new Fact(shell.t("structure.fact"), told(shell, s)));
        Long claim = s.claimRial();
        if (claim != null)
            facts.add(new Fact(
                    shell.t("structure.fact.claim"),
                    shell.t("structure.rial", shell.f().number(claim))));
        return facts;
    }

    private static String told(Shell shell, Structured s) {
        String name = shell.t("structure.name." + s.structure());
        Instant until = s.localUntil();
        CentralReason reason = s.reason();
        if (until != null)
            return shell.t("structure.fact.until", name, shell.f().dateTime(until));
        if (s.local()) return shell.t("structure.fact.local", name);
        return reason == null ? name : shell.t("structure.fact.central", name, shell.t("structure.central." + reason));
    }

    static List<Option> reasons(Shell shell) {
        return CentralReason.said().stream()
                .map(reason -> new Option(reason.name(), shell.t("structure.central." + reason)))
                .toList();
    }
}
