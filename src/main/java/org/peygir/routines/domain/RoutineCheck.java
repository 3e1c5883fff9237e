package org.peygir.routines.domain;

import java.util.List;
import org.peygir.routines.Finding;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.InvalidRoutine.Fault;
import org.peygir.routines.Version;

/**
 * What a routine must be before it is published: no case may get stuck in it, everything in it has a name, somebody
 * answers for every stage, and every condition can hold. {@code docs/how/routines.md} lists all findings.
 */
public final class RoutineCheck {
    /** More stages than any routine needs; a limit so that a file cannot keep the check busy. */
    public static final int MOST_STAGES = 120;

    private RoutineCheck() {}

    /** Everything to mend in the draft, errors and advice in the order of the routine; ids in it need only be distinct. */
    public static List<Finding> of(Version draft, Conditions conditions, House house) {
        Findings findings = new Findings();
        if (draft.stages().size() > MOST_STAGES || draft.transitions().size() > 4 * MOST_STAGES) {
            findings.error("too-large", Integer.toString(draft.stages().size()));
            return findings.all();
        }
        Conditions known = conditions.knowing(draft.form().values(FormAnswers.NONE));
        Possible possible = new Possible(known, draft.form());
        new FormCheck(draft, known, possible, findings).run();
        new NamesCheck(draft, findings).run();
        new StagesCheck(draft, house, possible, findings).run();
        new WaitsCheck(draft, house, findings).run();
        new WaysCheck(draft, house, known, possible, findings).run();
        new ChoiceCheck(draft, known, possible, findings).run();
        new PathsCheck(draft, house, possible, findings).run();
        return findings.all();
    }

    /** @throws InvalidRoutine when {@link #of} finds an error */
    public static void demand(Version draft, Conditions conditions, House house) {
        List<Fault> faults = of(draft, conditions, house).stream()
                .filter(Finding::grave)
                .map(one ->
                        new Fault(one.code(), one.where().isEmpty() ? draft.routineCode() : one.where(), one.detail()))
                .toList();
        if (!faults.isEmpty()) throw new InvalidRoutine(faults);
    }
}
