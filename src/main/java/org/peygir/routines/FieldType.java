package org.peygir.routines;

/** What a field of a form takes, and how its answer is kept. */
public enum FieldType {
    /** One line; text. */
    TEXT,
    /** Several lines; text. */
    LONG_TEXT,
    /** A whole number. */
    NUMBER,
    /** A whole number of Rial, typed in Rial or Toman. */
    AMOUNT,
    /** A day, typed as a Jalali date; text such as {@code 2026-11-26}. */
    DATE,
    /** True or false. */
    YES_NO,
    /** The code of one option; text. */
    CHOICE,
    /** Codes of options; a list of texts in the order of the options. */
    CHOICES,
    /** A phone number in its E.164 form, such as {@code +989121234567}; text. */
    PHONE,
    /** An Iranian person's or organisation's national id; Latin digits as text. */
    NATIONAL_ID;

    /** Whether the answer tells who somebody is or where to reach them. */
    public boolean personal() {
        return this == PHONE || this == NATIONAL_ID;
    }

    /** Whether cases can be listed by the answer; the words of a long text are searched, and what is personal stands in no address. */
    public boolean listed() {
        return this != LONG_TEXT && !personal();
    }

    /** Whether people pick from options that the routine lists. */
    public boolean lists() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether {@link FormField#least} and {@link FormField#most} say something of it. */
    public boolean bounded() {
        return switch (this) {
            case TEXT, LONG_TEXT, NUMBER, AMOUNT, DATE -> true;
            case YES_NO, CHOICE, CHOICES, PHONE, NATIONAL_ID -> false;
        };
    }
}
