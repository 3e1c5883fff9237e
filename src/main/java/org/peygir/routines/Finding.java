package org.peygir.routines;

import org.jspecify.annotations.Nullable;

/**
 * One thing the check of a routine found: what, where, and how grave. Words: {@code routines.check.CODE} says what is
 * wrong, {@code routines.mend.CODE} what to do about it.
 *
 * @param stage code of the stage it is about; null: a way, or the routine as a whole
 * @param way code of the way it is about; null: a stage, or the routine as a whole
 * @param requirement code of the way's requirement it is about; without a way the name of a field of the form,
 *     {@code form.CODE}; null: none
 * @param detail what was found there, such as an expression's fault {@code line:column message}; may be empty
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String stage,
        @Nullable String way,
        @Nullable String requirement,
        String detail) {
    public enum Severity {
        /** Nothing is published with it. */
        ERROR,
        /** Better mended; does not hinder. */
        ADVICE
    }

    public boolean grave() {
        return severity == Severity.ERROR;
    }

    /** The place as one code: of the stage, of the way, or {@code way/requirement}, or the name of the field; empty for the routine as a whole. */
    public String where() {
        if (stage != null) return stage;
        if (way == null) return requirement == null ? "" : requirement;
        return requirement == null ? way : way + "/" + requirement;
    }
}
