package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.peygir.organization.Role;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormField;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Transition;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Clauses;
import org.peygir.routines.domain.Clauses.Clause;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.Redraft;
import org.peygir.routines.domain.Statement;

/**
 * A way as the form at the side shows it and sends it back.
 *
 * @param code empty: a new way
 * @param seen mark of the way as it was when the form was made
 * @param clauses rows of the pickers; the last are empty, to be filled in
 * @param expression the condition in CEL where the pickers cannot say it, else empty; it wins when filled in
 * @param requires codes of requirements
 * @param need a requirement to be made anew: code of a statement, or empty
 * @param trigger name of a {@link Trigger}; out of a timer it is always the time
 */
public record WayPanel(
        String code,
        String seen,
        String from,
        String to,
        Wording label,
        Wording words,
        boolean byDefault,
        boolean any,
        List<Row> clauses,
        String expression,
        List<String> roles,
        List<String> fields,
        List<String> requires,
        boolean secondPerson,
        String need,
        String needNumber,
        String trigger) {
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 8;

    /** One row of the pickers. @param statement code of a {@link Statement}, or empty */
    public record Row(String statement, String number) {}

    static WayPanel fresh(String from, String seen) {
        return new WayPanel(
                "",
                seen,
                from,
                "",
                Wording.NONE,
                Wording.NONE,
                false,
                false,
                filled(List.of()),
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                "",
                Trigger.PERSON.name());
    }

    static WayPanel of(Version draft, Transition way, String seen) {
        String condition = Objects.requireNonNullElse(way.condition(), "");
        Optional<Clauses> picked = condition.isEmpty() ? Optional.empty() : Clauses.of(condition);
        List<Row> rows = picked.map(WayPanel::rows).orElse(List.of());
        return new WayPanel(
                way.code(),
                seen,
                draft.stage(way.fromId()).code(),
                draft.stage(way.toId()).code(),
                way.labelWords(),
                way.words(),
                way.isDefault(),
                picked.isPresent() && !picked.get().all(),
                filled(rows),
                picked.isPresent() ? "" : condition,
                way.roles().stream().sorted().map(Enum::name).toList(),
                way.requiredFields(),
                way.requirements().stream().map(Requirement::code).toList(),
                way.secondPerson(),
                "",
                "",
                way.trigger().name());
    }

    static WayPanel of(Inputs in) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++)
            if (!in.text("says" + i).isEmpty()) rows.add(new Row(in.text("says" + i), in.text("number" + i)));
        return new WayPanel(
                in.text("code"),
                in.text("seen"),
                in.text("from"),
                in.text("to"),
                in.words("label"),
                in.words("words"),
                in.flag("byDefault"),
                in.text("joint").equals("any"),
                filled(rows),
                in.text("expression"),
                in.some("roles", Inputs.names(Role.values())),
                fields(in),
                in.texts("requires"),
                in.flag("secondPerson"),
                in.text("need"),
                in.text("needNumber"),
                in.one("trigger", Inputs.names(Trigger.values())));
    }

    /** A condition as rows of the pickers. */
    static List<Row> rows(Clauses picked) {
        return picked.list().stream()
                .map(one -> new Row(
                        one.statement().code(),
                        one.statement().says().wantsNumber() ? Long.toString(one.number()) : ""))
                .toList();
    }

    /** The condition as the pickers say it; no clause when nothing is picked. */
    Clauses picked() {
        return clauses(any, clauses);
    }

    static Clauses clauses(boolean any, List<Row> rows) {
        List<Clause> list = new ArrayList<>();
        for (Row row : rows) {
            long number = Math.max(0, Inputs.number(row.number));
            Statement.of(row.statement)
                    .ifPresent(one -> list.add(new Clause(one, one.says().wantsNumber() ? number : 0)));
        }
        return new Clauses(!any, list);
    }

    FieldErrors errors(Inputs in, Version draft, Conditions conditions) {
        FieldErrors errors = new FieldErrors();
        if (Redraft.stage(draft, from).isEmpty()) errors.add("from", "routines.error.stage");
        if (Redraft.stage(draft, to).isEmpty()) errors.add("to", "routines.error.stage");
        if (label.fa().length() > 80 || label.en().length() > 80 || label.ar().length() > 80)
            errors.add("labelFa", "routines.error.title-long");
        numbers(in, errors);
        Optional<Statement> needed = Statement.of(need);
        if (needed.isPresent() && needed.get().says().wantsNumber() && in.number("needNumber", 0, Clauses.MOST, -1) < 0)
            errors.add("needNumber", "routines.error.number");
        if (!expression.isEmpty())
            known(draft, conditions)
                    .fault(expression)
                    .ifPresent(at -> errors.add("expression", "routines.error.expression", at));
        return errors;
    }

    /** Conditions that know the fields of the draft's form too. */
    static Conditions known(Version draft, Conditions conditions) {
        return conditions.knowing(draft.form().values(FormAnswers.NONE));
    }

    /** A number that a row of the pickers wants and has not. */
    static void numbers(Inputs in, FieldErrors errors) {
        for (int i = 0; i < MOST_ROWS; i++) {
            Optional<Statement> said = Statement.of(in.text("says" + i));
            if (said.isPresent() && said.get().says().wantsNumber() && in.number("number" + i, 0, Clauses.MOST, -1) < 0)
                errors.add("number" + i, "routines.error.number");
        }
    }

    /** The way that was sent. What is left empty and can be said by itself is: the label, the words on the arrow. */
    Transition way(Inputs in, Version draft, List<Requirement> known, Sentences sentences) {
        Clauses picked = picked();
        String condition = expression.isEmpty() ? picked.cel() : expression;
        Wording onArrow = words;
        if (onArrow.isEmpty() && byDefault && draft.stage(from).kind() == StageKind.DECISION)
            onArrow = sentences.inAll(locale -> sentences.word(locale, "routines.says.otherwise"));
        else if (onArrow.isEmpty() && expression.isEmpty() && !picked.list().isEmpty())
            onArrow = sentences.arrow(picked);
        Trigger by = draft.stage(from).kind() == StageKind.TIMER ? Trigger.TIME_UP : Trigger.valueOf(trigger);
        if (onArrow.isEmpty() && by.byItself())
            onArrow = sentences.inAll(locale -> sentences.word(locale, "routines.trigger.short." + by));
        return new Transition(
                0,
                code.isEmpty() ? Redraft.free(draft, from + "-" + to) : code,
                draft.stage(from).id(),
                draft.stage(to).id(),
                label.isEmpty() ? label(draft.stage(to).titleWords(), sentences) : label,
                onArrow,
                condition.isEmpty() ? null : condition,
                byDefault,
                Set.copyOf(roles.stream().map(Role::valueOf).toList()),
                fields,
                secondPerson,
                requirements(in, known, sentences),
                by);
    }

    /** "Send to …" in all three languages. */
    static Wording label(Wording target, Sentences sentences) {
        return sentences.inAll(locale -> sentences.word(locale, "routines.says.send", target.in(locale)));
    }

    /** Of every case, or of the form; whether the form has it is for the check. */
    private static List<String> fields(Inputs in) {
        return in.texts("fields").stream()
                .filter(one -> CaseVariables.FIELDS.contains(one) || FormField.code(one) != null)
                .toList();
    }

    private List<Requirement> requirements(Inputs in, List<Requirement> known, Sentences sentences) {
        List<Requirement> all = new ArrayList<>();
        for (String each : requires)
            known.stream().filter(one -> one.code().equals(each)).findFirst().ifPresent(all::add);
        Statement.of(need).ifPresent(statement -> {
            Clause clause = new Clause(statement, in.number("needNumber", 0, Clauses.MOST, 0));
            String guard = statement.cel(clause.number());
            if (all.stream().anyMatch(one -> one.guard().equals(guard))) return;
            String name = statement.term().name();
            String base = name.replaceAll("([A-Z])", "-$1").replace('.', '-').toLowerCase(Locale.ROOT);
            String free = base;
            for (int n = 2; taken(known, all, free); n++) free = base + "-" + n;
            // of several options of one field each is a variable, and the field is what a person fills in
            String field = FormField.code(name) == null ? name : name.replaceFirst("(\\.[^.]*)\\..*", "$1");
            boolean filled = CaseVariables.FIELDS.contains(name) || FormField.code(name) != null;
            all.add(new Requirement(free, guard, sentences.missing(clause), filled ? field : null));
        });
        return all;
    }

    private static boolean taken(List<Requirement> known, List<Requirement> all, String code) {
        return known.stream().anyMatch(one -> one.code().equals(code))
                || all.stream().anyMatch(one -> one.code().equals(code));
    }

    static List<Row> filled(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        do all.add(new Row("", ""));
        while (all.size() < ROWS);
        return all.subList(0, Math.min(all.size(), MOST_ROWS));
    }
}
