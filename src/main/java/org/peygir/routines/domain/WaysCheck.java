package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormField;
import org.peygir.routines.Requirement;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.domain.Possible.Wish;

/** Each way by itself: whether anybody can ever take it, and whether what it asks for makes a difference. */
final class WaysCheck {
    /** What a person fills in beside the field that a requirement names, by the name of the field. */
    private static final Map<String, String> COMPANIONS =
            Map.of("fix", "fixRecorded", "understanding", "understandingState");

    private final Version draft;
    private final House house;
    private final Conditions conditions;
    private final Possible possible;
    private final Findings findings;

    WaysCheck(Version draft, House house, Conditions conditions, Possible possible, Findings findings) {
        this.draft = draft;
        this.house = house;
        this.conditions = conditions;
        this.possible = possible;
        this.findings = findings;
    }

    void run() {
        for (Transition way : draft.transitions()) {
            if (way.fromId() == way.toId()) findings.advice("way-to-itself", way, "");
            if (!way.roles().isEmpty() && way.roles().stream().noneMatch(house.movers()::contains))
                findings.error("nobody-may", way);
            if (!way.labelWords().isEmpty() && twin(way)) findings.advice("way-twice", way, "");
            fields(way);
            boolean sound = true;
            for (Requirement needed : way.requirements()) sound &= requirement(way, needed);
            if (sound && !possible.together(wishes(way))) findings.error("way-never", way);
        }
    }

    /** Everything that must hold at once before the way may be taken. A field that no case has can never be filled in. */
    static List<Wish> wishes(Transition way) {
        List<Wish> wishes = new ArrayList<>();
        // What the form asks can be answered on the way itself.
        for (String field : way.requiredFields()) if (FormField.code(field) == null) wishes.add(Wish.filledIn(field));
        for (Requirement needed : way.requirements()) wishes.add(Wish.that(needed.guard()));
        return wishes;
    }

    private boolean known(String field) {
        return CaseVariables.FIELDS.contains(field) || draft.form().named(field).isPresent();
    }

    private boolean twin(Transition way) {
        for (Transition other : draft.transitions()) {
            if (other == way) return false;
            if (other.fromId() == way.fromId()
                    && other.toId() == way.toId()
                    && other.roles().equals(way.roles())
                    && other.requirements().equals(way.requirements())
                    && other.requiredFields().equals(way.requiredFields())) return true;
        }
        return false;
    }

    private void fields(Transition way) {
        Set<String> seen = new HashSet<>();
        for (String field : way.requiredFields()) {
            if (!known(field)) findings.error("unknown-field", way, field);
            else if (!seen.add(field)) findings.advice("field-twice", way, field);
            else if (FormField.code(field) != null) continue;
            else if (!CaseTerm.of(field).orElseThrow().blank()) findings.advice("field-never-empty", way, field);
        }
    }

    /** Whether the requirement can be met at all. */
    private boolean requirement(Transition way, Requirement needed) {
        Optional<String> fault = conditions.fault(needed.guard());
        if (fault.isPresent()) {
            findings.error("expression", way, needed, fault.get());
            return false;
        }
        String field = needed.field();
        if (field != null && !known(field)) {
            findings.error("unknown-field", way, needed, field);
        } else if (field != null) {
            Set<String> names = possible.names(needed.guard());
            if (names.stream().noneMatch(name -> name.startsWith(field))
                    && !names.contains(COMPANIONS.getOrDefault(field, field)))
                findings.advice("field-of-no-use", way, needed, field);
        }
        if (!possible.together(List.of(Wish.that(needed.guard())))) {
            findings.error("guard-never", way, needed, needed.guard());
            return false;
        }
        if (!possible.together(List.of(Wish.not(needed.guard()))))
            findings.advice("guard-always", way, needed, needed.guard());
        return true;
    }
}
