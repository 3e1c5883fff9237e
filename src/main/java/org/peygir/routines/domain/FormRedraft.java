package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.Version;

/** The changes a designer makes to the form of a draft; see {@link Redraft}. */
public final class FormRedraft {
    private FormRedraft() {}

    /** The field in the place of the one with its code, or at the end. */
    public static Version with(Version draft, FormField field) {
        List<FormField> fields = new ArrayList<>(draft.form().fields());
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).code().equals(field.code())) continue;
            fields.set(i, field);
            return draft.with(new Form(fields));
        }
        fields.add(field);
        return draft.with(new Form(fields));
    }

    public static Version without(Version draft, String code) {
        return draft.with(new Form(draft.form().fields().stream()
                .filter(field -> !field.code().equals(code))
                .toList()));
    }

    /** The field so many places later among those asked with it; earlier when {@code by} is negative. */
    public static Version moved(Version draft, String code, int by) {
        List<FormField> fields = new ArrayList<>(draft.form().fields());
        FormField field = draft.form().find(code).orElse(null);
        if (field == null) return draft;
        int at = fields.indexOf(field);
        for (int to = at + by; to >= 0 && to < fields.size(); to += by) {
            if (!Objects.equals(fields.get(to).stage(), field.stage())) continue;
            fields.remove(at);
            fields.add(to, field);
            break;
        }
        return draft.with(new Form(fields));
    }

    /** A code that no field has: {@code base}, or {@code base_2}, {@code base_3} … */
    public static String free(Form form, String base) {
        String code = base;
        for (int n = 2; form.find(code).isPresent(); n++) code = base + "_" + n;
        return code;
    }
}
