package org.peygir.platform.identifiers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.text.PersianText;

/**
 * An Iranian fixed line: two digits of the province and eight of the subscriber.
 *
 * @param value E.164, as {@code +982122345678}
 * @param extension one to six Latin digits behind the number, or null
 */
public record Landline(String value, @Nullable String extension) {
    private static final Pattern EXTENSION = Pattern.compile("(.*?)(?:داخلی|ext\\.?|x|#)[ :.]*([0-9]{1,6})\\s*");
    private static final int LONGEST_TYPED = 60;
    private static final Pattern NATIONAL = Pattern.compile("[1-8][0-9]{9}");

    /** @throws IllegalArgumentException when a part is not in its stored form */
    public Landline {
        if (!value.startsWith("+98") || !NATIONAL.matcher(value.substring(3)).matches())
            throw new IllegalArgumentException("Not a fixed line number");
        if (extension != null && !extension.matches("[0-9]{1,6}"))
            throw new IllegalArgumentException("Not an extension");
    }

    /** Any digits, blanks, dashes and brackets; the area code is needed; an extension after داخلی, ext, x or #. */
    public static Optional<Landline> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        String folded = PersianText.fold(typed);
        Matcher parts = EXTENSION.matcher(folded);
        boolean extended = parts.matches();
        String extension = extended ? parts.group(2) : null;
        return Typed.phone(extended ? parts.group(1) : folded)
                .filter(number -> NATIONAL.matcher(number).matches())
                .map(number -> new Landline("+98" + number, extension));
    }

    /** As people dial it: {@code 021-22345678}; isolate it left to right inside Persian text. */
    public String local() {
        return "0" + value.substring(3, 5) + "-" + value.substring(5);
    }
}
