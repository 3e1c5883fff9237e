package org.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.About;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.demo.Scenarios.Scenario;
import org.peygir.platform.text.Digits;
import org.peygir.platform.time.ApplicationClock;
import org.peygir.platform.time.OrganizationZone;
import org.springframework.stereotype.Component;

/** Three hundred complaints over the last ninety days, made by the commands of the product in every state they can be in. */
@Component
class DemoCases {
    static final int COUNT = 300;
    static final int DAYS = 90;
    private static final List<Channel> CHANNELS = List.of(
            Channel.WEB,
            Channel.WEB,
            Channel.WEB,
            Channel.PHONE,
            Channel.PHONE,
            Channel.COUNTER,
            Channel.LETTER,
            Channel.AGENT);

    private final ApplicationClock clock;
    private final Cases cases;
    private final DemoLife life;
    private final DemoLeave leave;
    private final DemoBilling billing;

    DemoCases(ApplicationClock clock, Cases cases, DemoLife life, DemoLeave leave, DemoBilling billing) {
        this.clock = clock;
        this.cases = cases;
        this.life = life;
        this.leave = leave;
        this.billing = billing;
    }

    /** In order of time, so that numbers grow with the days. */
    void create(Map<DemoStaff, Long> staff) {
        Random random = new Random(1405);
        Scenarios scenarios = new Scenarios();
        Instant now = clock.instant();
        StoryTurns turns = new StoryTurns();
        leave.begin(staff, now);
        billing.decide(staff, now);
        for (int i = 0; i < COUNT; i++) {
            Instant received = received(now, i, random);
            boolean brought = DemoBilling.brought(i);
            About waits = waits(i);
            Scenario scenario = brought
                    ? scenarios.about(About.OTHER, random)
                    : waits != null ? scenarios.about(waits, random) : scenarios.next(random);
            Channel channel = brought
                    ? Channel.COUNTER
                    : waits != null ? Channel.PHONE : CHANNELS.get(random.nextInt(CHANNELS.size()));
            Registration told = registration(scenario, received, channel, staff, random);
            Registration registration = told.with(DemoForm.answers(i, received, told.anonymous()));
            CaseNumber number = clock.at(received.plusSeconds(90), () -> register(registration));
            Story story = life.story(number, scenario, received, now, staff, turns, random);
            if (billing.started(number, registration)) billing.live(story);
            else if (waits != null) life.untilFix(story);
            else life.live(story);
        }
    }

    /** About what the complaint is of which it is certain that it waits for its fix, two to three weeks old; null for all others. */
    private static @Nullable About waits(int i) {
        for (About about : About.values()) if (i == COUNT - 50 - 4 * about.ordinal()) return about;
        return null;
    }

    private CaseNumber register(Registration registration) {
        return switch (cases.register(registration)) {
            case Registering.Registered(var number, var code, var due) -> number;
            case Registering other ->
                throw new IllegalStateException("a demonstration complaint was not registered: " + other);
        };
    }

    /** Spread evenly over the days, at times when people complain: mostly by day, some late at night. */
    private static Instant received(Instant now, int i, Random random) {
        ZonedDateTime day = now.atZone(OrganizationZone.TEHRAN).minusDays(DAYS - (long) i * DAYS / COUNT);
        LocalTime time = LocalTime.of(random.nextInt(10) == 0 ? 22 : 8 + random.nextInt(11), random.nextInt(60));
        Instant at = day.with(time).toInstant();
        return at.isBefore(now.minus(Duration.ofMinutes(20)))
                ? at
                : now.minus(Duration.ofMinutes(20 + random.nextInt(200)));
    }

    private static Registration registration(
            Scenario s, Instant received, Channel channel, Map<DemoStaff, Long> staff, Random random) {
        boolean anonymous = random.nextInt(14) == 0;
        DemoStaff recorder = switch (channel) {
            case PHONE -> random.nextBoolean() ? DemoStaff.ZAHRA : DemoStaff.AMIR;
            case COUNTER, LETTER, AGENT -> DemoStaff.REZA;
            default -> null;
        };
        String reference =
                channel == Channel.LETTER ? "۱۴۰۵/" + Digits.persian(Integer.toString(100 + random.nextInt(900))) : "";
        return new Registration(
                channel,
                reference,
                recorder == null ? null : staff.get(recorder),
                received,
                Locale.of("fa"),
                s.subject(),
                s.words(),
                s.outcome(),
                anonymous
                        ? Complainant.NOBODY
                        : new Complainant(null, s.given(), s.family(), "", "", s.mobile(), "", "", ""),
                anonymous,
                !anonymous && random.nextInt(12) == 0,
                s.about(),
                null,
                "",
                "",
                s.severity(),
                null,
                null,
                List.of());
    }
}
