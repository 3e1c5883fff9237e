package org.peygir.cases.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.CaseForms;
import org.peygir.cases.CaseQuery;
import org.peygir.cases.Channel;
import org.peygir.cases.SearchFilter;
import org.peygir.platform.text.Digits;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.JalaliDates;

/**
 * The search as it stands in the URL. What is no value of a field counts as not given, so an old address still opens; a date
 * that cannot be read stays in its field and is complained of.
 *
 * @param given the fields that are given, in their order, as they stand in the URL
 */
record SearchForm(String q, CaseQuery.Order order, SearchFilter filter, Map<String, String> given) {
    static final String FIELD = "field";
    static final String ANSWER = "answer";

    private static final int LONGEST = 200;

    static SearchForm of(Map<String, String> parameters, CaseForms forms) {
        Map<String, String> given = new LinkedHashMap<>();
        String q = parameters.getOrDefault("q", "").replace("\0", "");
        if (q.length() > LONGEST) q = q.substring(0, LONGEST);
        SearchFilter filter = new SearchFilter(
                        given(given, "stage", parameters).orElse(null),
                        number(given, "unit", parameters),
                        given(given, "status", parameters)
                                .filter(s -> s.equals("open") || s.equals("closed"))
                                .map("open"::equals)
                                .orElse(null),
                        channel(given(given, "channel", parameters).orElse("")),
                        severity(number(given, "severity", parameters)),
                        day(given, "from", parameters),
                        day(given, "to", parameters),
                        given(given, "late", parameters).isPresent())
                .with(answered(given, parameters, forms));
        boolean best = "best".equals(parameters.get("sort"));
        return new SearchForm(q, best ? CaseQuery.Order.BEST : CaseQuery.Order.NEWEST, filter, given);
    }

    /** A field of the routine's own form and what was answered to it; both stand in the URL or neither. */
    private static SearchFilter.@Nullable Answered answered(
            Map<String, String> given, Map<String, String> parameters, CaseForms forms) {
        String answer = parameters.getOrDefault(ANSWER, "").replace("\0", "").strip();
        if (answer.isEmpty() || answer.length() > LONGEST) return null;
        Optional<String> field = given(given, FIELD, parameters);
        if (field.isEmpty()) return null;
        given.put(ANSWER, answer);
        return forms.looked(field.get(), answer);
    }

    private static Optional<String> given(Map<String, String> given, String name, Map<String, String> parameters) {
        String value = Digits.latin(parameters.getOrDefault(name, "")).strip();
        if (value.isEmpty() || value.length() > 60) return Optional.empty();
        given.put(name, value);
        return Optional.of(value);
    }

    private static @Nullable Long number(Map<String, String> given, String name, Map<String, String> parameters) {
        return given(given, name, parameters)
                .filter(v -> v.matches("[0-9]{1,12}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static @Nullable Integer severity(@Nullable Long level) {
        return level == null || level < 1 || level > 4 ? null : level.intValue();
    }

    private static @Nullable Channel channel(String name) {
        for (Channel channel : Channel.values()) if (channel.name().equals(name)) return channel;
        return null;
    }

    private static @Nullable LocalDate day(Map<String, String> given, String name, Map<String, String> parameters) {
        return given(given, name, parameters)
                .flatMap(JalaliDates::parse)
                .map(JalaliDate::toLocalDate)
                .orElse(null);
    }

    String value(String name) {
        return given.getOrDefault(name, "");
    }

    /** Whether the field holds what is no date. */
    boolean unreadable(String name) {
        LocalDate day = name.equals("from") ? filter.receivedFrom() : filter.receivedTo();
        return given.containsKey(name) && day == null;
    }

    /** Whether an answer is looked for that its field cannot have. */
    boolean unanswerable() {
        return given.containsKey(ANSWER) && filter.answered() == null;
    }

    boolean isBlank() {
        return q.isBlank() && filter.isEmpty();
    }
}
