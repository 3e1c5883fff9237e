package org.peygir.cases.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.peygir.cases.Registration;
import org.peygir.cases.domain.ResolutionFields;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.FieldErrors;

/** Text as browsers send it, made fit to keep: no zero characters, one kind of line end. */
final class Words {
    private Words() {}

    static String clean(String typed) {
        return typed.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** The answers of the record among the parameters of a form. Too long ones are complained of and left as typed. */
    static Map<String, String> answers(Map<String, String> parameters, FieldErrors errors) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String name : RecordField.ORDER) {
            String typed = parameters.get(name);
            if (typed == null || !ResolutionFields.NAMES.contains(name)) continue;
            String clean = clean(name.equals("contactTries") ? Digits.latin(typed) : typed);
            if (name.equals("remedyRial")) {
                Long rial = TypedRial.read(typed, name, errors);
                clean = rial == null ? "" : rial.toString();
            }
            if (clean.length() > Registration.WORDS_LIMIT) errors.add(name, "cases.refusal.too-long");
            answers.put(name, clean);
        }
        return answers;
    }
}
