package org.peygir.routines.web;

import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;

/**
 * How a draft's form is looked at: by whom, in which made-up case, and with which answers. Nothing of it is kept.
 *
 * @param in {@code as}: whose view; the variables of the case by their names ({@link SampleCase})
 * @param typed answers in the preview, by the codes of the fields
 */
record FormTrial(Inputs in, Map<String, String> typed) {
    static final FormTrial NONE = new FormTrial(new Inputs(new LinkedMultiValueMap<>()), Map.of());

    String as() {
        return in.text("as");
    }
}
