package org.peygir.routines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that conditions and guards may read of a case. Text is empty, never null, when nothing is recorded.
 *
 * @param about what is complained of: {@code CARERS}, {@code EXPERTS}, {@code RECEPTION}, {@code OTHER} …
 * @param severity 1 (slight) to 4 (critical)
 * @param finding {@code UPHELD}, {@code PARTLY_UPHELD}, {@code NOT_UPHELD}, {@code OUT_OF_SCOPE}, or empty
 * @param understandingState {@code OPEN}, {@code CONFIRMED} or {@code WAIVED}
 * @param satisfaction {@code SATISFIED}, {@code DISSATISFIED}, {@code NOT_REACHABLE}, {@code DECLINED}, or empty
 * @param contactTries attempts to reach the customer about satisfaction
 * @param reopened how often the case was reopened
 * @param told answers to the fields of the routine's own form; their names begin with {@link FormField#PREFIX}
 */
public record CaseVariables(
        String about,
        String channel,
        int severity,
        String finding,
        String reasons,
        String understanding,
        String understandingState,
        String category,
        String cause,
        String response,
        String fix,
        boolean fixRecorded,
        String satisfaction,
        int contactTries,
        boolean confidential,
        boolean anonymous,
        int reopened,
        boolean secondPersonAgreed,
        FormFacts told) {

    /** Nothing recorded yet: severity 2, understanding open, about other. */
    public static final CaseVariables EMPTY = new CaseVariables(
            "OTHER", "", 2, "", "", "", "OPEN", "", "", "", "", false, "", 0, false, false, 0, false, FormFacts.NONE);

    /** The names a required field or a requirement may point at: those a person fills in as text. */
    public static final List<String> FIELDS = List.of(
            "about", "finding", "reasons", "understanding", "category", "cause", "response", "fix", "satisfaction");

    /**
     * Name to value: {@code String}, {@code Long} or {@code Boolean}; the names are those of the record. Text of white
     * space alone counts as empty, so that no guard is satisfied by a space.
     */
    public Map<String, Object> values() {
        Map<String, Object> values = LinkedHashMap.newLinkedHashMap(18);
        values.put("about", text(about));
        values.put("channel", text(channel));
        values.put("severity", (long) severity);
        values.put("finding", text(finding));
        values.put("reasons", text(reasons));
        values.put("understanding", text(understanding));
        values.put("understandingState", text(understandingState));
        values.put("category", text(category));
        values.put("cause", text(cause));
        values.put("response", text(response));
        values.put("fix", text(fix));
        values.put("fixRecorded", fixRecorded);
        values.put("satisfaction", text(satisfaction));
        values.put("contactTries", (long) contactTries);
        values.put("confidential", confidential);
        values.put("anonymous", anonymous);
        values.put("reopened", (long) reopened);
        values.put("secondPersonAgreed", secondPersonAgreed);
        values.putAll(told.values());
        return values;
    }

    private static String text(String value) {
        return value.isBlank() ? "" : value;
    }

    /** Whether the text field of this name, one of {@link #FIELDS} or of the form, holds more than white space. */
    public boolean filledIn(String field) {
        if (field.startsWith(FormField.PREFIX)) return told.answered(field);
        return values().get(field) instanceof String text && !text.isEmpty();
    }

    /** The same, its answers read by this form: the conditions of a version know the fields of that version. */
    public CaseVariables in(Form form) {
        return told.form().equals(form)
                ? this
                : with().told(new FormFacts(form, told.answers())).build();
    }

    public static Builder builder() {
        return EMPTY.with();
    }

    /** A builder that starts from this. */
    public Builder with() {
        return new Builder(this);
    }

    /** Collects the variables by name; what is not given stays as it was. */
    public static final class Builder {
        private String about, channel, finding, reasons, understanding, understandingState;
        private String category, cause, response, fix, satisfaction;
        private int severity, contactTries, reopened;
        private boolean fixRecorded, confidential, anonymous, secondPersonAgreed;
        private FormFacts told;

        private Builder(CaseVariables from) {
            about = from.about;
            channel = from.channel;
            severity = from.severity;
            finding = from.finding;
            reasons = from.reasons;
            understanding = from.understanding;
            understandingState = from.understandingState;
            category = from.category;
            cause = from.cause;
            response = from.response;
            fix = from.fix;
            fixRecorded = from.fixRecorded;
            satisfaction = from.satisfaction;
            contactTries = from.contactTries;
            confidential = from.confidential;
            anonymous = from.anonymous;
            reopened = from.reopened;
            secondPersonAgreed = from.secondPersonAgreed;
            told = from.told;
        }

        public Builder about(String value) {
            about = value;
            return this;
        }

        public Builder channel(String value) {
            channel = value;
            return this;
        }

        public Builder severity(int value) {
            severity = value;
            return this;
        }

        public Builder finding(String value) {
            finding = value;
            return this;
        }

        public Builder reasons(String value) {
            reasons = value;
            return this;
        }

        public Builder understanding(String value) {
            understanding = value;
            return this;
        }

        public Builder understandingState(String value) {
            understandingState = value;
            return this;
        }

        public Builder category(String value) {
            category = value;
            return this;
        }

        public Builder cause(String value) {
            cause = value;
            return this;
        }

        public Builder response(String value) {
            response = value;
            return this;
        }

        public Builder fix(String value) {
            fix = value;
            return this;
        }

        public Builder fixRecorded(boolean value) {
            fixRecorded = value;
            return this;
        }

        public Builder satisfaction(String value) {
            satisfaction = value;
            return this;
        }

        public Builder contactTries(int value) {
            contactTries = value;
            return this;
        }

        public Builder confidential(boolean value) {
            confidential = value;
            return this;
        }

        public Builder anonymous(boolean value) {
            anonymous = value;
            return this;
        }

        public Builder reopened(int value) {
            reopened = value;
            return this;
        }

        public Builder secondPersonAgreed(boolean value) {
            secondPersonAgreed = value;
            return this;
        }

        public Builder told(FormFacts value) {
            told = value;
            return this;
        }

        public CaseVariables build() {
            return new CaseVariables(
                    about,
                    channel,
                    severity,
                    finding,
                    reasons,
                    understanding,
                    understandingState,
                    category,
                    cause,
                    response,
                    fix,
                    fixRecorded,
                    satisfaction,
                    contactTries,
                    confidential,
                    anonymous,
                    reopened,
                    secondPersonAgreed,
                    told);
        }
    }
}
