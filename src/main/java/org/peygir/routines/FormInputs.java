package org.peygir.routines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers to a form among the inputs of a page, by the codes of the fields. */
public final class FormInputs {
    /** Names of inputs that say which fields the page asked: a box that nobody ticks sends nothing. */
    public static final String ASKED = "asked";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private FormInputs() {}

    /**
     * Line ends as the database keeps them; several choices joined by commas. Of a field that was
     * asked and not sent, the empty text. What cannot be a code is left out.
     */
    public static Map<String, String> typed(Map<String, String[]> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String code : parameters.getOrDefault(ASKED, new String[0]))
            if (CODE.matcher(code).matches()) typed.put(code, "");
        parameters.forEach((name, values) -> {
            String code = FormField.code(name);
            if (code != null && CODE.matcher(code).matches())
                typed.put(code, String.join(",", values).replace("\r\n", "\n"));
        });
        return typed;
    }
}
