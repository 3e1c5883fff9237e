package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Windows of a search lie beside each other without a gap, reach everything, and each names every case of it. */
class SearchWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    void a_window_names_all_days_weeks_or_months_on_which_one_of_its_cases_was_registered() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            Instant from = NOW.minusSeconds(random.nextLong(86_400L * 3_000));
            Instant to = from.plusSeconds(1 + random.nextLong(86_400L * 400));
            Instant at = from.plusSeconds(random.nextLong(to.getEpochSecond() - from.getEpochSecond()));

            assertThat(names(new SearchWindow(from, to), at))
                    .as("%s in %s–%s", at, from, to)
                    .isTrue();
        }
    }

    @Test
    void the_newest_window_names_what_a_clock_ahead_of_ours_registered() {
        assertThat(names(new SearchWindow(NOW.minusSeconds(60), null), NOW.plus(Duration.ofHours(20))))
                .isTrue();
    }

    @Test
    void one_after_the_other_they_reach_the_beginning_of_time_without_a_gap() {
        SearchWindow window = new SearchWindow(NOW.minus(Duration.ofDays(1)), null);
        int count = 0;
        while (window.from() != null) {
            SearchWindow older = window.before(0, 51, NOW);
            assertThat(older.to()).isEqualTo(window.from());
            window = older;
            count++;
        }
        assertThat(window.tsquery(NOW)).isEmpty();
        assertThat(count).isLessThan(7);
    }

    @Test
    void a_window_is_as_long_as_what_was_found_lets_expect() {
        SearchWindow week = new SearchWindow(NOW.minus(Duration.ofDays(7)), NOW);

        assertThat(days(week.before(10, 20, NOW))).isEqualTo(21);
        assertThat(days(week.before(0, 20, NOW))).isEqualTo(56);
        assertThat(days(week.before(1_000, 1, NOW))).isLessThan(2);
        assertThat(days(week.before(100, 1_000, NOW))).isEqualTo(84);
    }

    @Test
    void short_ones_name_days_longer_ones_weeks_and_months_and_none_names_more_than_an_index_likes() {
        assertThat(back(4).tsquery(NOW)).contains("@d").doesNotContain("@w", "@m");
        assertThat(back(30).tsquery(NOW)).contains("@w").doesNotContain("@d", "@m");
        assertThat(back(90).tsquery(NOW)).contains("@m").doesNotContain("@d", "@w");
        SearchWindow longest = back(60 * 30);
        assertThat(longest.tsquery(NOW).split("\\|")).hasSizeLessThan(65);
        assertThat(longest.before(0, 1, NOW).from()).isNull();
    }

    @Test
    void a_whole_window_reaches_to_the_beginning_of_its_first_name_and_names_no_more() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            SearchWindow part = new SearchWindow(NOW.minusSeconds(1 + random.nextLong(86_400L * 400)), null);
            SearchWindow whole = part.whole(NOW);

            assertThat(whole.from()).isBeforeOrEqualTo(part.from());
            assertThat(whole.to()).isEqualTo(part.to());
            assertThat(whole.tsquery(NOW)).isEqualTo(part.tsquery(NOW));
            assertThat(names(whole, whole.from())).isTrue();
            assertThat(names(whole, whole.from().minusMillis(1))).isFalse();
        }
        assertThat(new SearchWindow(null, NOW).whole(NOW)).isEqualTo(new SearchWindow(null, NOW));
    }

    private static SearchWindow back(int days) {
        return new SearchWindow(NOW.minus(Duration.ofDays(days)), NOW);
    }

    private static long days(SearchWindow window) {
        return Duration.between(window.from(), window.to()).toDays();
    }

    /** As PostgreSQL would: one of the names that the case holds is asked for. */
    private static boolean names(SearchWindow window, Instant registered) {
        for (String term : SearchWindow.terms(registered).split(" ")) {
            String name = term.replace("'", "");
            if (window.tsquery(NOW).matches(".*[(| ]" + name + "[)| ].*")) return true;
        }
        return false;
    }
}
