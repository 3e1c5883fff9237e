package org.peygir.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peygir.platform.text.Digits;

/**
 * The number people say: Jalali year of registration and a running number, {@code 1405-4127}. Not a secret: it opens nothing
 * by itself.
 */
public record CaseNumber(int year, long id) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})[-/]([0-9]{1,15})");

    /** Accepts any digits, and a slash for the dash. */
    public static Optional<CaseNumber> parse(String text) {
        Matcher m = FORM.matcher(Digits.latin(text.strip()));
        return m.matches()
                ? Optional.of(new CaseNumber(Integer.parseInt(m.group(1)), Long.parseLong(m.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return year + "-" + id;
    }
}
