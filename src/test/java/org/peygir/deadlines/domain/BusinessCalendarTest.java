package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.domain.YearlyHoliday.Reckoning;

/** Requirements 3.7: what decides the hours of a day. */
class BusinessCalendarTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Hours OFFICE = Hours.of(480, 960);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);

    @Test
    void thursday_is_half_a_day_and_friday_is_off() {
        BusinessTime time = time(iran().build());
        assertThat(time.add(local("2026-12-03T11:00"), 120)).isEqualTo(local("2026-12-05T09:00"));
        assertThat(time.pattern().minutesPerWeek()).isEqualTo(5 * 480 + 240);
    }

    @Test
    void a_holiday_a_closure_a_shortened_day_and_an_extra_day() {
        BusinessCalendar calendar = iran().official(SATURDAY, "Arbaeen")
                .own(SATURDAY.plusDays(1), DayRule.closure("cold"))
                .own(SATURDAY.plusDays(2), new DayRule(DayRule.Kind.SHORT, "inventory", Hours.of(600, 720)))
                .own(FRIDAY, new DayRule(DayRule.Kind.EXTRA, "make-up day", OFFICE))
                .build();
        assertThat(calendar.day(SATURDAY))
                .isEqualTo(new CalendarDay(SATURDAY, Hours.CLOSED, CalendarDay.Ground.HOLIDAY, "Arbaeen"));
        assertThat(calendar.day(FRIDAY).hours()).isEqualTo(OFFICE);
        BusinessTime time = time(calendar);
        assertThat(time.add(local("2026-12-04T15:00"), 61)).isEqualTo(local("2026-12-07T10:01"));
        assertThat(time.addDays(local("2026-12-04T15:00"), 1)).isEqualTo(local("2026-12-07T12:00"));
        assertThat(time.subtractDays(local("2026-12-07T11:00"), 1)).isEqualTo(local("2026-12-04T11:00"));
    }

    @Test
    void nobody_works_on_a_holiday_in_ramadan_but_the_skeleton_service_of_nowruz_does() {
        Period ramadan = new Period("Ramadan", THURSDAY, SATURDAY.plusDays(20), week(Hours.of(540, 840)), false);
        Period nowruz = new Period("Nowruz", SATURDAY, SATURDAY.plusDays(3), week(Hours.of(600, 720)), true);
        LocalDate holiday = SATURDAY.plusDays(10);
        BusinessCalendar calendar = iran().period(ramadan)
                .period(nowruz)
                .official(holiday, "Eid")
                .official(SATURDAY, "Eid")
                .build();
        assertThat(calendar.day(THURSDAY).hours()).isEqualTo(Hours.of(540, 840));
        assertThat(calendar.day(holiday).hours().closed()).isTrue();
        assertThat(calendar.day(SATURDAY).hours())
                .as("the shorter period wins, and serves")
                .isEqualTo(Hours.of(600, 720));
    }

    @Test
    void a_fixed_holiday_returns_every_jalali_year_also_after_a_leap_day() {
        BusinessCalendar calendar = iran().yearly(new YearlyHoliday(Reckoning.JALALI, 1, 1, "Nowruz"))
                .build();
        assertThat(calendar.day(LocalDate.of(2025, 3, 21)).name()).isEqualTo("Nowruz"); // 1403 had 30 Esfand
        assertThat(calendar.day(LocalDate.of(2026, 3, 21)).name()).isEqualTo("Nowruz");
        assertThat(calendar.day(LocalDate.of(2029, 3, 20)).name()).isEqualTo("Nowruz");
    }

    @Test
    void a_branch_inherits_what_it_does_not_say() {
        Edition organization = iran().official(SATURDAY, "Arbaeen").edition();
        Edition branch = Edition.weekly(new WeekPattern(week(Hours.of(600, 1200))));
        BusinessCalendar calendar = new BusinessCalendar(TEHRAN, List.of(branch, organization));
        assertThat(calendar.day(SATURDAY).hours().closed()).isTrue();
        assertThat(calendar.day(FRIDAY).hours()).isEqualTo(Hours.of(600, 1200));
        Edition open = new Edition(
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(SATURDAY, new DayRule(DayRule.Kind.EXTRA, "market day", OFFICE)));
        calendar = new BusinessCalendar(TEHRAN, List.of(open, organization));
        assertThat(calendar.day(SATURDAY).hours()).isEqualTo(OFFICE);
        assertThat(calendar.day(FRIDAY).hours().closed()).isTrue();
    }

    @Test
    void a_new_week_leaves_the_days_before_it_as_they_were() {
        Edition branch = new Edition(
                List.of(new DatedWeek(SATURDAY, new WeekPattern(week(Hours.ALL_DAY)))),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
        BusinessCalendar calendar = new BusinessCalendar(TEHRAN, List.of(branch, iran().edition()));
        assertThat(calendar.day(FRIDAY).hours().closed()).isTrue();
        assertThat(calendar.day(SATURDAY).hours()).isEqualTo(Hours.ALL_DAY);
        assertThat(time(calendar).between(local("2026-12-03T11:00"), local("2026-12-05T01:00")))
                .isEqualTo(120);
    }

    @Test
    void no_minute_is_lost_at_midnight_when_every_minute_counts() {
        BusinessTime always = time(new BusinessCalendar(TEHRAN, List.of()));
        assertThat(always.between(local("2026-12-03T23:59"), local("2026-12-04T00:00")))
                .isOne();
        assertThat(always.between(local("2025-12-31T23:59"), local("2026-01-01T00:01")))
                .isEqualTo(2);
        for (int day = 1; day < 1500; day++) {
            Instant from = local("2023-01-01T00:00");
            assertThat(always.between(from, always.add(from, day * 1440L))).isEqualTo(day * 1440L);
            assertThat(always.add(from, day * 1440L)).isEqualTo(from.plusSeconds(day * 86_400L));
        }
    }

    @Test
    void a_calendar_of_mondays_and_thursdays_works() {
        BusinessTime time = new BusinessTime(
                new WeekPattern(Map.of(DayOfWeek.MONDAY, OFFICE, DayOfWeek.THURSDAY, Hours.of(480, 720))), TEHRAN);
        assertThat(time.add(local("2026-12-03T11:00"), 120)).isEqualTo(local("2026-12-07T09:00"));
        assertThat(time.addDays(local("2026-12-04T11:00"), 1)).isEqualTo(local("2026-12-10T08:00"));
        assertThat(time.subtract(local("2026-12-06T11:00"), 300)).isEqualTo(local("2026-11-30T15:00"));
    }

    @Test
    void a_day_of_several_spans_is_not_due_at_midnight() {
        BusinessTime time = new BusinessTime(new WeekPattern(week(Hours.of(480, 720, 780, 960, 1020, 1140))), TEHRAN);
        assertThat(time.add(local("2026-12-03T08:00"), 540)).isEqualTo(local("2026-12-03T19:00"));
        assertThat(time.addDays(local("2026-12-03T19:30"), 1)).isEqualTo(local("2026-12-05T08:00"));
        assertThat(time.addDays(local("2026-12-03T00:00"), 1)).isEqualTo(local("2026-12-04T08:00"));
    }

    @Test
    void hours_are_read_as_people_type_them() {
        assertThat(Hours.read("۸-۱۲، ۱۳:۳۰ تا ۱۶")).isEqualTo(Hours.of(480, 720, 810, 960));
        assertThat(Hours.read(" ")).isEqualTo(Hours.CLOSED);
        assertThat(Hours.read("08:00-24:00")).hasToString("08:00-24:00");
        for (String wrong : List.of("8", "12-8", "8-8", "8-25", "8:60-9", "off", "8-12-14", "8:0-9"))
            assertThat(Hours.read(wrong)).as(wrong).isNull();
        assertThatThrownBy(() -> new DayRule(DayRule.Kind.SHORT, "", Hours.CLOSED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<DayOfWeek, Hours> week(Hours every) {
        Map<DayOfWeek, Hours> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) week.put(day, every);
        return week;
    }

    private static Made iran() {
        return new Made();
    }

    private static BusinessTime time(BusinessCalendar calendar) {
        return new BusinessTime(calendar);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(TEHRAN).toInstant();
    }

    /** Saturday to Wednesday 8–16, Thursday till noon. */
    private static final class Made {
        private final List<Period> periods = new java.util.ArrayList<>();
        private final List<YearlyHoliday> yearly = new java.util.ArrayList<>();
        private final Map<LocalDate, DayRule> official = new HashMap<>();
        private final Map<LocalDate, DayRule> own = new HashMap<>();

        Made official(LocalDate day, String name) {
            official.put(day, DayRule.holiday(name));
            return this;
        }

        Made own(LocalDate day, DayRule rule) {
            own.put(day, rule);
            return this;
        }

        Made period(Period period) {
            periods.add(period);
            return this;
        }

        Made yearly(YearlyHoliday holiday) {
            yearly.add(holiday);
            return this;
        }

        Edition edition() {
            Map<DayOfWeek, Hours> week = week(OFFICE);
            week.put(DayOfWeek.THURSDAY, Hours.of(480, 720));
            week.remove(DayOfWeek.FRIDAY);
            return new Edition(
                    List.of(new DatedWeek(DatedWeek.EVER, new WeekPattern(week))), periods, yearly, official, own);
        }

        BusinessCalendar build() {
            return new BusinessCalendar(TEHRAN, List.of(edition()));
        }
    }
}
