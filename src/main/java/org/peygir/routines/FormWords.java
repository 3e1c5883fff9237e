package org.peygir.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.Shell;

/** Says answers to a form: to be read, and to be typed again. */
public final class FormWords {
    private FormWords() {}

    /** The answer for reading, in the reader's language. @param answer as {@link FormAnswers} keeps it */
    public static String shown(Shell shell, FormField field, Object answer) {
        return switch (field.type()) {
            case NUMBER -> answer instanceof Long number ? shell.f().number(number) : answer.toString();
            case AMOUNT -> answer instanceof Long rial ? shell.t("routines.answer.rial", rial) : answer.toString();
            case DATE -> shell.f().longDate(LocalDate.parse(answer.toString()));
            case YES_NO -> shell.t("routines.answer." + (Boolean.TRUE.equals(answer) ? "yes" : "no"));
            case CHOICE -> field.optionLabel(answer.toString(), shell.locale());
            case CHOICES ->
                chosen(answer).stream()
                        .map(code -> field.optionLabel(code, shell.locale()))
                        .collect(Collectors.joining(shell.t("routines.diff.joint") + " "));
            case PHONE -> shell.f().digits(local(answer.toString()));
            case NATIONAL_ID -> shell.f().digits(answer.toString());
            case TEXT -> code(field) ? shell.f().digits(answer.toString()) : answer.toString();
            case LONG_TEXT -> answer.toString();
        };
    }

    /** Label and answer; codes and numbers of phones read left to right. */
    public static Fact fact(Shell shell, FormField field, Object answer) {
        return new Fact(field.label(shell.locale()), shown(shell, field, answer), code(field), null);
    }

    /** As somebody would type it. */
    public static String typed(FormField field, Object answer, Locale locale) {
        return switch (field.type()) {
            case DATE -> JalaliDates.shortDate(JalaliDates.of(LocalDate.parse(answer.toString())), locale);
            case PHONE -> local(answer.toString());
            case CHOICES -> String.join(",", chosen(answer));
            default -> answer.toString();
        };
    }

    static boolean code(FormField field) {
        return switch (field.type()) {
            case PHONE, NATIONAL_ID -> true;
            case TEXT -> field.shape() != TextShape.ANY && field.shape() != TextShape.PERSIAN;
            default -> false;
        };
    }

    private static List<String> chosen(Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(answer.toString());
    }

    /** 09123456789 for people of this country; others as it is kept. */
    private static String local(String number) {
        if (!number.startsWith("+98")) return number;
        return Mobile.parse(number).map(Mobile::local).orElse("0" + number.substring(3));
    }
}
