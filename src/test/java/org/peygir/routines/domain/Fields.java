package org.peygir.routines.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FieldType;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.FormField.Asked;
import org.peygir.routines.TextShape;
import org.peygir.routines.Wording;

/** Fields of forms for tests, made in a few words. */
public final class Fields {
    private final String code;
    private final FieldType type;
    private Wording label;
    private Wording hint = Wording.NONE;
    private Asked asked = Asked.BOTH;
    private @Nullable String stage;
    private boolean required;
    private @Nullable String least;
    private @Nullable String most;
    private TextShape shape = TextShape.ANY;
    private final List<FieldOption> options = new ArrayList<>();
    private @Nullable String condition;
    private @Nullable Integer print;

    private Fields(String code, FieldType type) {
        this.code = code;
        this.type = type;
        label = Sketch.words(code);
    }

    public static Fields field(String code, FieldType type) {
        return new Fields(code, type);
    }

    public static Form form(Fields... fields) {
        return new Form(List.of(fields).stream().map(Fields::made).toList());
    }

    public Fields label(Wording value) {
        label = value;
        return this;
    }

    public Fields hint(Wording value) {
        hint = value;
        return this;
    }

    public Fields asked(Asked value) {
        asked = value;
        return this;
    }

    public Fields stage(String value) {
        stage = value;
        return this;
    }

    public Fields required() {
        required = true;
        return this;
    }

    public Fields between(@Nullable String from, @Nullable String to) {
        least = from;
        most = to;
        return this;
    }

    public Fields shape(TextShape value) {
        shape = value;
        return this;
    }

    public Fields options(String... codes) {
        for (String one : codes) options.add(new FieldOption(one, Sketch.words(one)));
        return this;
    }

    public Fields option(String option, Wording words) {
        options.add(new FieldOption(option, words));
        return this;
    }

    public Fields when(String value) {
        condition = value;
        return this;
    }

    public Fields print(int value) {
        print = value;
        return this;
    }

    public FormField made() {
        return new FormField(
                code, type, label, hint, asked, stage, required, least, most, shape, options, condition, print);
    }
}
