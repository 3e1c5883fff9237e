package org.peygir.routines.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.identifiers.EmailAddress;
import org.peygir.platform.identifiers.Iban;
import org.peygir.platform.identifiers.Landline;
import org.peygir.platform.identifiers.LegalEntityId;
import org.peygir.platform.identifiers.Mobile;
import org.peygir.platform.identifiers.NationalId;
import org.peygir.platform.identifiers.PostalCode;
import org.peygir.platform.money.Money;
import org.peygir.platform.text.Digits;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.time.JalaliDates;
import org.peygir.platform.web.Spoken;
import org.peygir.routines.FieldOption;
import org.peygir.routines.FormField;

/** Reads one answer as people and programs write it. */
final class AnswerReading {
    /** Characters; what a field says itself may only be less. */
    static final int TEXT_MOST = 200;

    static final int LONG_TEXT_MOST = 4_000;

    private static final Set<String> YES = Set.of("true", "yes", "1", "بله", "بلی", "نعم");
    private static final Set<String> NO = Set.of("false", "no", "0", "خیر", "نه", "لا");

    private final FormField field;
    private final LocalDate today;

    AnswerReading(FormField field, LocalDate today) {
        this.field = field;
        this.today = today;
    }

    /** @param value as it is kept; null: it is wrong, and {@code key} with its arguments says what of it */
    record Answer(@Nullable Object value, String key, List<Object> arguments) {
        static Answer of(Object value) {
            return new Answer(value, "", List.of());
        }

        static Answer wrong(String key, Object... arguments) {
            return new Answer(null, "routines.answer." + key, List.of(arguments));
        }
    }

    /** @param typed not blank */
    Answer read(String typed) {
        if (typed.indexOf('\0') >= 0) return Answer.wrong("characters", field.labelWords());
        return switch (field.type()) {
            case TEXT -> text(typed.strip(), TEXT_MOST);
            case LONG_TEXT -> text(typed.strip().replace("\r\n", "\n"), LONG_TEXT_MOST);
            case NUMBER -> number(typed);
            case AMOUNT -> amount(typed);
            case DATE -> day(typed);
            case YES_NO -> yesNo(typed);
            case CHOICE -> {
                Optional<String> chosen = option(typed);
                yield chosen.isPresent() ? Answer.of(chosen.get()) : Answer.wrong("choice", field.labelWords());
            }
            case CHOICES -> choices(typed);
            case PHONE -> phone(typed);
            case NATIONAL_ID -> nationalId(typed);
        };
    }

    private Answer text(String text, int longest) {
        long least = bound(field.least(), 0);
        long most = Math.min(bound(field.most(), longest), longest);
        int length = text.codePointCount(0, text.length());
        if (length < least) return Answer.wrong("too-short", field.labelWords(), least);
        if (length > most) return Answer.wrong("too-long", field.labelWords(), most);
        Optional<String> shaped = shaped(text);
        return shaped.isPresent()
                ? Answer.of(shaped.get())
                : Answer.wrong("shape." + field.shape(), field.labelWords());
    }

    private Optional<String> shaped(String text) {
        return switch (field.shape()) {
            case ANY -> Optional.of(text);
            case DIGITS -> Optional.of(Digits.latin(text)).filter(one -> one.matches("\\d+"));
            case CODE ->
                Optional.of(Digits.latin(text)).filter(one -> one.matches("[A-Za-z0-9]+([-/_. ][A-Za-z0-9]+)*"));
            case PERSIAN ->
                Optional.of(text).filter(one -> one.matches("[[\\p{IsArabic}&&[\\p{L}\\p{M}]]\\s\u200c.،-]+"));
            case EMAIL -> EmailAddress.parse(text).map(EmailAddress::value);
            case POSTAL_CODE -> PostalCode.parse(text).map(PostalCode::value);
            case IBAN -> Iban.parse(text).map(Iban::value);
        };
    }

    private Answer number(String typed) {
        String text = PersianText.fold(typed).strip().replaceAll("(?<=\\d)[,٬' ](?=\\d{3})", "");
        if (!text.matches("[-+]?\\d{1,15}")) return Answer.wrong("number", field.labelWords());
        return ranged(Long.parseLong(text));
    }

    private Answer amount(String typed) {
        Optional<Money> money = Money.parse(typed).filter(one -> !one.isNegative());
        return money.isPresent() ? ranged(money.get().rial()) : Answer.wrong("amount", field.labelWords());
    }

    private Answer ranged(long number) {
        long least = bound(field.least(), Long.MIN_VALUE);
        long most = bound(field.most(), Long.MAX_VALUE);
        if (number < least) return Answer.wrong("too-small", field.labelWords(), least);
        if (number > most) return Answer.wrong("too-large", field.labelWords(), most);
        return Answer.of(number);
    }

    private Answer day(String typed) {
        Optional<LocalDate> read = JalaliDates.parse(typed).map(date -> date.toLocalDate());
        if (read.isEmpty()) return Answer.wrong("date", field.labelWords());
        LocalDate day = read.get();
        Optional<LocalDate> first = limit(field.least());
        Optional<LocalDate> last = limit(field.most());
        if (first.isPresent() && day.isBefore(first.get()))
            return Answer.wrong("too-early", field.labelWords(), said(first.get()));
        if (last.isPresent() && day.isAfter(last.get()))
            return Answer.wrong("too-late", field.labelWords(), said(last.get()));
        return Answer.of(day.toString());
    }

    private Optional<LocalDate> limit(@Nullable String bound) {
        return bound == null ? Optional.empty() : DayBound.day(bound, today);
    }

    /** Jalali for readers of Persian, ISO for the others. */
    private static Spoken said(LocalDate day) {
        return locale -> locale.getLanguage().equals("fa")
                ? JalaliDates.shortDate(JalaliDates.of(day), locale)
                : Digits.in(locale, day.toString());
    }

    private Answer yesNo(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return Answer.of(true);
        return NO.contains(word) ? Answer.of(false) : Answer.wrong("choice", field.labelWords());
    }

    private Answer choices(String typed) {
        List<String> chosen = new ArrayList<>();
        for (String part : typed.split("[,،;؛\\n]")) {
            if (part.isBlank()) continue;
            Optional<String> one = option(part);
            if (one.isEmpty()) return Answer.wrong("choice", field.labelWords());
            chosen.add(one.get());
        }
        List<String> ordered = field.options().stream()
                .map(FieldOption::code)
                .filter(chosen::contains)
                .toList();
        return ordered.isEmpty() ? Answer.wrong("missing", field.labelWords()) : Answer.of(ordered);
    }

    /** By its code, or by its words in any of the three languages, as a file from elsewhere has them. */
    private Optional<String> option(String typed) {
        String said = typed.strip();
        for (FieldOption option : field.options()) if (option.code().equals(said)) return Optional.of(said);
        String folded = PersianText.fold(said);
        for (FieldOption option : field.options()) {
            var words = option.labelWords();
            for (String one : List.of(words.fa(), words.en(), words.ar()))
                if (!one.isEmpty() && PersianText.fold(one).equalsIgnoreCase(folded)) return Optional.of(option.code());
        }
        return Optional.empty();
    }

    private Answer phone(String typed) {
        Optional<String> number = Mobile.parse(typed)
                .map(Mobile::value)
                .or(() -> Landline.parse(typed).map(Landline::value))
                .or(() -> Optional.of(Digits.latin(typed).replaceAll("[ ()./-]", ""))
                        .filter(one -> one.matches("\\+(?!98)[1-9]\\d{7,14}")));
        return number.isPresent() ? Answer.of(number.get()) : Answer.wrong("phone", field.labelWords());
    }

    private Answer nationalId(String typed) {
        Optional<String> id = NationalId.parse(typed)
                .map(NationalId::value)
                .or(() -> LegalEntityId.parse(typed).map(LegalEntityId::value));
        return id.isPresent() ? Answer.of(id.get()) : Answer.wrong("national-id", field.labelWords());
    }

    private static long bound(@Nullable String text, long otherwise) {
        return text == null || !text.matches("-?\\d{1,15}") ? otherwise : Long.parseLong(text);
    }
}
