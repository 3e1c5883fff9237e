package org.peygir.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JalaliNamesTest {
    @Test
    void months_weekdays_and_seasons_have_names_in_three_languages() {
        for (String language : new String[] {"fa", "en", "ar"}) {
            Locale locale = Locale.of(language);
            for (int month = 1; month <= 12; month++)
                assertThat(JalaliNames.month(month, locale)).isNotBlank();
            for (int season = 1; season <= 4; season++)
                assertThat(JalaliNames.season(season, locale)).isNotBlank();
            for (DayOfWeek day : DayOfWeek.values()) {
                assertThat(JalaliNames.weekday(day, locale)).isNotBlank();
                assertThat(JalaliNames.shortWeekday(day, locale)).hasSizeBetween(1, 3);
            }
        }
        assertThat(JalaliNames.month(8, Locale.of("fa"))).isEqualTo("آبان");
        assertThat(JalaliNames.weekday(DayOfWeek.SATURDAY, Locale.of("fa", "IR")))
                .isEqualTo("شنبه");
        assertThat(JalaliNames.season(1, Locale.of("ar"))).isEqualTo("الربيع");
    }

    @Test
    void a_language_without_names_gets_english_whatever_the_machine_speaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("fa"));
            assertThat(JalaliNames.month(1, Locale.of("tr"))).isEqualTo("Farvardin");
            assertThat(JalaliNames.halfDay(false, Locale.of("tr"))).isEqualTo("PM");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
