package org.peygir.routines.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FieldType;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Possible.Wish;

/** The routine's own form: every field can be asked, understood and answered. */
final class FormCheck {
    /** More than any form needs; a limit so that a file cannot keep the check, or a customer, busy. */
    private static final int MOST_FIELDS = 60;

    /** What is known of a case when it is registered. */
    static final Set<String> AT_FIRST = Set.of("about", "channel", "severity", "confidential", "anonymous");

    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final Version draft;
    private final Conditions conditions;
    private final Possible possible;
    private final Findings findings;

    FormCheck(Version draft, Conditions conditions, Possible possible, Findings findings) {
        this.draft = draft;
        this.conditions = conditions;
        this.possible = possible;
        this.findings = findings;
    }

    void run() {
        List<FormField> fields = draft.form().fields();
        if (fields.size() > MOST_FIELDS) findings.error("form-too-long", Integer.toString(fields.size()));
        Set<String> codes = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (FormField field : fields) {
            if (!FormTerms.isCode(field.code())) findings.error("field-code", field, field.code());
            if (!codes.add(field.code())) findings.error("field-code-twice", field, field.code());
            names(field, labels);
            options(field);
            bounds(field);
            boolean asked = stage(field);
            condition(field, asked);
        }
    }

    private void names(FormField field, Set<String> labels) {
        Wording label = field.labelWords();
        if (label.isEmpty()) findings.error("field-no-label", field, "");
        else if (!labels.add(field.stage() + "/" + label.fa().strip())) findings.advice("field-label-twice", field, "");
        if (untranslated(label)) findings.advice("untranslated", field, "");
    }

    private void options(FormField field) {
        if (!field.type().lists()) return;
        if (field.options().isEmpty()) findings.error("field-no-options", field, "");
        if (field.options().size() == 1 && field.type() == FieldType.CHOICE)
            findings.advice("field-one-option", field, "");
        Set<String> codes = new HashSet<>();
        for (FieldOption option : field.options()) {
            if (!FormTerms.isCode(option.code())) findings.error("field-code", field, option.code());
            if (!codes.add(option.code())) findings.error("field-option-twice", field, option.code());
            if (option.labelWords().isEmpty()) findings.error("field-option-no-label", field, option.code());
            else if (untranslated(option.labelWords())) findings.advice("untranslated", field, "");
        }
    }

    private void bounds(FormField field) {
        if (!field.type().bounded()) return;
        if (field.type() == FieldType.DATE) {
            Optional<LocalDate> first = day(field, field.least());
            Optional<LocalDate> last = day(field, field.most());
            if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) range(field);
            return;
        }
        boolean readable = readable(field, field.least()) & readable(field, field.most());
        if (!readable || field.least() == null || field.most() == null) return;
        if (Long.parseLong(field.least()) > Long.parseLong(field.most())) range(field);
    }

    private void range(FormField field) {
        findings.error("field-range", field, field.least() + " > " + field.most());
    }

    private Optional<LocalDate> day(FormField field, @Nullable String bound) {
        if (bound == null) return Optional.empty();
        Optional<LocalDate> day = DayBound.day(bound, SOME_DAY);
        if (day.isEmpty()) findings.error("field-bound", field, bound);
        return day;
    }

    private boolean readable(FormField field, @Nullable String bound) {
        if (bound == null || bound.matches("-?\\d{1,15}")) return true;
        findings.error("field-bound", field, bound);
        return false;
    }

    /** Whether the field is asked anywhere. */
    private boolean stage(FormField field) {
        String code = field.stage();
        if (code == null) return true;
        Optional<Stage> stage = Redraft.stage(draft, code);
        if (stage.isEmpty()) findings.error("field-unknown-stage", field, code);
        else if (stage.get().ends()) findings.error("field-at-end", field, code);
        else byHand(field, stage.get());
        return stage.isPresent() && !stage.get().ends();
    }

    /** A case that goes on by itself is asked nothing. */
    private void byHand(FormField field, Stage stage) {
        List<Transition> out = draft.from(stage.id());
        if (out.isEmpty() || out.stream().noneMatch(way -> way.trigger().byItself())) return;
        if (out.stream().noneMatch(way -> way.trigger().byHand()))
            findings.error("field-never-asked", field, stage.code());
        else if (field.required()) findings.advice("field-passed-by", field, stage.code());
    }

    private void condition(FormField field, boolean asked) {
        String condition = field.condition();
        if (condition == null) return;
        Set<String> wrong =
                possible.names(condition).isEmpty() ? Set.of() : misplaced(field, possible.names(condition));
        Optional<String> fault = conditions.fault(condition);
        if (fault.isPresent()) {
            findings.error("field-condition", field, fault.get());
            return;
        }
        if (!wrong.isEmpty()) {
            findings.error("field-condition-later", field, String.join(", ", wrong));
            return;
        }
        if (asked && !everShown(field, condition)) {
            if (field.required()) findings.error("field-never-seen", field, condition);
            else findings.advice("field-never-shown", field, condition);
        } else if (!possible.together(List.of(Wish.not(condition)))) {
            findings.advice("field-always-shown", field, condition);
        }
    }

    /** Names in the condition that say nothing yet when this field is asked. */
    private Set<String> misplaced(FormField field, Set<String> names) {
        Set<String> wrong = new HashSet<>();
        for (String name : names) {
            String code = FormField.code(name);
            if (code == null) {
                if (field.atRegistration() && !AT_FIRST.contains(name)) wrong.add(name);
                continue;
            }
            Optional<FormField> other = draft.form().find(code.replaceFirst("\\..*", ""));
            if (other.isEmpty() || !before(other.get(), field)) wrong.add(name);
        }
        return wrong;
    }

    private boolean before(FormField other, FormField field) {
        int at = draft.form().fields().indexOf(field);
        int first = draft.form().fields().indexOf(other);
        String stage = field.stage();
        if (stage != null) return other.atRegistration() || !stage.equals(other.stage()) || first < at;
        boolean toWhoever = other.asked() == Asked.BOTH || other.asked() == field.asked();
        return other.atRegistration() && first < at && toWhoever;
    }

    /** For some case that meets the field at all: a customer writes on the web, by a kiosk or by a program. */
    private boolean everShown(FormField field, String condition) {
        List<Wish> wish = List.of(Wish.that(condition));
        if (!field.atRegistration() || !possible.names(condition).contains("channel")) return possible.together(wish);
        Set<String> customers = Set.of("WEB", "KIOSK", "API");
        CaseTerm channel = CaseTerm.of("channel").orElseThrow();
        EnumSet<Asked> doors =
                field.asked() == Asked.BOTH ? EnumSet.of(Asked.CUSTOMER, Asked.STAFF) : EnumSet.of(field.asked());
        return channel.values().stream()
                .filter(one -> doors.contains(customers.contains(one) ? Asked.CUSTOMER : Asked.STAFF))
                .anyMatch(one -> possible.together(wish, Map.of("channel", one)));
    }

    private static boolean untranslated(Wording words) {
        return !words.isEmpty() && (words.en().isEmpty() || words.ar().isEmpty());
    }
}
