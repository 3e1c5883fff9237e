package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.domain.YearlyHoliday.Reckoning;

/** Requirements 3.7: the holidays that a new organisation begins with. */
class IranHolidaysTest {
    @Test
    void fixed_holidays_return_yearly_and_lunar_ones_are_dated() {
        IranHolidays shipped = IranHolidays.shipped();
        assertThat(shipped.yearly())
                .hasSize(10)
                .contains(new YearlyHoliday(Reckoning.JALALI, 11, 22, "پیروزی انقلاب اسلامی"));
        assertThat(shipped.dated())
                .containsEntry(LocalDate.of(2021, 5, 13), DayRule.holiday("عید سعید فطر"))
                .containsEntry(LocalDate.of(2026, 3, 21), DayRule.holiday("عید سعید فطر"));
    }

    @Test
    void from_the_first_predicted_day_on_dates_may_move() {
        assertThat(IranHolidays.shipped().predictedFrom()).isEqualTo(LocalDate.of(2026, 3, 21));
    }

    @Test
    void a_line_of_a_file_that_says_nothing_of_a_day_off_is_a_folk_day() {
        assertThat(HolidayFile.read("2026-12-21,Yalda\n2026-12-22\n"))
                .isEqualTo(new HolidayFile.Read(
                        List.of(new HolidayFile.Found(LocalDate.of(2026, 12, 21), "Yalda", false)), 1));
    }
}
