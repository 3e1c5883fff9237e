package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** Stored cases hold these names: another spelling would find none of them. */
    @Test
    void a_day_a_week_and_a_month_have_their_names_for_ever() {
        assertThat(SearchWindow.terms(Instant.EPOCH)).isEqualTo("'@d0' '@w0' '@m23640' ");
        assertThat(SearchWindow.terms(Instant.EPOCH.minusMillis(1))).isEqualTo("'@d-1' '@w-1' '@m23639' ");
        assertThat(SearchWindow.terms(Instant.parse("2026-12-31T23:59:59Z")))
                .isEqualTo("'@d20818' '@w2974' '@m24323' ");
    }

    @Test
    void six_days_are_named_as_days_and_nine_weeks_as_weeks() {
        assertThat(back(5).tsquery(NOW).split("\\|")).hasSize(6).allMatch(name -> name.contains("@d"));
        assertThat(back(6).tsquery(NOW)).contains("@w").doesNotContain("@d");
        assertThat(back(8 * 7).tsquery(NOW).split("\\|")).hasSize(9).allMatch(name -> name.contains("@w"));
        assertThat(back(9 * 7).tsquery(NOW)).contains("@m").doesNotContain("@w");
    }

    @Test
    void a_window_is_longer_only_when_it_is_more_than_so_many_times_as_long() {
        assertThat(back(8).longer(4, back(2), NOW)).isFalse();
        assertThat(back(9).longer(4, back(2), NOW)).isTrue();
        assertThat(back(7).longer(4, back(2), NOW)).isFalse();
    }

    @Test
    void what_is_to_come_makes_no_window_longer() {
        SearchWindow open = new SearchWindow(NOW.minus(Duration.ofDays(8)), null);
        SearchWindow ahead = new SearchWindow(open.from(), NOW.plus(Duration.ofDays(30)));
        SearchWindow past = new SearchWindow(NOW.minus(Duration.ofDays(40)), NOW.minus(Duration.ofDays(32)));

        for (SearchWindow eight : List.of(open, ahead, past)) {
            assertThat(eight.longer(4, back(2), NOW)).isFalse();
            assertThat(eight.longer(3, back(2), NOW)).isTrue();
        }
    }

    @Test
    void without_a_beginning_neither_is_longer() {
        SearchWindow ever = new SearchWindow(null, NOW);

        assertThat(ever.longer(1, back(1), NOW)).isFalse();
        assertThat(back(100).longer(1, ever, NOW)).isFalse();
    }

    @Test
    void twenty_found_tell_enough_for_a_far_leap_and_fifty_need_less_over() {
        assertThat(days(back(10).before(19, 380, NOW))).isEqualTo(80);
        assertThat(days(back(10).before(20, 400, NOW))).isEqualTo(300);
        assertThat(days(back(10).before(49, 98, NOW))).isEqualTo(30);
        assertThat(days(back(10).before(50, 100, NOW))).isEqualTo(24);
    }

    @Test
    void a_stretch_of_more_than_sixty_months_reaches_to_the_beginning() {
        assertThat(days(back(225).before(0, 1, NOW))).isEqualTo(1_800);
        assertThat(back(226).before(0, 1, NOW).from()).isNull();
    }

    @Test
    void the_stretch_before_a_moment_is_that_of_an_hour() {
        SearchWindow moment = new SearchWindow(NOW.minusSeconds(1), NOW);

        assertThat(moment.before(0, 1, NOW).from())
                .isEqualTo(NOW.minusSeconds(1).minus(Duration.ofHours(8)));
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
