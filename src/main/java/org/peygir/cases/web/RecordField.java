package org.peygir.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Finding;
import org.peygir.cases.Resolution;
import org.peygir.cases.Satisfaction;
import org.peygir.organization.RemedyType;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/**
 * One question of the record of a case, asked on a way or in the form of the record.
 *
 * @param kind {@code text} one line, {@code area} several, {@code choice} one of few {@code options}, {@code list} one of many,
 *     {@code number}
 * @param missing what the routine says is lacking here, or null
 */
public record RecordField(
        String name,
        String label,
        @Nullable String hint,
        String kind,
        String value,
        List<Option> options,
        @Nullable String missing) {
    /** In the order in which a handler comes to know them. */
    static final List<String> ORDER = List.of(
            "outcomeSought",
            "understanding",
            "understandingState",
            "waiverReason",
            "category",
            "finding",
            "reasons",
            "cause",
            "response",
            "fix",
            "remedy",
            "remedyRial",
            "satisfaction",
            "contactTries",
            "satisfactionNote");

    /** A question together with those that only make sense beside it. */
    static List<String> with(String name) {
        return switch (name) {
            case "understanding" -> List.of("outcomeSought", "understanding", "understandingState", "waiverReason");
            case "remedy" -> List.of("remedy", "remedyRial");
            case "satisfaction" -> List.of("satisfaction", "contactTries", "satisfactionNote");
            default -> List.of(name);
        };
    }

    static RecordField of(
            Shell shell,
            CaseFile file,
            Resolution r,
            String name,
            Map<String, String> typed,
            @Nullable FieldErrors errors) {
        String value = typed.getOrDefault(name, known(file, r, name));
        String hint = HINTED.contains(name) ? shell.t("cases.field." + name + ".hint") : null;
        return new RecordField(
                name,
                shell.t("cases.field." + name),
                hint,
                kind(name),
                value,
                options(shell, name),
                shell.error(errors, name));
    }

    private static final List<String> HINTED = List.of(
            "understanding", "waiverReason", "reasons", "response", "fix", "remedyRial", "contactTries", "category");

    static String known(CaseFile file, Resolution r, String name) {
        Finding finding = r.finding();
        Satisfaction satisfaction = r.satisfaction();
        RemedyType remedy = r.remedy();
        Long rial = r.remedyRial();
        return switch (name) {
            case "outcomeSought" -> file.outcomeSought();
            case "category" -> file.category();
            case "understanding" -> r.understanding();
            case "understandingState" -> r.understandingState();
            case "waiverReason" -> r.waiverReason();
            case "finding" -> finding == null ? "" : finding.name();
            case "reasons" -> r.reasons();
            case "cause" -> r.cause();
            case "response" -> r.response();
            case "fix" -> r.fix();
            case "satisfaction" -> satisfaction == null ? "" : satisfaction.name();
            case "satisfactionNote" -> r.satisfactionNote();
            case "remedy" -> remedy == null ? "" : remedy.name();
            case "remedyRial" -> rial == null ? "" : rial.toString();
            case "contactTries" -> Integer.toString(r.contactTries());
            default -> "";
        };
    }

    private static String kind(String name) {
        return switch (name) {
            case "understandingState", "finding", "satisfaction" -> "choice";
            case "remedy" -> "list";
            case "category", "cause" -> "text";
            case "contactTries", "remedyRial" -> "number";
            default -> "area";
        };
    }

    private static List<Option> options(Shell shell, String name) {
        return switch (name) {
            case "understandingState" -> choices(shell, "cases.understanding.", List.of("OPEN", "CONFIRMED", "WAIVED"));
            case "finding" -> choices(shell, "cases.finding.", names(Finding.values()));
            case "satisfaction" -> choices(shell, "cases.satisfaction.", names(Satisfaction.values()));
            case "remedy" -> remedies(shell);
            default -> List.of();
        };
    }

    /** With none first: what was offered can be taken back. */
    private static List<Option> remedies(Shell shell) {
        List<Option> remedies = new ArrayList<>(List.of(new Option("", shell.t("authority.remedy.none"))));
        remedies.addAll(choices(shell, "authority.remedy.", names(RemedyType.values())));
        return remedies;
    }

    private static List<String> names(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<Option> choices(Shell shell, String prefix, List<String> names) {
        return names.stream().map(n -> new Option(n, shell.t(prefix + n))).toList();
    }

    /** The answer in words, as the record and the page of a stale edit show it; as it was typed when it is none. */
    static String shown(Shell shell, String name, String value) {
        if (value.isBlank()) return shell.t("cases.field.empty");
        return switch (name) {
            case "remedyRial" -> shell.t("structure.rial", shell.f().number(Long.parseLong(value)));
            case "contactTries" -> shell.f().digits(value);
            default ->
                options(shell, name).stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
        };
    }
}
