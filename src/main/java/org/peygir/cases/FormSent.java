package org.peygir.cases;

import java.util.Map;

/**
 * What was answered to the own fields of a routine's form, as it was typed; read when the case is registered, by the form that is in
 * force then.
 *
 * @param typed by the codes of the fields; several choices joined by commas
 * @param strict a name that the form does not ask is refused; pages ignore it, as the form may have changed while somebody typed
 */
public record FormSent(Map<String, String> typed, boolean strict) {
    public static final FormSent NOTHING = new FormSent(Map.of(), false);

    public FormSent {
        typed = Map.copyOf(typed);
    }
}
