package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peygir.organization.Role;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Stage;
import org.peygir.routines.Version;
import org.peygir.routines.Way;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.WaysOut;
import org.peygir.routines.guards.CelConditions;

/** Fifty cases of home care, and what happens to each in a routine: stages, ways offered, what is missing, whose desk. */
public final class ScriptedCases {
    private static final Locale FA = Locale.of("fa");
    private static final WaysOut RULE =
            new WaysOut(new CelConditions(), code -> new Wording(code, code, code), () -> true);

    private ScriptedCases() {}

    /** @param finishes how it comes to be complete after the first stage; before, it is as {@code first} says */
    record Script(String name, CaseVariables first, CaseVariables finishes, Role role) {}

    /** One line a step and offered way, for each of the fifty. */
    public static List<String> traces(Version version) {
        List<String> all = new ArrayList<>();
        for (Script script : scripts()) trace(version, script, all);
        return all;
    }

    static List<Script> scripts() {
        List<Script> scripts = new ArrayList<>();
        for (String about : List.of("CARERS", "EXPERTS", "RECEPTION", "OTHER")) {
            CaseVariables whole = complete(about);
            for (String satisfaction : List.of("SATISFIED", "DISSATISFIED", "NOT_REACHABLE", "DECLINED", ""))
                for (int tries : List.of(0, 3))
                    scripts.add(new Script(
                            about + satisfaction + tries,
                            CaseVariables.builder().about(about).build(),
                            whole.with()
                                    .satisfaction(satisfaction)
                                    .contactTries(tries)
                                    .build(),
                            Role.COMPLAINT_OFFICER));
        }
        CaseVariables unfounded =
                complete("CARERS").with().finding("NOT_UPHELD").build();
        for (Role role : List.of(Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.EXPERT, Role.TECHNICIAN)) {
            scripts.add(new Script("unfounded " + role, unfounded, unfounded, role));
            scripts.add(new Script("unsure " + role, complete("OTHER"), unfounded, role));
        }
        scripts.add(new Script("no reasons", unfounded.with().reasons(" ").build(), unfounded, Role.SUPERVISOR));
        scripts.add(new Script(
                "nobody agreed", unfounded.with().secondPersonAgreed(false).build(), unfounded, Role.SUPERVISOR));
        return scripts;
    }

    private static void trace(Version version, Script script, List<String> all) {
        Stage here = version.start();
        for (int step = 0; step < 6; step++) {
            CaseVariables now = step == 0 ? script.first : script.finishes;
            all.add(script.name + " " + step + " at " + here.title(FA) + " " + here.unitCode() + " " + here.assignment()
                    + " " + here.deadline() + " " + here.status() + " " + here.entryActions());
            List<Way> ways = RULE.from(version, here, now, Set.of(script.role));
            for (Way way : ways)
                all.add("  " + way.label(FA) + " → " + way.to().title(FA) + (way.suggested() ? " suggested" : "")
                        + way.missing().stream()
                                .map(one -> one.message(FA))
                                .sorted()
                                .toList());
            List<Way> open = ways.stream().filter(Way::open).toList();
            if (open.isEmpty()) continue;
            here = open.stream()
                    .filter(Way::suggested)
                    .findFirst()
                    .orElse(open.getFirst())
                    .to();
        }
    }

    private static CaseVariables complete(String about) {
        return CaseVariables.builder()
                .about(about)
                .finding("UPHELD")
                .reasons("دلیل")
                .understanding("برداشت")
                .understandingState("CONFIRMED")
                .category("DELAY")
                .cause("علت")
                .response("پاسخ")
                .fix("رفع")
                .fixRecorded(true)
                .satisfaction("SATISFIED")
                .secondPersonAgreed(true)
                .build();
    }
}
