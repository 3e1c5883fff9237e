package org.peygir.routines.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.peygir.platform.text.Digits;
import org.peygir.routines.Wording;
import org.springframework.util.MultiValueMap;

/** What a form sent, by the names of its inputs; what was not sent is empty. */
record Inputs(MultiValueMap<String, String> all) {
    String text(String name) {
        return Objects.requireNonNullElse(all.getFirst(name), "").strip();
    }

    /** Line ends as the file keeps them. */
    String lines(String name) {
        return text(name).replace("\r\n", "\n");
    }

    List<String> texts(String name) {
        return Objects.requireNonNullElse(all.get(name), List.<String>of()).stream()
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    /** One of a list that the form offers; the first when something else was sent. */
    String one(String name, List<String> offered) {
        String sent = text(name);
        return offered.contains(sent) ? sent : offered.getFirst();
    }

    /** Those of a list that the form offers. */
    List<String> some(String name, List<String> offered) {
        return texts(name).stream().filter(offered::contains).toList();
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    boolean flag(String name) {
        return text(name).equals("true");
    }

    /** Whole number of any digits; {@code otherwise} when there is none or it is out of range. */
    long number(String name, long least, long most, long otherwise) {
        long number = number(text(name));
        return number < least || number > most ? otherwise : number;
    }

    /** What was typed as a whole number, also with its thousands apart; -1 when it is none. */
    static long number(String typed) {
        String plain = Digits.latin(typed).replaceAll("[,٬\\s]", "");
        return plain.matches("\\d{1,15}") ? Long.parseLong(plain) : -1;
    }

    /** Three inputs: {@code nameFa}, {@code nameEn}, {@code nameAr}. */
    Wording words(String name) {
        return new Wording(lines(name + "Fa"), lines(name + "En"), lines(name + "Ar"));
    }
}
