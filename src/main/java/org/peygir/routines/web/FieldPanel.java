package org.peygir.routines.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.TextShape;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.Clauses;
import org.peygir.routines.domain.Conditions;
import org.peygir.routines.domain.FormRedraft;
import org.peygir.routines.domain.FormTerms;

/**
 * A field as the form at the side shows it and sends it back.
 *
 * @param code empty: a new field
 * @param seen mark of the field as it was when the form was made
 * @param place {@code CUSTOMER}, {@code STAFF} or {@code BOTH} at registration, else {@code stage:CODE}
 * @param least as typed; days may be a Jalali date or so many days from today
 * @param options one a line: Persian, English and Arabic, with a bar between them
 * @param picks the condition as the pickers say it; {@code expression} where they cannot
 */
public record FieldPanel(
        String code,
        String seen,
        String type,
        Wording label,
        Wording hint,
        String place,
        boolean required,
        String least,
        String most,
        String shape,
        String options,
        Picks picks,
        String print) {
    static final String STAGE = "stage:";

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_HINT = 300;
    private static final int MOST_OPTIONS = 60;
    private static final Pattern FROM_TODAY = Pattern.compile("(?:today|امروز|اليوم)\\s*(?:([+-])\\s*(\\d{1,5}))?");

    static FieldPanel fresh(String place, String seen) {
        return new FieldPanel(
                "",
                seen,
                "TEXT",
                Wording.NONE,
                Wording.NONE,
                place.isEmpty() ? "BOTH" : place,
                false,
                "",
                "",
                "ANY",
                "",
                Picks.of(""),
                "");
    }

    static FieldPanel of(FormField field, String seen, Locale locale) {
        return new FieldPanel(
                field.code(),
                seen,
                field.type().name(),
                field.labelWords(),
                field.hintWords(),
                field.stage() == null ? field.asked().name() : STAGE + field.stage(),
                field.required(),
                said(field.least(), locale),
                said(field.most(), locale),
                field.shape().name(),
                lines(field.options()),
                Picks.of(Objects.requireNonNullElse(field.condition(), "")),
                field.print() == null ? "" : Integer.toString(field.print()));
    }

    static FieldPanel of(Inputs in) {
        return new FieldPanel(
                in.text("code"),
                in.text("seen"),
                in.one("type", Inputs.names(FieldType.values())),
                in.words("label"),
                in.words("hint"),
                in.text("place").isEmpty() ? "BOTH" : in.text("place"),
                in.flag("required"),
                in.text("least"),
                in.text("most"),
                in.one("shape", Inputs.names(TextShape.values())),
                in.lines("options"),
                Picks.of(in),
                in.text("print"));
    }

    /** @param draft the form as it is; what is not right to publish is for the check, here stands only what cannot be kept */
    FieldErrors errors(Inputs in, Form draft, Conditions conditions) {
        FieldErrors errors = new FieldErrors();
        if (label.isEmpty()) errors.add("labelFa", "routines.error.question");
        if (longer(label, LONGEST_LABEL)) errors.add("labelFa", "routines.error.question-long", LONGEST_LABEL);
        if (longer(hint, LONGEST_HINT)) errors.add("hintFa", "routines.error.question-long", LONGEST_HINT);
        if (wrong(least)) errors.add("least", "routines.error.bound");
        if (wrong(most)) errors.add("most", "routines.error.bound");
        if (options.lines().count() > MOST_OPTIONS) errors.add("options", "routines.error.options", MOST_OPTIONS);
        if (options.lines().anyMatch(line -> line.length() > 3 * LONGEST_LABEL))
            errors.add("options", "routines.error.question-long", LONGEST_LABEL);
        if (!print.isEmpty() && in.number("print", 0, 999, -1) < 0) errors.add("print", "routines.error.print");
        picks.errors(in, conditions, errors);
        return errors;
    }

    /** The field that was sent. A new one gets its code from its English words; options keep theirs as far as they are the same. */
    FormField field(Inputs in, Form draft) {
        FieldType kind = FieldType.valueOf(type);
        List<FieldOption> before = draft.find(code).map(FormField::options).orElse(List.of());
        boolean ofStage = place.startsWith(STAGE);
        String condition = picks.cel();
        return new FormField(
                code.isEmpty() ? FormRedraft.free(draft, FormTerms.code(label.en(), "field")) : code,
                kind,
                label,
                hint,
                ofStage ? Asked.BOTH : asked(),
                ofStage ? place.substring(STAGE.length()) : null,
                required,
                kind.bounded() ? bound(least) : null,
                kind.bounded() ? bound(most) : null,
                kind == FieldType.TEXT ? TextShape.valueOf(shape) : TextShape.ANY,
                kind.lists() ? read(options, before) : List.of(),
                condition.isEmpty() ? null : condition,
                print.isEmpty() ? null : (Integer) (int) in.number("print", 0, 999, 0));
    }

    private Asked asked() {
        for (Asked one : Asked.values()) if (one.name().equals(place)) return one;
        return Asked.BOTH;
    }

    private static boolean longer(Wording words, int most) {
        return words.fa().length() > most
                || words.en().length() > most
                || words.ar().length() > most;
    }

    private boolean wrong(String typed) {
        return FieldType.valueOf(type).bounded() && !typed.isEmpty() && bound(typed) == null;
    }

    /** Null when there is none or it cannot be read. */
    private @Nullable String bound(String typed) {
        if (typed.isEmpty()) return null;
        String text = PersianText.fold(typed).strip();
        if (!type.equals(FieldType.DATE.name())) {
            String number = text.replaceAll("(?<=\\d)[,٬' ](?=\\d{3})", "");
            return number.matches("-?\\d{1,15}") ? number : null;
        }
        Matcher relative = FROM_TODAY.matcher(Digits.latin(typed).strip().toLowerCase(Locale.ROOT));
        if (relative.matches())
            return "today" + (relative.group(1) == null ? "" : relative.group(1) + relative.group(2));
        return JalaliDates.parse(typed).map(day -> day.toLocalDate().toString()).orElse(null);
    }

    private static String said(@Nullable String bound, Locale locale) {
        if (bound == null) return "";
        if (bound.matches("\\d{4}-\\d{2}-\\d{2}"))
            return JalaliDates.shortDate(JalaliDates.of(LocalDate.parse(bound)), locale);
        String today = locale.getLanguage().equals("fa") ? "امروز" : "today";
        return Digits.in(locale, bound.replace("today", today));
    }

    private static String lines(List<FieldOption> options) {
        List<String> lines = new ArrayList<>();
        for (FieldOption one : options) {
            Wording words = one.labelWords();
            boolean plain = words.en().isEmpty() && words.ar().isEmpty();
            lines.add(plain ? words.fa() : words.fa() + " | " + words.en() + " | " + words.ar());
        }
        return String.join("\n", lines);
    }

    private static List<FieldOption> read(String lines, List<FieldOption> before) {
        List<FieldOption> options = new ArrayList<>();
        List<Wording> said = lines.lines()
                .filter(line -> !line.isBlank())
                .map(FieldPanel::words)
                .toList();
        List<String> taken = new ArrayList<>();
        for (Wording words : said) same(before, words).ifPresent(taken::add);
        for (int i = 0; i < said.size(); i++) {
            Wording words = said.get(i);
            String place = i < before.size() ? before.get(i).code() : "";
            String code = same(before, words).orElse(place.isEmpty() || taken.contains(place) ? "" : place);
            if (code.isEmpty()) code = FormTerms.code(words.en(), "option");
            String free = code;
            for (int n = 2;
                    has(options, free)
                            || taken.contains(free) && same(before, words).isEmpty();
                    n++) free = code + "_" + n;
            options.add(new FieldOption(free, words));
        }
        return options;
    }

    private static boolean has(List<FieldOption> options, String code) {
        return options.stream().anyMatch(one -> one.code().equals(code));
    }

    private static Optional<String> same(List<FieldOption> before, Wording words) {
        return before.stream()
                .filter(one -> one.labelWords().fa().equals(words.fa()))
                .map(FieldOption::code)
                .findFirst();
    }

    private static Wording words(String line) {
        String[] parts = line.split("\\|", 3);
        return new Wording(
                parts[0].strip(),
                parts.length > 1 ? parts[1].strip() : "",
                parts.length > 2 ? parts[2].replace("|", "/").strip() : "");
    }

    /** The condition of a field as pickers and expression, as a way has it. */
    public record Picks(boolean any, List<WayPanel.Row> rows, String expression) {
        private static final int MOST = 6;

        static Picks of(String cel) {
            Optional<Clauses> picked = cel.isEmpty() ? Optional.empty() : Clauses.of(cel);
            return new Picks(
                    picked.isPresent() && !picked.get().all(),
                    WayPanel.filled(picked.map(WayPanel::rows).orElse(List.of())),
                    picked.isPresent() ? "" : cel);
        }

        static Picks of(Inputs in) {
            List<WayPanel.Row> rows = new ArrayList<>();
            for (int i = 0; i < MOST; i++)
                if (!in.text("says" + i).isEmpty())
                    rows.add(new WayPanel.Row(in.text("says" + i), in.text("number" + i)));
            return new Picks(in.text("joint").equals("any"), WayPanel.filled(rows), in.text("expression"));
        }

        Clauses clauses() {
            return WayPanel.clauses(any, rows);
        }

        public String cel() {
            return expression.isEmpty() ? clauses().cel() : expression;
        }

        void errors(Inputs in, Conditions conditions, FieldErrors errors) {
            WayPanel.numbers(in, errors);
            if (!expression.isEmpty())
                conditions.fault(expression).ifPresent(at -> errors.add("expression", "routines.error.expression", at));
        }
    }
}
