package org.peygir.access.web;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;

/** Checks that several forms share. */
final class Typed {
    static final int LONGEST_NAME = 120;
    /** No blanks, so that nobody wonders whether there is one; letters of any script. */
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{3,40}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /** An empty box among those that were ticked chooses nothing. */
    static <E> Set<E> chosen(@Nullable Set<E> ticked) {
        if (ticked == null) return Set.of();
        return ticked.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static void name(FieldErrors errors, String field, String value) {
        if (value.isEmpty()) errors.add(field, "access.error." + field + ".missing");
        else if (value.length() > LONGEST_NAME) errors.add(field, "access.error.too-long", LONGEST_NAME);
    }

    static void optional(FieldErrors errors, String field, String value) {
        if (value.length() > LONGEST_NAME) errors.add(field, "access.error.too-long", LONGEST_NAME);
    }

    static void userName(FieldErrors errors, String value) {
        if (value.isEmpty()) errors.add("userName", "access.error.userName.missing");
        else if (!USER_NAME.matcher(value).matches()) errors.add("userName", "access.error.userName.form");
    }
}
