package org.peygir.routines.bpmn;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageDeadline.Unit;

/** The times that timers of other tools name. */
final class Timers {
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})D(?:T0H)?");
    private static final Pattern CLOCK = Pattern.compile("PT(?:(\\d{1,3})H)?(?:(\\d{1,4})M)?");
    private static final int HOUR = 60;

    private Timers() {}

    /** Whether an event of the file is one of time. */
    static boolean timer(Part event) {
        return !event.children(Bpmn.MODEL, "timerEventDefinition").isEmpty();
    }

    /** Whether an event of the file waits for a message. */
    static boolean message(Part event) {
        return !event.children(Bpmn.MODEL, "messageEventDefinition").isEmpty();
    }

    /** Of the event itself or of the one on its border; null where none is named or we cannot count it: the check asks for it. */
    static @Nullable StageDeadline of(Part node, Gateways gateways) {
        Part event = timer(node) ? node : gateways.borderOf(node);
        if (event == null) return null;
        return event.children(Bpmn.MODEL, "timerEventDefinition").stream()
                .map(definition -> definition.words(Bpmn.MODEL, "timeDuration"))
                .flatMap(text -> text == null ? Optional.<StageDeadline>empty().stream() : read(text.strip()).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<StageDeadline> read(String duration) {
        Matcher days = DAYS.matcher(duration);
        if (days.matches()) return deadline(Integer.parseInt(days.group(1)), Unit.CALENDAR_DAYS);
        Matcher clock = CLOCK.matcher(duration);
        if (!clock.matches()) return Optional.empty();
        return deadline(number(clock.group(1)) * HOUR + number(clock.group(2)), Unit.WORKING_MINUTES);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<StageDeadline> deadline(int amount, Unit unit) {
        return amount < 1 ? Optional.empty() : Optional.of(new StageDeadline(amount, unit));
    }
}
