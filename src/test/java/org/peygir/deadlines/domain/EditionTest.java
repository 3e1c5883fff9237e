package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.domain.YearlyHoliday.Reckoning;

/** Requirements 3.7: what a new version of a calendar keeps and what it replaces. */
class EditionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
    private static final WeekPattern MORNINGS = BusinessTimeTest.everyDay(480, 720);
    private static final WeekPattern EVENINGS = BusinessTimeTest.everyDay(960, 1200);

    @Test
    void a_week_that_begins_on_the_same_day_is_replaced_and_others_stay() {
        Edition edition = Edition.NOTHING
                .with(new DatedWeek(DAY, MORNINGS))
                .with(new DatedWeek(DAY.plusDays(7), MORNINGS))
                .with(new DatedWeek(DAY, EVENINGS));
        assertThat(edition.weeks())
                .containsExactly(new DatedWeek(DAY, EVENINGS), new DatedWeek(DAY.plusDays(7), MORNINGS));
        assertThat(edition.week(DAY.minusDays(1))).isNull();
        assertThat(edition.week(DAY)).isEqualTo(EVENINGS);
        assertThat(edition.week(DAY.plusDays(6))).isEqualTo(EVENINGS);
        assertThat(edition.week(DAY.plusDays(7))).isEqualTo(MORNINGS);
    }

    @Test
    void a_period_goes_by_its_name_and_its_beginning() {
        Period first = period("Ramadan", DAY, 10);
        Period second = period("Ramadan", DAY.plusDays(1), 10);
        Period other = period("Nowruz", DAY, 10);
        Edition edition = Edition.NOTHING.with(first).with(second).with(other);
        assertThat(edition.without("Ramadan", DAY).periods()).containsExactlyInAnyOrder(second, other);
        assertThat(edition.without("Ramadan", DAY.plusDays(2)).periods()).hasSize(3);
        Period longer = period("Ramadan", DAY, 20);
        assertThat(edition.with(longer).periods()).containsExactlyInAnyOrder(longer, second, other);
    }

    @Test
    void of_two_periods_over_a_day_the_shorter_decides_though_it_began_earlier() {
        Period within = period("inventory", DAY, 2);
        Period around = period("Ramadan", DAY.plusDays(1), 20);
        Edition edition = Edition.NOTHING.with(around).with(within);
        assertThat(edition.period(DAY.plusDays(1))).isEqualTo(within);
        assertThat(edition.period(DAY.plusDays(2))).isEqualTo(within);
        assertThat(edition.period(DAY.plusDays(3))).isEqualTo(around);
        assertThat(edition.period(DAY.minusDays(1))).isNull();
    }

    @Test
    void what_is_laid_down_for_a_day_replaces_what_the_unit_decided_before() {
        DayRule holiday = DayRule.holiday("Eid");
        DayRule closure = DayRule.closure("cold");
        Edition both = Edition.NOTHING.with(DAY, holiday).with(DAY, closure);
        assertThat(both.official()).isEqualTo(Map.of(DAY, holiday));
        assertThat(both.own()).isEqualTo(Map.of(DAY, closure));
        Edition again = both.with(DAY, holiday);
        assertThat(again.official()).isEqualTo(Map.of(DAY, holiday));
        assertThat(again.own()).isEmpty();
        Edition none = both.with(DAY, null);
        assertThat(none.official()).isEmpty();
        assertThat(none.own()).isEmpty();
    }

    @Test
    void a_yearly_holiday_returns_on_its_month_and_day_by_its_own_reckoning() {
        Edition edition = new Edition(
                List.of(),
                List.of(),
                List.of(
                        new YearlyHoliday(Reckoning.GREGORIAN, 12, 25, "Christmas"),
                        new YearlyHoliday(Reckoning.JALALI, 11, 22, "22 Bahman")),
                Map.of(),
                Map.of());
        assertThat(edition.holiday(LocalDate.of(2026, 12, 25))).isEqualTo(DayRule.holiday("Christmas"));
        assertThat(edition.holiday(LocalDate.of(2027, 12, 25))).isEqualTo(DayRule.holiday("Christmas"));
        assertThat(edition.holiday(LocalDate.of(2026, 12, 24))).isNull();
        assertThat(edition.holiday(LocalDate.of(2026, 11, 25))).isNull();
        assertThat(edition.holiday(LocalDate.of(2027, 2, 11))).isEqualTo(DayRule.holiday("22 Bahman"));
    }

    private static Period period(String name, LocalDate from, int days) {
        return new Period(name, from, from.plusDays(days), Map.of(), false);
    }
}
