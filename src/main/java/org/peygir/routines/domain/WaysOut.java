package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormField;
import org.peygir.routines.Missing;
import org.peygir.routines.Requirement;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Way;
import org.peygir.routines.Wording;

/** Which ways lead out of a stage for a case as it is, for whom, and what still stands before each. */
public final class WaysOut {
    /** Code of what is missing when a second person has to agree. */
    public static final String SECOND_PERSON = "second-person";

    private static final String FIELD = "field.";
    private static final String FORM = "form";

    private final Conditions conditions;
    private final Function<String, Wording> words;
    private final BooleanSupplier secondPersonCheck;

    /**
     * @param words names, by code, what is missing although no requirement of the routine says it
     * @param secondPersonCheck whether the organisation wants the ways that ask for a second person to have one
     */
    public WaysOut(Conditions conditions, Function<String, Wording> words, BooleanSupplier secondPersonCheck) {
        this.conditions = conditions;
        this.words = words;
        this.secondPersonCheck = secondPersonCheck;
    }

    /** Ways in the routine's order that one of {@code roles} may take. */
    public List<Way> from(Version version, Stage stage, CaseVariables variables, Set<Role> roles) {
        return from(version, stage, variables, way -> mayTake(way, roles));
    }

    /** The same with what only time brings about, for who tries a routine out. */
    public List<Way> tried(Version version, Stage stage, CaseVariables variables, Set<Role> roles) {
        return from(version, stage, variables, way -> !way.trigger().byHand() || mayTake(way, roles));
    }

    private List<Way> from(Version version, Stage stage, CaseVariables known, Predicate<Transition> offered) {
        CaseVariables variables = known.in(version.form());
        List<Transition> all = version.from(stage.id());
        Transition suggested = suggested(all, variables);
        List<Way> ways = new ArrayList<>();
        for (Transition way : all) {
            if (!offered.test(way)) continue;
            ways.add(new Way(
                    way.code(),
                    version.stage(way.toId()),
                    way.labelWords(),
                    way == suggested,
                    missing(version, way, variables),
                    way.requiredFields(),
                    way.trigger()));
        }
        return ways;
    }

    /** The way of this code out of the stage, if one of {@code roles} may take it. */
    public Optional<Transition> find(Version version, Stage stage, String code, Set<Role> roles) {
        return version.from(stage.id()).stream()
                .filter(way -> way.code().equals(code) && mayTake(way, roles))
                .findFirst();
    }

    /** The same with what only time brings about, for who tries a routine out. */
    public Optional<Transition> findTried(Version version, Stage stage, String code, Set<Role> roles) {
        return version.from(stage.id()).stream()
                .filter(way -> way.code().equals(code))
                .filter(way -> !way.trigger().byHand() || mayTake(way, roles))
                .findFirst();
    }

    /** Everything that stands before the way: what its stage asks, required fields, the second person, then the routine's requirements. */
    public List<Missing> missing(Version version, Transition way, CaseVariables known) {
        CaseVariables variables = known.in(version.form());
        List<Missing> missing = StageQuestions.missing(version, way, variables, conditions, words.apply(FORM));
        for (String field : way.requiredFields()) {
            if (FormField.code(field) == null && !variables.filledIn(field))
                missing.add(new Missing(FIELD + field, words.apply(FIELD + field), field));
        }
        if (way.secondPerson() && !variables.secondPersonAgreed() && secondPersonCheck.getAsBoolean()) {
            missing.add(new Missing(SECOND_PERSON, words.apply(SECOND_PERSON), null));
        }
        for (Requirement needed : way.requirements()) {
            if (!conditions.holds(needed.guard(), variables)) {
                missing.add(new Missing(needed.code(), needed.message(), needed.field()));
            }
        }
        return missing;
    }

    /** The first way whose condition holds, else the default; null when the routine has no opinion. */
    public @Nullable Transition suggested(List<Transition> ways, CaseVariables variables) {
        for (Transition way : ways) {
            if (way.condition() != null && !way.trigger().byItself() && conditions.holds(way.condition(), variables))
                return way;
        }
        return ways.stream()
                .filter(way -> way.isDefault() && !way.trigger().byItself())
                .findFirst()
                .orElse(null);
    }

    private static boolean mayTake(Transition way, Set<Role> roles) {
        if (!way.trigger().byHand()) return false;
        return way.roles().isEmpty() || way.roles().stream().anyMatch(roles::contains);
    }
}
